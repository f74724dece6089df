namespace ReportSdk.Fuzz.Oracle;

/// <summary>Holds the verdicts of oracles against ours.</summary>
/// <param name="known">The disagreements that are explained.</param>
internal sealed class OracleComparison(KnownDifferenceList known)
{
    private readonly List<Disagreement> _unexplained = [];
    private readonly SortedDictionary<string, (int Agreed, int Explained)> _counts = new(StringComparer.Ordinal);

    public IReadOnlyList<Disagreement> Unexplained => _unexplained;

    /// <summary>By oracle: verdicts that agree, and those that do not for a known reason.</summary>
    public IReadOnlyDictionary<string, (int Agreed, int Explained)> Counts => _counts;

    /// <param name="oracle">Its name.</param>
    /// <param name="cases">What was asked.</param>
    /// <param name="own">Our verdicts, a text a case.</param>
    /// <param name="others">The oracle's.</param>
    /// <param name="explained">Called with each disagreement that a line explains.</param>
    public void Compare(string oracle, IReadOnlyList<OracleCase> cases, IReadOnlyList<string> own, IReadOnlyList<string> others, Action<Disagreement, KnownDifference>? explained = null)
    {
        (int agreed, int expected) = _counts.GetValueOrDefault(oracle);
        for (int i = 0; i < cases.Count; i++)
        {
            for (int k = 0; k < cases[i].Instances.Count; k++)
            {
                if (own[i][k] == others[i][k] && own[i][k] != 'e')
                {
                    agreed++;
                    continue;
                }

                var found = new Disagreement(oracle, cases[i].Schema, cases[i].Instances[k], own[i][k], others[i][k]);
                if (known.Find(found) is { } line)
                {
                    expected++;
                    explained?.Invoke(found, line);
                }
                else
                {
                    _unexplained.Add(found);
                }
            }
        }

        _counts[oracle] = (agreed, expected);
    }
}
