using ReportSdk.Cli.Reporting;

namespace ReportSdk.Cli.Testing;

/// <summary>
/// Known failures, one named test a line with the message it fails with; lines that start with <c>#</c> say why. Every line must come true:
/// a listed test that passes, that fails otherwise, or that is not there fails the run just as an unlisted failure does.
/// </summary>
internal sealed class FailureList
{
    private const string Arrow = " › ";
    private const string Colons = " :: ";

    private readonly List<FailureListEntry> _entries = [];

    private FailureList(string path) => Path = path;

    public string Path { get; }

    public IEnumerable<FailureListEntry> Stale
    {
        get
        {
            foreach (var entry in _entries)
            {
                if (!entry.IsUsed)
                {
                    yield return entry;
                }
            }
        }
    }

    /// <param name="path">Shown in messages.</param>
    /// <param name="lines">The lines of the list.</param>
    /// <param name="malformed">The 1-based number of the first line that is neither blank, nor a comment, nor an entry, or that repeats another; 0 for none.</param>
    public static FailureList Parse(string path, IEnumerable<string> lines, out int malformed)
    {
        var list = new FailureList(path);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var number = 0;
        malformed = 0;
        foreach (var line in lines)
        {
            number++;
            var text = line.TrimEnd();
            if (text.Length == 0 || text[0] == '#')
            {
                continue;
            }

            var first = text.IndexOf(Arrow, StringComparison.Ordinal);
            var second = first < 0 ? -1 : text.IndexOf(Arrow, first + 1, StringComparison.Ordinal);
            var message = second < 0 ? -1 : text.IndexOf(Colons, second, StringComparison.Ordinal);
            if (first <= 0 || message < 0 || !seen.Add(text))
            {
                malformed = number;
                return list;
            }

            list._entries.Add(new FailureListEntry(text, number));
        }

        return list;
    }

    /// <summary>The line that lists a failure, as the user may copy it.</summary>
    public static string Line(SuiteFile file, TestResult result) => file.Name + NameOf(result) + Printable.Escape(result.Failure ?? "");

    /// <summary>What a result counts as, and why it counts as failed; remembers that its entry came true.</summary>
    /// <remarks>An entry may name the file by any end of its path, as long as whole folder names are left.</remarks>
    public TestOutcome Judge(SuiteFile file, TestResult result, out string? reason)
    {
        var name = NameOf(result);
        foreach (var entry in _entries)
        {
            var at = entry.Text.IndexOf(name, StringComparison.Ordinal);
            if (at <= 0 || !IsEndOf(file.Path, entry.Text.AsSpan(0, at)))
            {
                continue;
            }

            entry.IsUsed = true;
            var listed = entry.Text[(at + name.Length)..];
            if (result.Failure is null)
            {
                reason = $"passes, but {Path}:{entry.Line} lists it as a failure";
                return TestOutcome.Failed;
            }

            if (listed == Printable.Escape(result.Failure).TrimEnd())
            {
                reason = null;
                return TestOutcome.Skipped;
            }

            reason = $"{result.Failure} ({Path}:{entry.Line} lists another message: {listed})";
            return TestOutcome.Failed;
        }

        reason = result.Failure;
        return result.Failure is null ? TestOutcome.Passed : TestOutcome.Failed;
    }

    private static string NameOf(TestResult result) => Arrow + Printable.Escape(result.Group) + Arrow + Printable.Escape(result.Test) + Colons;

    private static bool IsEndOf(string path, ReadOnlySpan<char> end)
    {
        var normal = path.Replace('\\', '/').AsSpan();
        return normal.EndsWith(end, StringComparison.Ordinal) && (normal.Length == end.Length || normal[normal.Length - end.Length - 1] == '/');
    }
}
