namespace ReportSdk.Fuzz.Oracle;

/// <summary>
/// The disagreements with oracles that are explained, one kind a line: <c>oracle › drafts › file › group › says › when :: reason</c>. Lines that start with <c>#</c> are
/// headings. As in a failure list, a line that explains nothing is a mistake.
/// </summary>
internal sealed class KnownDifferenceList
{
    private readonly List<KnownDifference> _lines = [];

    private KnownDifferenceList()
    {
    }

    /// <summary>Lines that have explained nothing yet.</summary>
    public IEnumerable<KnownDifference> Stale => _lines.Where(static line => !line.IsUsed);

    public static KnownDifferenceList Read(string path)
    {
        var list = new KnownDifferenceList();
        int number = 0;
        foreach (string line in File.ReadLines(path))
        {
            number++;
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            string[] halves = line.Split(" :: ", 2);
            string[] fields = halves[0].Split(" › ");
            if (halves.Length != 2 || fields.Length != 6 || halves[1].Length == 0)
            {
                throw new InvalidDataException($"{path}:{number}: not of the form 'oracle › drafts › file › group › says › when :: reason'.");
            }

            list._lines.Add(new KnownDifference(fields[0], fields[1], fields[2], fields[3], fields[4], fields[5], halves[1], number));
        }

        return list;
    }

    /// <summary>The line that explains a disagreement; null where none does.</summary>
    public KnownDifference? Find(Disagreement found)
    {
        KnownDifference? line = _lines.Find(line => line.Explains(found));
        if (line is not null)
        {
            line.IsUsed = true;
        }

        return line;
    }
}
