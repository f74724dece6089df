using ReportSdk.Schema.Typing;

namespace ReportSdk.Schema.Emission;

/// <summary>Writes a record: properties in schema order, then the API, then reader and writer.</summary>
internal static class RecordEmitter
{
    /// <summary>Property of the members that the schema does not name.</summary>
    public const string ExtraName = "UnknownMembers";

    public static void Emit(CodeWriter writer, RecordModel record, CompleteFile file)
    {
        if (record.InterfaceName.Length > 0)
        {
            InterfaceEmitter.Emit(writer, record);
        }

        FileEmitter.Header(writer, record);
        Code name = Code.Identifier(record.Name);
        writer.Line($"[global::System.Text.Json.Serialization.JsonConverter(typeof(global::ReportSdk.ReportEntityConverter<{name}>))]");
        using (writer.Braces($"public sealed partial record {name}{EntityApiEmitter.BaseList(name)}{InterfaceEmitter.BaseList(record)}"))
        {
            EmitProperties(writer, record);
            InterfaceEmitter.EmitMembers(writer, record);
            EntityApiEmitter.Emit(writer, record, file);
            RecordReaderEmitter.Emit(writer, record);
            RecordWriterEmitter.Emit(writer, record);
        }
    }

    // /// <summary>Closing price. JSON: <c>close</c>.</summary>
    // public decimal? Close { get; init; }
    private static void EmitProperties(CodeWriter writer, RecordModel record)
    {
        foreach (MemberModel member in record.Members)
        {
            writer.Blank();
            EmitSummary(writer, member);
            if (IsObsolete(member))
            {
                FileEmitter.Obsolete(writer);
            }

            Code required = member.IsRequired ? Code.Of($"required ") : Code.Empty;
            writer.Line($"public {required}{MemberText.Type(member)} {Code.Identifier(member.CSharpName)} {{ get; init; }}");
        }

        if (record.Extra is not null)
        {
            writer.Blank();
            writer.Line($"/// <summary>Members that the schema does not name, in the order of the document, as read.</summary>");
            writer.Line($"public {MemberText.ExtraType} {Code.Identifier(ExtraName)} {{ get; init; }} = {MemberText.ExtraType}.Empty;");
        }
    }

    /// <summary>A required member cannot be obsolete (CS9042): nobody could leave it out.</summary>
    private static bool IsObsolete(MemberModel member) => member.IsDeprecated && !member.IsRequired;

    /// <summary>Reader and writer use obsolete members; marked themselves, they do so without a warning.</summary>
    public static void MarkUser(CodeWriter writer, RecordModel record)
    {
        if (record.Members.Any(IsObsolete))
        {
            FileEmitter.Obsolete(writer);
        }
    }

    public static void EmitSummary(CodeWriter writer, MemberModel member)
    {
        Code text = string.IsNullOrWhiteSpace(member.Documentation) ? Code.Empty : Code.Of($"{Code.DocSentence(member.Documentation)} ");
        Code required = member.IsRequired ? Code.Of($", required") : Code.Empty;
        Code reason = member.Type is { Kind: TypeKind.Fragment, Reason: not FragmentReason.None }
            ? Code.Of($" Any JSON: {Code.DocText(member.Type.Reason.Describe().English)}.")
            : Code.Empty;
        writer.Line($"/// <summary>{text}JSON: {Code.DocValue(member.JsonName)}{required}.{reason}</summary>");
    }
}
