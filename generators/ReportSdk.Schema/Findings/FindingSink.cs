using System.Globalization;
using ReportSdk.Schema.Json;

namespace ReportSdk.Schema;

/// <summary>Collects the findings of one file and gives them their places.</summary>
internal sealed class FindingSink(string path, string text)
{
    private readonly List<Finding> _findings = [];
    private LineMap? _lines;

    public IReadOnlyList<Finding> Findings => _findings;

    /// <summary>The file.</summary>
    public string Text => text;

    public bool HasErrors { get; private set; }

    public void Report(FindingDescriptor descriptor, TextSpan span, params string[] arguments)
    {
        HasErrors |= descriptor.Severity == FindingSeverity.Error;
        _findings.Add(new Finding(descriptor, Locate(span), arguments));
    }

    /// <summary>What others found in the file, places included.</summary>
    public void Add(IEnumerable<Finding> findings)
    {
        foreach (Finding finding in findings)
        {
            HasErrors |= finding.Severity == FindingSeverity.Error;
            _findings.Add(finding);
        }
    }

    /// <summary>A text that is not JSON.</summary>
    public void Report(JsonSyntaxError error)
    {
        switch (error.Kind)
        {
            case JsonSyntaxErrorKind.DuplicateMember:
                Report(FindingCatalogue.DuplicateMember, error.Span, error.Argument);
                break;
            case JsonSyntaxErrorKind.TooDeep:
                Report(FindingCatalogue.TooDeep, error.Span, JsonReader.MaxDepth.ToString(CultureInfo.InvariantCulture));
                break;
            default:
                (string english, string chinese) = error.Describe();
                Report(FindingCatalogue.InvalidJson, error.Span, english, chinese);
                break;
        }
    }

    /// <summary>The place of a span of this file.</summary>
    public SourceLocation Locate(TextSpan span)
    {
        _lines ??= new LineMap(text);
        (int line, int column) = _lines.GetPosition(span.Start);
        (int endLine, int endColumn) = _lines.GetPosition(span.End);
        return new SourceLocation(path, span.Start, span.Length, line, column, endLine, endColumn);
    }
}
