#if REPORTSDK_SCHEMA
namespace ReportSdk.Schema.Shared;
#else
namespace ReportSdk.Shared;
#endif

/// <summary>The units of one dimension (and currency): each scale with each noun.</summary>
internal sealed class UnitFamily
{
    private readonly UnitDimension _dimension;
    private readonly Currency _currency;
    private readonly string[] _nouns;
    private readonly UnitScale[] _scales;
    private readonly (string Symbol, string Alias)[] _aliases;

    /// <param name="dimension">What the units measure.</param>
    /// <param name="nouns">
    /// What the scales stand before. The first is in the preferred symbol, the others in aliases; an empty one lets scales stand alone.
    /// </param>
    /// <param name="scales">Of two with one exponent the first is in the preferred symbol.</param>
    /// <param name="currency">For money.</param>
    /// <param name="aliases">More spellings of single units, each with the preferred symbol of its unit.</param>
    public UnitFamily(
        UnitDimension dimension,
        string[] nouns,
        UnitScale[] scales,
        Currency currency = Currency.None,
        params (string Symbol, string Alias)[] aliases)
    {
        _dimension = dimension;
        _currency = currency;
        _nouns = nouns;
        _scales = scales;
        _aliases = aliases;
    }

    /// <summary>By rising exponent.</summary>
    public IEnumerable<UnitDefinition> Define()
    {
        foreach (IGrouping<int, UnitScale> scales in _scales.GroupBy(static scale => scale.Exponent).OrderBy(static scales => scales.Key))
        {
            List<string> symbols = [];
            foreach (string noun in _nouns)
            {
                symbols.AddRange(scales.Select(scale => scale.Prefix + noun).Where(static symbol => symbol.Length > 0));
            }

            symbols.AddRange(_aliases.Where(alias => alias.Symbol == symbols[0]).Select(static alias => alias.Alias));
            yield return new UnitDefinition(symbols[0], [.. symbols.Skip(1)], _dimension, _currency, scales.Key);
        }
    }
}
