using System.Globalization;
using System.Text;
using ReportSdk.Cli.Problems;

namespace ReportSdk.Cli.Reporting;

/// <summary>The one form of a line that says what is wrong where: <c>path:line:col: severity CODE: message</c>, the line and column left out where there are none.</summary>
/// <param name="Place">Path, line and column.</param>
/// <param name="Severity">How bad it is, in one word.</param>
/// <param name="Code">What kind of problem it is.</param>
/// <param name="Text">Message and pointers.</param>
internal readonly record struct ProblemLine(string Place, string Severity, string Code, string Text)
{
    /// <summary>A line for the problem, and one for each other place that it speaks of.</summary>
    public static IEnumerable<ProblemLine> AllOf(Problem problem, Messages messages)
    {
        yield return Of(problem);
        foreach (var place in problem.Related)
        {
            var pointer = place.InstanceLocation.Length == 0 ? "(root)" : place.InstanceLocation;
            yield return new ProblemLine(PlaceOf(place.Document ?? problem.Path, place.Line, place.Column), "note", "RELATED", $"{messages.OtherPlace} [at {pointer}]");
        }
    }

    /// <summary>Adds <c>[at POINTER, keyword LOCATION]</c>, as far as they are known; the whole document is <c>(root)</c>.</summary>
    public static ProblemLine Of(Problem problem)
    {
        var text = new StringBuilder(problem.Message);
        if (problem.InstanceLocation is { } pointer)
        {
            text.Append(" [at ").Append(pointer.Length == 0 ? "(root)" : pointer);
            if (problem.KeywordLocation is { } keyword)
            {
                text.Append(", keyword ").Append(keyword.Length == 0 ? "(root)" : keyword);
            }

            text.Append(']');
        }

        return new ProblemLine(PlaceOf(problem.Path, problem.Line, problem.Column), problem.SeverityText, problem.Code, text.ToString());
    }

    /// <summary>A remark on a file.</summary>
    public static ProblemLine Note(string path, string code, string message) => new(PlaceOf(path, 0, 0), "note", code, message);

    /// <summary>As it is in a file or a pipe.</summary>
    public override string ToString() => $"{Place}: {Severity} {Code}: {Text}";

    private static string PlaceOf(string path, long line, int column) =>
        line > 0 ? string.Create(CultureInfo.InvariantCulture, $"{Printable.Path(path)}:{line}:{column}") : Printable.Path(path);
}
