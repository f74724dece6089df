using System.Globalization;
using System.Text;
using ReportSdk.Cli.Documents;

namespace ReportSdk.Cli.Reporting;

/// <summary>The documents that are valid, with their schema and the counts of their entities, as rows of text.</summary>
internal sealed class DocumentTable(Messages messages)
{
    /// <summary>A longer table nobody reads, and it would grow with the number of files.</summary>
    private const int MaxRows = 1000;

    private readonly List<string[]> _rows = [];

    public int Count => _rows.Count;

    public IReadOnlyList<string> Headings { get; } = [messages.Document, messages.SchemaHeading, messages.Entities];

    public IReadOnlyList<string[]> Rows => _rows;

    /// <summary>Documents that are valid and have no row.</summary>
    public int NotShown { get; private set; }

    public void Add(DocumentReport report)
    {
        if (_rows.Count == MaxRows)
        {
            NotShown++;
            return;
        }

        _rows.Add(
        [
            Printable.Path(report.Source.Path),
            Printable.Escape(report.Schemas.Count == 1 ? report.Schemas[0] : messages.SeveralSchemas),
            Printable.Escape(Describe(report.Counts)),
        ]);
    }

    private static string Describe(EntityCounts counts)
    {
        var builder = new StringBuilder();
        foreach (var (name, count) in counts.Items)
        {
            builder.Append(builder.Length == 0 ? "" : ", ").Append(name.Length == 0 ? "(root)" : name);
            builder.Append(CultureInfo.InvariantCulture, $" {count}");
        }

        return builder.Length == 0 ? "-" : builder.ToString();
    }
}
