using System.Globalization;
using System.Text;
using ReportSdk.Cli.Problems;

namespace ReportSdk.Cli.Reporting;

/// <summary>The one form of a line that says what is wrong where: <c>path:line:col: severity CODE: message</c>, the line and column left out where there are none.</summary>
internal static class ProblemLine
{
    /// <summary>A line for the problem, and one for each other place that it speaks of.</summary>
    public static IEnumerable<string> AllOf(Problem problem, Messages messages)
    {
        yield return Of(problem);
        foreach (var place in problem.Related)
        {
            var message = Start(place.Document ?? problem.Path, place.Line, place.Column, "note", "RELATED").Append(messages.OtherPlace);
            yield return message.Append(" [at ").Append(place.InstanceLocation.Length == 0 ? "(root)" : place.InstanceLocation).Append(']').ToString();
        }
    }

    /// <summary>Adds <c>[at POINTER, keyword LOCATION]</c>, as far as they are known; the whole document is <c>(root)</c>.</summary>
    public static string Of(Problem problem)
    {
        var builder = Start(problem.Path, problem.Line, problem.Column, problem.SeverityText, problem.Code).Append(problem.Message);
        if (problem.InstanceLocation is { } pointer)
        {
            builder.Append(" [at ").Append(pointer.Length == 0 ? "(root)" : pointer);
            if (problem.KeywordLocation is { } keyword)
            {
                builder.Append(", keyword ").Append(keyword.Length == 0 ? "(root)" : keyword);
            }

            builder.Append(']');
        }

        return builder.ToString();
    }

    /// <summary>A remark on a file.</summary>
    public static string Note(string path, string code, string message) => Start(path, 0, 0, "note", code).Append(message).ToString();

    private static StringBuilder Start(string path, long line, int column, string severity, string code)
    {
        var builder = new StringBuilder(Printable.Path(path));
        if (line > 0)
        {
            builder.Append(CultureInfo.InvariantCulture, $":{line}:{column}");
        }

        return builder.Append(": ").Append(severity).Append(' ').Append(code).Append(": ");
    }
}
