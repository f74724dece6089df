using ReportSdk.Schema.Typing;

namespace ReportSdk.Schema.Emission;

/// <summary>Writes the members that every generated type has: one line each, the work is in the runtime.</summary>
internal static class EntityApiEmitter
{
    public static void Emit(CodeWriter writer, TypeModel type, CompleteFile file)
    {
        Code name = Code.Identifier(type.Name);
        Code bytes = Code.Of($"global::System.ReadOnlySpan<byte> utf8");
        Code options = Code.Of($"global::ReportSdk.ValidationOptions? options = null");
        Code entity = Code.Of($"global::ReportSdk.ReportEntity");

        Member(writer, Code.Of($"public static string SchemaId => {Code.Literal(type.SchemaId)};"));
        Member(writer, Code.Of($"public static global::ReportSdk.Runtime.SchemaSource Plan => {Code.FullName($"{file.Namespace}.{file.SourceClass}")}.Source;"));
        Member(writer, Code.Of($"public static global::ReportSdk.EntityDescriptor Descriptor => {entity}.DescriptorOf<{name}>();"));
        Member(writer, Code.Of($"public static {name} Parse({bytes}, {options}) => {entity}.Parse<{name}>(utf8, options);"), Code.Of($"Parse"));
        Member(
            writer,
            Code.Of($"public static bool TryParse({bytes}, [global::System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out {name}? value, out global::ReportSdk.ViolationList violations, {options}) => {entity}.TryParse(utf8, out value, out violations, options);"),
            Code.Of($"TryParse"));
        Member(writer, Code.Of($"public static bool IsValid({bytes}, {options}) => {entity}.IsValid<{name}>(utf8, options);"), Code.Of($"IsValid"));
        Member(
            writer,
            Code.Of($"public static global::ReportSdk.ViolationList Validate({bytes}, {options}) => {entity}.Validate<{name}>(utf8, options);"),
            Code.Of($"Validate{{T}}(global::System.ReadOnlySpan{{byte}}, global::ReportSdk.ValidationOptions)"));
        Member(writer, Code.Of($"public global::ReportSdk.ViolationList Validate({options}) => {entity}.Validate(this, options);"));
        Member(writer, Code.Of($"public void WriteTo(global::System.Buffers.IBufferWriter<byte> writer) => {entity}.WriteTo(this, writer);"), Code.Of($"WriteTo"));
        Member(writer, Code.Of($"public byte[] ToUtf8() => {entity}.ToUtf8(this);"), Code.Of($"ToUtf8"));
        Member(writer, Code.Of($"public string ToJson() => {entity}.ToJson(this);"), Code.Of($"ToJson"));
    }

    /// <param name="source">The runtime's method whose documentation it takes over; null: the interface's.</param>
    private static void Member(CodeWriter writer, Code member, Code? source = null)
    {
        writer.Blank();
        Code from = source is { } method ? Code.Of($" cref=\"global::ReportSdk.ReportEntity.{method}\"") : Code.Empty;
        writer.Line($"/// <inheritdoc{from}/>");
        writer.Line($"{member}");
    }
}
