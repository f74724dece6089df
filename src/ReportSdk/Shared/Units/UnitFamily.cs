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
        foreach (int exponent in new SortedSet<int>(Array.ConvertAll(_scales, static scale => scale.Exponent)))
        {
            List<string> symbols = Spell(Array.FindAll(_scales, scale => scale.Exponent == exponent));
            foreach ((string symbol, string alias) in _aliases)
            {
                if (symbol == symbols[0])
                {
                    symbols.Add(alias);
                }
            }

            yield return new UnitDefinition(symbols[0], symbols.GetRange(1, symbols.Count - 1).ToArray(), _dimension, _currency, exponent);
        }
    }

    private List<string> Spell(UnitScale[] scales)
    {
        List<string> symbols = [];
        foreach (string noun in _nouns)
        {
            foreach (UnitScale scale in scales)
            {
                if (scale.Prefix.Length + noun.Length > 0)
                {
                    symbols.Add(scale.Prefix + noun);
                }
            }
        }

        return symbols;
    }
}
