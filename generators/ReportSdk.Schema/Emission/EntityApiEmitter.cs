using ReportSdk.Schema.Typing;

namespace ReportSdk.Schema.Emission;

/// <summary>Writes what every generated type says of itself. What it can do for its users is in the base record, once for all types.</summary>
internal static class EntityApiEmitter
{
    /// <summary>What stands behind a record's name: <c> : ReportRecord&lt;StockRow&gt;, IReportEntity&lt;StockRow&gt;</c>.</summary>
    public static Code BaseList(Code name) => Code.Of($" : global::ReportSdk.ReportRecord<{name}>, global::ReportSdk.IReportEntity<{name}>");

    // public static string SchemaId => "https://…/stock-row";
    // public static SchemaSource Plan => StockRowSchema.Source;
    public static void Emit(CodeWriter writer, TypeModel type, CompleteFile file)
    {
        Code source = Code.FullName($"{file.Namespace}.{file.SourceClass}");
        Documentation(writer);
        writer.Line($"public static string SchemaId => {Code.Literal(type.SchemaId)};");
        Documentation(writer);
        writer.Line($"public static global::ReportSdk.Runtime.SchemaSource Plan => {source}.Source;");
    }

    private static void Documentation(CodeWriter writer)
    {
        writer.Blank();
        writer.Line($"/// <inheritdoc/>");
    }
}
