using ReportSdk.Json;

namespace ReportSdk.Evaluation;

/// <summary>
/// Which of several alternatives an object may satisfy at all, by one look at its members: an alternative that requires a member fails where that is missing, and one that
/// demands a constant text of a member fails where it has another.
/// </summary>
internal sealed class BranchIndex
{
    /// <summary>Every alternative may hold.</summary>
    public static readonly BranchIndex None = new();

    /// <summary>Names that tell alternatives apart.</summary>
    public NameOrdinals Names { get; init; } = NameOrdinals.Empty;

    /// <summary>By ordinal of name: the alternatives that are looked for by it.</summary>
    public ulong[] ByName { get; init; } = [];

    /// <summary>Alternatives that need none of the names.</summary>
    public ulong Free { get; init; } = ulong.MaxValue;

    /// <summary>Ordinal of the name of the member with a constant; -1 where none is looked at.</summary>
    public int Constant { get; init; } = -1;

    /// <summary>Its constants.</summary>
    public KnownNames Texts { get; init; } = KnownNames.Empty;

    /// <summary>By ordinal of text: the alternatives that may have it.</summary>
    public ulong[] ByText { get; init; } = [];

    /// <summary>Alternatives that may have any other value.</summary>
    public ulong OtherTexts { get; init; } = ulong.MaxValue;

    /// <summary>Whether there is anything to be told from an object's members.</summary>
    public bool IsUseful => Names.Count > 0;

    /// <summary>The alternatives that an object may satisfy, as bits.</summary>
    /// <param name="evaluator">Has the document.</param>
    /// <param name="tokens">The document's tape.</param>
    /// <param name="at">The object.</param>
    public ulong Find(in Evaluator evaluator, ReadOnlySpan<Token> tokens, int at)
    {
        ulong found = Free;
        ulong texts = ulong.MaxValue;
        int end = tokens[at].Next;
        for (int member = at + 1; member < end; member = tokens[member + 1].Next)
        {
            int name = Names.Find(tokens[member].NameNumber);
            if (name < 0)
            {
                continue;
            }

            found |= ByName[name];
            if (name == Constant)
            {
                ref readonly Token value = ref tokens[member + 1];
                int text = value.Kind == TokenKind.String ? Texts.Find(evaluator.TextOf(value)) : -1;
                texts = OtherTexts | (text < 0 ? 0 : ByText[text]);
                if ((texts & (texts - 1)) == 0)
                {
                    // At most one, which is judged itself: what other members there are tells no more.
                    return texts;
                }
            }
        }

        return found & texts;
    }
}
