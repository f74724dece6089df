using ReportSdk.Schema.Typing;

namespace ReportSdk.Schema.Emission;

/// <summary>Writes the members that every generated type has: a call each, the work is in the runtime.</summary>
internal static class EntityApiEmitter
{
    private static readonly Code Entity = Code.Of($"global::ReportSdk.ReportEntity");
    private static readonly Code Options = Code.Of($"global::ReportSdk.ValidationOptions? options = null");

    public static void Emit(CodeWriter writer, TypeModel type, CompleteFile file)
    {
        Code name = Code.Identifier(type.Name);
        Code source = Code.FullName($"{file.Namespace}.{file.SourceClass}");
        Documentation(writer);
        writer.Line($"public static string SchemaId => {Code.Literal(type.SchemaId)};");
        Documentation(writer);
        writer.Line($"public static global::ReportSdk.Runtime.SchemaSource Plan => {source}.Source;");
        Documentation(writer);
        writer.Line($"public static global::ReportSdk.EntityDescriptor Descriptor => {Entity}.DescriptorOf<{name}>();");
        EmitReading(writer, name);
        EmitWriting(writer);
    }

    // public static StockRow Parse(ReadOnlySpan<byte> utf8, ValidationOptions? options = null) =>
    //     ReportEntity.Parse<StockRow>(utf8, options);
    private static void EmitReading(CodeWriter writer, Code name)
    {
        Code input = Code.Of($"global::System.ReadOnlySpan<byte> utf8, {Options}");
        Code violations = Code.Of($"global::ReportSdk.ViolationList");
        Code notNull = Code.Of($"[global::System.Diagnostics.CodeAnalysis.NotNullWhen(true)]");
        Documentation(writer, Code.Of($"Parse"));
        Member(writer, Code.Of($"public static {name} Parse({input})"), Code.Of($"Parse<{name}>(utf8, options)"));
        Documentation(writer, Code.Of($"TryParse"));
        Code[] parameters =
        [
            Code.Of($"global::System.ReadOnlySpan<byte> utf8"), Code.Of($"{notNull} out {name}? value"), Code.Of($"out {violations} violations"), Options,
        ];
        writer.Call($"public static bool TryParse(", parameters, ") =>");
        using (writer.Indented())
        {
            writer.Line($"{Entity}.TryParse(utf8, out value, out violations, options);");
        }

        Documentation(writer, Code.Of($"IsValid"));
        Member(writer, Code.Of($"public static bool IsValid({input})"), Code.Of($"IsValid<{name}>(utf8, options)"));
        Documentation(writer, Code.Of($"Validate{{T}}(global::System.ReadOnlySpan{{byte}}, global::ReportSdk.ValidationOptions)"));
        Member(writer, Code.Of($"public static {violations} Validate({input})"), Code.Of($"Validate<{name}>(utf8, options)"));
        Documentation(writer);
        writer.Line($"public {violations} Validate({Options}) => {Entity}.Validate(this, options);");
    }

    // public byte[] ToUtf8() => ReportEntity.ToUtf8(this);
    private static void EmitWriting(CodeWriter writer)
    {
        Documentation(writer, Code.Of($"WriteTo"));
        writer.Line($"public void WriteTo(global::System.Buffers.IBufferWriter<byte> writer) => {Entity}.WriteTo(this, writer);");
        Documentation(writer, Code.Of($"ToUtf8"));
        writer.Line($"public byte[] ToUtf8() => {Entity}.ToUtf8(this);");
        Documentation(writer, Code.Of($"ToJson"));
        writer.Line($"public string ToJson() => {Entity}.ToJson(this);");
    }

    private static void Member(CodeWriter writer, Code head, Code call)
    {
        using (writer.Indented($"{head} =>"))
        {
            writer.Line($"{Entity}.{call};");
        }
    }

    /// <param name="source">The runtime's method whose documentation the next member takes over; null: the interface's.</param>
    private static void Documentation(CodeWriter writer, Code? source = null)
    {
        Code from = source is { } method ? Code.Of($" cref=\"global::ReportSdk.ReportEntity.{method}\"") : Code.Empty;
        writer.Blank();
        writer.Line($"/// <inheritdoc{from}/>");
    }
}
