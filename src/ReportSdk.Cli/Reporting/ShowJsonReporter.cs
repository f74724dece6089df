using System.Text.Json;
using ReportSdk.Cli.Documents;
using ReportSdk.Cli.Problems;
using ReportSdk.Cli.Showing;
using ReportSdk.Schema;
using ReportSdk.Schema.Model;
using ScaleLevel = ReportSdk.Schema.Model.RatingLevel;

namespace ReportSdk.Cli.Reporting;

/// <summary>The same tables as one JSON document: cells are texts as shown, rating scales are data.</summary>
internal sealed class ShowJsonReporter : IShowReporter, IDisposable
{
    private readonly Utf8JsonWriter _writer;
    private readonly Language _language;
    private readonly HashSet<Finding> _findings = [];

    public ShowJsonReporter(CliConsole console, Language language)
    {
        _writer = new Utf8JsonWriter(console.Output, JsonStyle.Options);
        _language = language;
        _writer.WriteStartObject();
        _writer.WriteStartArray("files"u8);
    }

    public void Add(DocumentReport report, IReadOnlyList<ShownDocument> documents)
    {
        _writer.WriteStartObject();
        _writer.WriteString("path"u8, report.Source.Path);
        _writer.WriteBoolean("valid"u8, report.IsValid);
        WriteArray("documents", documents, WriteDocument);
        _writer.WriteNumber("violationCount"u8, report.ProblemCount);
        _writer.WriteNumber("warningCount"u8, report.WarningCount);
        WriteArray("violations", report.Problems, problem => JsonFindings.Write(_writer, problem, report.Source.Path));
        _writer.WriteEndObject();
        _writer.Flush();
        foreach (var schema in report.FaultySchemas)
        {
            _findings.UnionWith(schema.Findings);
        }
    }

    public void Complete(IReadOnlyList<ShownScale> scales, DocumentTotals totals)
    {
        _writer.WriteEndArray();
        WriteArray("ratingScales", scales, WriteScale);
        WriteArray("findings", _findings, finding => JsonFindings.Write(_writer, Problem.From(finding, _language)));
        _writer.WriteNumber("exitCode"u8, totals.ExitCode);
        _writer.WriteEndObject();
        _writer.Flush();
    }

    public void Dispose() => _writer.Dispose();

    private void WriteDocument(ShownDocument document)
    {
        _writer.WriteStartObject();
        _writer.WriteString("schema"u8, document.Schema);
        _writer.WriteString("title"u8, document.Title);
        WriteArray("tables", document.Tables, table =>
        {
            _writer.WriteStartObject();
            _writer.WriteString("title"u8, table.Title);
            WriteArray("columns", table.Headings, _writer.WriteStringValue);
            WriteArray("rows", table.Rows, row =>
            {
                _writer.WriteStartArray();
                foreach (var cell in row)
                {
                    _writer.WriteStringValue(cell);
                }

                _writer.WriteEndArray();
            });
            _writer.WriteEndObject();
        });
        _writer.WriteEndObject();
    }

    private void WriteScale(ShownScale shown)
    {
        var scale = shown.Scale;
        _writer.WriteStartObject();
        _writer.WriteString("name"u8, shown.Name);
        _writer.WriteString("subject"u8, scale.Subject);
        _writer.WriteString("relativeTo"u8, scale.RelativeTo);
        _writer.WriteString("unit"u8, scale.Unit);
        WriteArray("horizons", scale.Horizons, horizon =>
        {
            _writer.WriteStartObject();
            _writer.WriteString("printedIn"u8, horizon.Place);
            _writer.WriteNumber("fromMonths"u8, horizon.Shortest);
            _writer.WriteNumber("toMonths"u8, horizon.Longest);
            _writer.WriteEndObject();
        });
        WriteArray("benchmarks", scale.Benchmarks, WriteMarket);
        WriteArray("levels", scale.Levels, WriteLevel);
        WriteIfPrinted("validFrom", scale.ValidFrom);
        WriteIfPrinted("validTo", scale.ValidTo);
        _writer.WriteEndObject();
    }

    private void WriteMarket(MarketBenchmarks market)
    {
        _writer.WriteStartObject();
        _writer.WriteString("market"u8, market.Market);
        WriteArray("indices", market.Indices, index =>
        {
            _writer.WriteStartObject();
            _writer.WriteString("name"u8, index.Name);
            WriteIfPrinted("code", index.Code);
            _writer.WriteEndObject();
        });
        _writer.WriteEndObject();
    }

    private void WriteLevel(ScaleLevel level)
    {
        _writer.WriteStartObject();
        _writer.WriteString("label"u8, level.Label);
        WriteBound("min", level.Min, level.MinInclusive);
        WriteBound("max", level.Max, level.MaxInclusive);
        _writer.WriteEndObject();
    }

    private void WriteBound(string name, decimal? bound, bool? isInclusive)
    {
        if (bound is { } number)
        {
            _writer.WriteNumber(name, number);
        }

        if (isInclusive is { } isIncluded)
        {
            _writer.WriteBoolean(name + "Inclusive", isIncluded);
        }
    }

    private void WriteIfPrinted(string name, string? text)
    {
        if (text is not null)
        {
            _writer.WriteString(name, text);
        }
    }

    private void WriteArray<T>(string name, IEnumerable<T> items, Action<T> write)
    {
        _writer.WriteStartArray(name);
        foreach (var item in items)
        {
            write(item);
        }

        _writer.WriteEndArray();
    }
}
