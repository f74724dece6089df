using ReportSdk.Cli.Documents;
using ReportSdk.Cli.Problems;

namespace ReportSdk.Cli.Testing;

/// <summary>What became of a test file.</summary>
internal sealed class SuiteReport(SuiteFile file)
{
    private readonly List<TestResult> _results = [];
    private readonly Dictionary<(string, string), int> _names = [];

    public SuiteFile File { get; } = file;

    /// <summary>Every test that was run, in the order of the file.</summary>
    public IReadOnlyList<TestResult> Results => _results;

    /// <summary>Groups that are not meant for the draft under test.</summary>
    public int NotApplicable { get; set; }

    /// <summary>Why the file could not be run; null when it was.</summary>
    public Problem? Problem { get; set; }

    /// <summary>Whether the file turned out to be something else than tests, and lay in a folder where that is no mistake.</summary>
    public bool IsOther { get; set; }

    public void Add(TestResult result)
    {
        var key = (result.Group, result.Test);
        _names.TryGetValue(key, out var count);
        _names[key] = count + 1;
        _results.Add(count == 0 ? result : result with { Test = FormattableString.Invariant($"{result.Test} #{count + 1}") });
    }
}
