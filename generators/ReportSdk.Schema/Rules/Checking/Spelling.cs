namespace ReportSdk.Schema.Rules;

/// <summary>Finds the name that somebody may have meant.</summary>
internal static class Spelling
{
    /// <summary>The known name that fewest edits make of another, if they are few; null where none is close.</summary>
    public static string? FindClose(string name, IEnumerable<string> known)
    {
        string? best = null;
        int fewest = Math.Max(1, name.Length / 3) + 1;
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

    /// <summary>Letters to put in, to leave out or to change (Levenshtein).</summary>
    private static int CountEdits(string from, string to)
    {
        int[] row = [.. Enumerable.Range(0, to.Length + 1)];
        for (int i = 1; i <= from.Length; i++)
        {
            int diagonal = row[0];
            row[0] = i;
            for (int k = 1; k <= to.Length; k++)
            {
                int above = row[k];
                row[k] = Math.Min(Math.Min(above, row[k - 1]) + 1, diagonal + (from[i - 1] == to[k - 1] ? 0 : 1));
                diagonal = above;
            }
        }

        return row[to.Length];
    }
}
