namespace ReportSdk.Json;

/// <summary>
/// Equality of JSON values (JSON Schema 2020-12 Core §4.2.2): numbers by value, strings by code points, arrays item by item, objects
/// whatever the order of their members. Work is O(n log n) in the bytes of the values, whatever they are; nothing recurses.
/// </summary>
internal static class JsonEquality
{
    /// <summary>Texts that are compared each with each in less time than their hashes take.</summary>
    private const int FewTexts = 16;

    /// <summary>Whether two values, of one tape or of two, are equal.</summary>
    public static bool Equal(TapeValue a, TapeValue b)
    {
        ref readonly Token left = ref a.Token;
        if (left.Kind != b.Token.Kind)
        {
            return false;
        }

        return left.Kind >= TokenKind.Array ? ContainersEqual(a, b) : ScalarsEqual(a, a.Index, b, b.Index);
    }

    /// <summary>A hash that equal values share, on whatever tapes they are; it differs from process to process.</summary>
    public static ulong Hash(TapeValue value)
    {
        using JsonHasher hasher = JsonHasher.Rent();
        return hasher.Hash(value);
    }

    /// <summary>Looks for two equal items (JSON Schema 2020-12 Validation §6.4.3).</summary>
    /// <param name="array">An array.</param>
    /// <param name="first">Tape index of the earlier of two equal items, or -1.</param>
    /// <param name="second">Tape index of the later of two equal items, or -1.</param>
    /// <returns>True when all items differ.</returns>
    public static bool AreItemsUnique(TapeValue array, out int first, out int second)
    {
        (first, second) = (-1, -1);
        if (array.Token.Count < 2 || (array.Token.Count <= FewTexts && AreDifferentTexts(array)))
        {
            return true;
        }

        using UniqueItemsSearch search = UniqueItemsSearch.Rent();
        return !search.TryFindPair(array, out first, out second);
    }

    /// <summary>Equality of two tokens of one kind that are no containers.</summary>
    internal static bool ScalarsEqual(TapeValue a, int x, TapeValue b, int y) => a.Tokens[x].Kind switch
    {
        TokenKind.Number => JsonNumber.Equal(a.Raw(x), b.Raw(y)),
        TokenKind.String or TokenKind.Name => JsonText.Equal(a.Raw(x), a.Tokens[x].IsEscaped, b.Raw(y), b.Tokens[y].IsEscaped),
        _ => true,
    };

    /// <summary>Whether all items are texts without escapes, no two of which are the same.</summary>
    private static bool AreDifferentTexts(TapeValue array)
    {
        ReadOnlySpan<Token> tokens = array.Tokens;
        int end = array.Token.Next;
        for (int item = array.Index + 1; item < end; item++)
        {
            ref readonly Token token = ref tokens[item];
            if (token.Kind != TokenKind.String || token.IsEscaped)
            {
                return false;
            }

            ReadOnlySpan<byte> text = array.Raw(item);
            for (int earlier = array.Index + 1; earlier < item; earlier++)
            {
                if (tokens[earlier].Length == text.Length && array.Raw(earlier).SequenceEqual(text))
                {
                    return false;
                }
            }
        }

        return true;
    }

    private static bool ContainersEqual(TapeValue a, TapeValue b)
    {
        using JsonComparison comparison = JsonComparison.Rent();
        return comparison.Equal(a, b);
    }
}
