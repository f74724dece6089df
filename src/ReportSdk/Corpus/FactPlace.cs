using ReportSdk.Rules;

namespace ReportSdk.Corpus;

/// <summary>Where a fact is stated, and by which schema.</summary>
internal sealed class FactPlace(string document, DomainRule rule, string pointer, int offset) : IComparable<FactPlace>
{
    public string Document { get; } = document;

    public DomainRule Rule { get; } = rule;

    public string Pointer { get; } = pointer;

    public int Offset { get; } = offset;

    /// <summary>Known once the whole document has been walked.</summary>
    public int Line { get; set; } = 1;

    public int Column { get; set; } = 1;

    /// <summary>Bytes that it takes, about.</summary>
    public long Size => 96 + (2L * (Pointer.Length + Document.Length));

    public bool IsInDocumentOf(FactPlace other) => string.Equals(Document, other.Document, StringComparison.Ordinal);

    /// <summary>By document and place; two schemas that state one value are told apart by their own.</summary>
    public int CompareTo(FactPlace? other)
    {
        if (other is null)
        {
            return 1;
        }

        int order = string.CompareOrdinal(Document, other.Document);
        order = order != 0 ? order : Offset.CompareTo(other.Offset);
        return order != 0 || Rule == other.Rule ? order : string.CompareOrdinal(Rule.GetAbsoluteLocation(), other.Rule.GetAbsoluteLocation());
    }

    public ViolationPlace ToViolationPlace() => new()
    {
        Document = Document,
        InstanceLocation = Pointer,
        Offset = Offset,
        Line = Line,
        Column = Column,
    };
}
