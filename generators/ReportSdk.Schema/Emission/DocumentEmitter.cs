using ReportSdk.Schema.Typing;

namespace ReportSdk.Schema.Emission;

/// <summary>Writes the record around the value of a document that is no object of a type of its own.</summary>
internal static class DocumentEmitter
{
    private const string ValueName = "Value";

    // public sealed partial record RowsDocument : ReportRecord<RowsDocument>, IReportEntity<RowsDocument>
    // {
    //     public required ValueList<Row> Value { get; init; }
    //     … the API, TryRead, Write
    // }
    public static void Emit(CodeWriter writer, DocumentModel document, CompleteFile file)
    {
        FileEmitter.Header(writer, document);
        Code name = Code.Identifier(document.Name);
        writer.Line($"[global::System.Text.Json.Serialization.JsonConverter(typeof(global::ReportSdk.ReportEntityConverter<{name}>))]");
        using (writer.Braces($"public sealed partial record {name}{EntityApiEmitter.BaseList(name)}"))
        {
            Code reason = document.Type is { Kind: TypeKind.Fragment, Reason: not FragmentReason.None }
                ? Code.Of($" Any JSON: {Code.DocText(document.Type.Reason.Describe().English)}.")
                : Code.Empty;
            writer.Blank();
            writer.Line($"/// <summary>The document.{reason}</summary>");
            writer.Line($"public required {TypeText.Nullable(document.Type)} {Code.Identifier(ValueName)} {{ get; init; }}");
            EntityApiEmitter.Emit(writer, document, file);
            EmitReader(writer, document, name);
            EmitWriter(writer, document, name);
        }
    }

    private static void EmitReader(CodeWriter writer, DocumentModel document, Code name)
    {
        writer.Blank();
        using (writer.Braces(
            $"static bool global::ReportSdk.IReportEntity<{name}>.TryRead(ref global::ReportSdk.Runtime.EntityReader reader, out {name}? value)"))
        {
            using (writer.Braces($"value = new {name}", ";"))
            {
                writer.Line($"{Code.Identifier(ValueName)} = {TypeText.Read(document.Type, Code.Of($"reader"))},");
            }

            writer.Line($"return true;");
        }
    }

    private static void EmitWriter(CodeWriter writer, DocumentModel document, Code name)
    {
        writer.Blank();
        using (writer.Braces($"void global::ReportSdk.IReportEntity<{name}>.Write(ref global::ReportSdk.Runtime.ReportJsonWriter writer)"))
        {
            RecordWriterEmitter.EmitRequired(writer, document.Type, Code.Identifier(ValueName), Code.Of($"value"));
        }
    }
}
