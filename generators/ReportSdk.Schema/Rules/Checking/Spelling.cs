namespace ReportSdk.Schema.Rules;

/// <summary>Finds the name that somebody may have meant.</summary>
internal static class Spelling
{
    /// <summary>The known name that fewest edits make of another, if they are few; null where none is close.</summary>
    public static string? FindClose(string name, IEnumerable<string> known)
    {
        string? best = null;

        // Any letter is one edit away from any other.
        int fewest = name.Length == 1 ? 1 : Math.Max(1, name.Length / 3) + 1;
        foreach (string candidate in known.Where(candidate => Math.Abs(candidate.Length - name.Length) < fewest))
        {
            int edits = string.Equals(candidate, name, StringComparison.OrdinalIgnoreCase) ? 0 : CountEdits(name, candidate);
            if (edits < fewest)
            {
                (best, fewest) = (candidate, edits);
            }
        }

        return best;
    }

    /// <summary>Letters to put in, to leave out or to change, or neighbours to exchange (Damerau and Levenshtein, no letter edited twice).</summary>
    private static int CountEdits(string from, string to)
    {
        int[] before = new int[to.Length + 1];
        int[] above = new int[to.Length + 1];
        int[] row = [.. Enumerable.Range(0, to.Length + 1)];
        for (int i = 1; i <= from.Length; i++)
        {
            (before, above, row) = (above, row, before);
            row[0] = i;
            for (int k = 1; k <= to.Length; k++)
            {
                row[k] = Math.Min(Math.Min(above[k], row[k - 1]) + 1, above[k - 1] + (from[i - 1] == to[k - 1] ? 0 : 1));
                if (i > 1 && k > 1 && from[i - 1] == to[k - 2] && from[i - 2] == to[k - 1])
                {
                    row[k] = Math.Min(row[k], before[k - 2] + 1);
                }
            }
        }

        return row[to.Length];
    }
}
