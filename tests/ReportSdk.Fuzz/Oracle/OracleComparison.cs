namespace ReportSdk.Fuzz.Oracle;

/// <summary>Holds the verdicts of oracles against ours.</summary>
/// <param name="known">The disagreements that are explained.</param>
/// <param name="askOwn">Our verdicts about cases: a text a case, a letter an instance.</param>
internal sealed class OracleComparison(KnownDifferenceList known, Func<IReadOnlyList<OracleCase>, string, IReadOnlyList<string>> askOwn)
{
    private readonly List<Disagreement> _unexplained = [];
    private readonly SortedDictionary<string, (int Agreed, int Explained)> _counts = new(StringComparer.Ordinal);

    public IReadOnlyList<Disagreement> Unexplained => _unexplained;

    /// <summary>By oracle: verdicts that agree, and those that do not for a known reason.</summary>
    public IReadOnlyDictionary<string, (int Agreed, int Explained)> Counts => _counts;

    /// <param name="oracle">Its name.</param>
    /// <param name="dialect">Of schemas that name none.</param>
    /// <param name="cases">What was asked.</param>
    /// <param name="own">Our verdicts.</param>
    /// <param name="others">The oracle's.</param>
    /// <param name="explained">Called with each disagreement that a line explains.</param>
    public void Compare(
        string oracle,
        string dialect,
        IReadOnlyList<OracleCase> cases,
        IReadOnlyList<string> own,
        IReadOnlyList<string> others,
        Action<Disagreement, KnownDifference>? explained = null)
    {
        (int agreed, int expected) = _counts.GetValueOrDefault(oracle);
        List<Disagreement> found = [];
        for (int i = 0; i < cases.Count; i++)
        {
            for (int k = 0; k < cases[i].Instances.Count; k++)
            {
                if (own[i][k] != others[i][k] || own[i][k] == 'e')
                {
                    found.Add(new Disagreement(oracle, cases[i].Schema, cases[i].Instances[k], own[i][k], others[i][k]));
                }
                else
                {
                    agreed++;
                }
            }
        }

        foreach (Disagreement disagreement in WithReadings(found, dialect))
        {
            if (known.Find(disagreement) is { } line)
            {
                expected++;
                explained?.Invoke(disagreement, line);
            }
            else
            {
                _unexplained.Add(disagreement);
            }
        }

        _counts[oracle] = (agreed, expected);
    }

    /// <summary>Asks our own evaluator about what the oracle read.</summary>
    private IEnumerable<Disagreement> WithReadings(List<Disagreement> found, string dialect)
    {
        string?[] readings = [.. found.Select(static disagreement => OracleReading.Of(disagreement.Oracle, disagreement.Instance))];
        OracleCase[] cases = [.. found.Select((disagreement, i) => new OracleCase(disagreement.Schema, [readings[i] ?? disagreement.Instance]))];
        IReadOnlyList<string> verdicts = askOwn(cases, dialect);
        return found.Select((disagreement, i) => disagreement with { OwnOfReading = readings[i] is null ? null : verdicts[i][0] });
    }
}
