using System.Buffers;
using System.Diagnostics.CodeAnalysis;

namespace ReportSdk;

/// <summary>
/// What every generated record offers under its own name: <c>StockTable.Parse(utf8)</c>, <c>table.ToJson()</c>. It stands here once, so that no user's build
/// compiles it anew for each type; nothing else is to be derived from it.
/// </summary>
/// <typeparam name="TSelf">The record itself.</typeparam>
public abstract record ReportRecord<TSelf>
    where TSelf : ReportRecord<TSelf>, IReportEntity<TSelf>
{
    /// <inheritdoc cref="ReportEntity.DescriptorOf"/>
    public static EntityDescriptor Descriptor => ReportEntity.DescriptorOf<TSelf>();

    private TSelf Self => (TSelf)this;

    /// <inheritdoc cref="ReportEntity.Parse"/>
    public static TSelf Parse(ReadOnlySpan<byte> utf8, ValidationOptions? options = null) => ReportEntity.Parse<TSelf>(utf8, options);

    /// <inheritdoc cref="ReportEntity.TryParse"/>
    public static bool TryParse(ReadOnlySpan<byte> utf8, [NotNullWhen(true)] out TSelf? value, out ViolationList violations, ValidationOptions? options = null) =>
        ReportEntity.TryParse(utf8, out value, out violations, options);

    /// <inheritdoc cref="ReportEntity.IsValid"/>
    public static bool IsValid(ReadOnlySpan<byte> utf8, ValidationOptions? options = null) => ReportEntity.IsValid<TSelf>(utf8, options);

    /// <inheritdoc cref="ReportEntity.Validate{T}(ReadOnlySpan{byte}, ValidationOptions)"/>
    public static ViolationList Validate(ReadOnlySpan<byte> utf8, ValidationOptions? options = null) => ReportEntity.Validate<TSelf>(utf8, options);

    /// <inheritdoc cref="ReportEntity.Validate{T}(T, ValidationOptions)"/>
    public ViolationList Validate(ValidationOptions? options = null) => ReportEntity.Validate(Self, options);

    /// <inheritdoc cref="ReportEntity.WriteTo"/>
    public void WriteTo(IBufferWriter<byte> writer) => ReportEntity.WriteTo(Self, writer);

    /// <inheritdoc cref="ReportEntity.ToUtf8"/>
    public byte[] ToUtf8() => ReportEntity.ToUtf8(Self);

    /// <inheritdoc cref="ReportEntity.ToJson"/>
    public string ToJson() => ReportEntity.ToJson(Self);
}
