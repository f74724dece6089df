namespace ReportSdk.Cli.Tests.Conformance;

/// <summary>A part of the public suite, and how it is meant to be run.</summary>
/// <param name="Title">Heading of its table.</param>
/// <param name="Draft">As the command line names it.</param>
/// <param name="Format">What <c>format</c> does: the tests of formats are about formats that are checked, all others leave it to the dialect.</param>
/// <param name="Folder">Below the suite's folder.</param>
/// <param name="IsDeep">Whether the folders below are part of it too.</param>
/// <param name="Failures">Name of the failure list in <c>tests/conformance</c>; null for none.</param>
internal sealed record SuitePart(string Title, string Draft, string Format, string Folder, bool IsDeep = false, string? Failures = null)
{
    /// <summary>Parts that every draft has, in the order of the page.</summary>
    public static IReadOnlyList<SuitePart> Of(string draft)
    {
        var folder = $"tests/draft{draft}";
        return
        [
            new("Required", draft, "dialect", folder),
            new("Optional", draft, "dialect", folder + "/optional", Failures: draft == "7" ? "draft7.failures" : null),
            new("Format", draft, "assert", folder + "/optional/format"),
            new("Annotations", draft, "dialect", "annotations/tests"),
            new("Output", draft, "dialect", $"output-tests/draft{draft}", IsDeep: true),
        ];
    }

    /// <summary>What the command is given: a folder with all below it, or the files of one folder; null where the suite has no such part.</summary>
    public string? PathIn(string suite)
    {
        var folder = Path.Combine(suite, Folder);
        return !Directory.Exists(folder) ? null : IsDeep ? folder : Path.Combine(folder, "*.json");
    }
}
