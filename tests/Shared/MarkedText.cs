using System.Text;
using System.Text.RegularExpressions;

namespace ReportSdk.Tests.Shared;

/// <summary>A schema text in which <c>{|RSDK0011:…|}</c> stands around what a finding is expected for. Markers may be empty and nested.</summary>
internal sealed partial class MarkedText
{
    private MarkedText(string text, IReadOnlyList<ExpectedFinding> findings)
    {
        Text = text;
        Findings = findings;
    }

    /// <summary>The text without its markers.</summary>
    public string Text { get; }

    public IReadOnlyList<ExpectedFinding> Findings { get; }

    /// <summary>The marked schemas of the repository: what is found in them, and where, is the same for every tool.</summary>
    public static IEnumerable<string> Corpus => Repository.Files("tests/corpus/findings", "*.marked.json").Select(path => Path.GetFileName(path));

    /// <summary>One of them; <paramref name="path"/> is what its findings name.</summary>
    public static MarkedText FromCorpus(string name, string path) => Parse(path, File.ReadAllText(Repository.PathOf("tests/corpus/findings/" + name)));

    public static MarkedText Parse(string path, string marked)
    {
        var text = new StringBuilder();
        var open = new Stack<(string Id, int Start)>();
        var spans = new List<(string Id, int Start, int End)>();
        int done = 0;
        foreach (Match marker in Marker().Matches(marked))
        {
            text.Append(marked, done, marker.Index - done);
            done = marker.Index + marker.Length;
            if (marker.Groups[1].Success)
            {
                open.Push((marker.Groups[1].Value, text.Length));
            }
            else
            {
                (string id, int start) = open.Pop();
                spans.Add((id, start, text.Length));
            }
        }

        Assert.Empty(open);
        string plain = text.Append(marked, done, marked.Length - done).ToString();
        return new MarkedText(plain, [.. spans.Select(span =>
        {
            (int line, int column) = PositionOf(plain, span.Start);
            (int endLine, int endColumn) = PositionOf(plain, span.End);
            return new ExpectedFinding(path, line, column, endLine, endColumn, span.Id);
        })]);
    }

    private static (int Line, int Column) PositionOf(string text, int offset)
    {
        int line = 0;
        int start = 0;
        foreach (Match lineBreak in LineBreak().Matches(text))
        {
            if (lineBreak.Index + lineBreak.Length > offset)
            {
                break;
            }

            line++;
            start = lineBreak.Index + lineBreak.Length;
        }

        return (line + 1, offset - start + 1);
    }

    [GeneratedRegex(@"\r\n|\r|\n")]
    private static partial Regex LineBreak();

    [GeneratedRegex(@"\{\|(RSDK\d{4}):|\|\}")]
    private static partial Regex Marker();
}
