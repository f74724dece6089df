using System.Diagnostics.CodeAnalysis;

namespace ReportSdk;

/// <summary>What became of reading a document where there is no room for <c>out</c>: its object, or what is wrong with it.</summary>
/// <param name="Value">The object; null exactly where <paramref name="Violations"/> lists something.</param>
/// <param name="Violations">Empty when there is an object; else what is wrong: the schema's violations, or <c>BIND_…</c> where the document is valid.</param>
public readonly record struct ReportResult<T>(T? Value, ViolationList Violations)
    where T : class, IReportEntity<T>
{
    /// <summary>There is an object.</summary>
    [MemberNotNullWhen(true, nameof(Value))]
    public bool IsValid => Value is not null;

    /// <summary>The object.</summary>
    /// <exception cref="ReportFormatException">The document is not valid, or a value of it cannot be held exactly.</exception>
    public T GetValue() => Value ?? throw new ReportFormatException(T.SchemaId, Violations);
}
