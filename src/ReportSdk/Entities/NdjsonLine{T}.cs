using System.Diagnostics.CodeAnalysis;

namespace ReportSdk;

/// <summary>One line of newline-delimited JSON: its object, or what is wrong with it.</summary>
/// <param name="LineNumber">From 1; blank lines count.</param>
/// <param name="Offset">Where the line begins: byte offset in the input, counting a byte order mark.</param>
/// <param name="Value">The object; null exactly where <paramref name="Violations"/> lists something.</param>
/// <param name="Violations">
/// Empty when there is an object. Their lines are those of the input, their columns and byte offsets those of the line: the place in the
/// input is <paramref name="Offset"/> and theirs together, which may exceed the range of an <see cref="int"/>.
/// </param>
public sealed record NdjsonLine<T>(long LineNumber, long Offset, T? Value, ViolationList Violations)
    where T : class, IReportEntity<T>
{
    /// <summary>There is an object.</summary>
    [MemberNotNullWhen(true, nameof(Value))]
    public bool IsValid => Value is not null;
}
