using ReportSdk.Generators.Tests.Harness;
using ReportSdk.Schema;

namespace ReportSdk.Generators.Tests.Diagnostics;

/// <summary>Schema files with marked findings, and two sound ones that come before and after them.</summary>
internal sealed class MarkedProject
{
    private readonly IReadOnlyList<MarkedText> _texts;

    /// <param name="name">Says what is wrong.</param>
    /// <param name="files">With marked texts.</param>
    public MarkedProject(string name, params SchemaItem[] files)
    {
        Name = name;
        _texts = [.. files.Select(file => MarkedText.Parse(file.Path, file.Text))];
        Items =
        [
            Sound("0-first.json"),
            .. files.Zip(_texts, (file, text) => file with { Text = text.Text }),
            Sound("zz-last.json"),
        ];
    }

    public MarkedProject(string name, string schema)
        : this(name, new SchemaItem("a.json", schema))
    {
    }

    public string Name { get; }

    public IReadOnlyList<SchemaItem> Items { get; }

    public IEnumerable<ExpectedFinding> Findings => _texts.SelectMany(text => text.Findings);

    /// <summary>Paths of the files whose types must be there: those without a marked error.</summary>
    public IEnumerable<string> SoundPaths => Items.Where(item => !item.IsReference).Select(item => item.Path)
        .Except(Findings.Where(finding => SeverityOf(finding.Id) == FindingSeverity.Error).Select(finding => finding.Path));

    public override string ToString() => Name;

    private static FindingSeverity SeverityOf(string id) => Catalogue.All.Single(descriptor => descriptor.Id == id).Severity;

    private static SchemaItem Sound(string path) => new(path, $$"""{"$id": "https://x.test/{{path}}", "type": "object", "properties": {"x": {"type": "string"} } }""");
}
