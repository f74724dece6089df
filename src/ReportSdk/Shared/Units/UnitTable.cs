using System.Diagnostics.CodeAnalysis;
using System.Text;
#if NET
using Bytes = System.ReadOnlySpan<byte>;
using Chars = System.ReadOnlySpan<char>;
#else
using Bytes = byte[];
using Chars = string;
#endif

#if REPORTSDK_SCHEMA
namespace ReportSdk.Schema.Shared;
#else
namespace ReportSdk.Shared;
#endif

/// <summary>
/// The units that a schema may name and a document may print, found by any of their spellings: case and width count, blanks are not passed over. Lookups
/// allocate nothing.
/// </summary>
internal static class UnitTable
{
#if NET
    /// <summary>No symbol has more bytes of UTF-8.</summary>
    private const int LongestSymbol = 64;
#endif

    /// <summary>By text, which is by bytes too: all of them lie in the basic plane without surrogates, where the orders of UTF-16 units and of UTF-8 are one.</summary>
    private static readonly UnitSymbol[] Sorted;

    static UnitTable()
    {
        List<UnitDefinition> units = [];
        List<UnitSymbol> symbols = [];
        foreach (UnitFamily family in UnitFamilies.All)
        {
            units.AddRange(family.Define());
        }

        int ordinal = 0;
        Units = [.. units];
        foreach (UnitDefinition unit in units)
        {
            unit.Ordinal = ordinal++;
            symbols.Add(new UnitSymbol(unit.Symbol, unit));
            symbols.AddRange(Array.ConvertAll(unit.Aliases, alias => new UnitSymbol(alias, unit)));
        }

        symbols.Sort(static (left, right) => string.CompareOrdinal(left.Text, right.Text));
        Sorted = [.. symbols];
    }

    /// <summary>By dimension, currency and size.</summary>
    public static UnitDefinition[] Units { get; }

    /// <summary>All spellings of all units, in ordinal order.</summary>
    public static IReadOnlyList<UnitSymbol> Symbols => Sorted;

    /// <param name="utf8">The whole symbol, unescaped.</param>
    /// <param name="symbol">The spelling, which knows its unit.</param>
    public static bool TryFind(Bytes utf8, [NotNullWhen(true)] out UnitSymbol? symbol)
    {
        int low = 0;
        int high = Sorted.Length - 1;
        while (low <= high)
        {
            int middle = (low + high) >> 1;
            int order = Compare(utf8, Sorted[middle].Utf8);
            if (order == 0)
            {
                symbol = Sorted[middle];
                return true;
            }

            (low, high) = order < 0 ? (low, middle - 1) : (middle + 1, high);
        }

        symbol = null;
        return false;
    }

    /// <param name="text">The whole symbol.</param>
    /// <param name="symbol">The spelling, which knows its unit.</param>
    public static bool TryFind(Chars text, [NotNullWhen(true)] out UnitSymbol? symbol)
    {
#if NET
        // What does not fit is longer than any symbol.
        Span<byte> utf8 = stackalloc byte[LongestSymbol];
        symbol = null;
        return Encoding.UTF8.TryGetBytes(text, utf8, out int written) && TryFind(utf8[..written], out symbol);
#else
        return TryFind(Encoding.UTF8.GetBytes(text), out symbol);
#endif
    }

    private static int Compare(Bytes left, byte[] right)
    {
        int length = Math.Min(left.Length, right.Length);
        for (int i = 0; i < length; i++)
        {
            if (left[i] != right[i])
            {
                return left[i] - right[i];
            }
        }

        return left.Length - right.Length;
    }
}
