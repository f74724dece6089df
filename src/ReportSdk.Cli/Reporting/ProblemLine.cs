using System.Globalization;
using System.Text;
using ReportSdk.Cli.Documents;
using ReportSdk.Schema;

namespace ReportSdk.Cli.Reporting;

/// <summary>The one form of a line that says what is wrong where: <c>path:line:col: severity CODE: message</c>, the line and column left out where there are none.</summary>
internal static class ProblemLine
{
    /// <summary>A line for the problem, and one for each other place that it speaks of.</summary>
    public static IEnumerable<string> AllOf(string path, DocumentProblem problem, Messages messages)
    {
        yield return Of(path, problem);
        foreach (var place in problem.Related)
        {
            var message = Start(path, place.Line, place.Column, "note", "RELATED").Append(messages.OtherPlace);
            yield return message.Append(" [at ").Append(place.InstanceLocation.Length == 0 ? "(root)" : place.InstanceLocation).Append(']').ToString();
        }
    }

    /// <summary>Adds <c>[at POINTER, keyword LOCATION]</c>, as far as they are known; the whole document is <c>(root)</c>.</summary>
    public static string Of(string path, DocumentProblem problem)
    {
        var builder = Start(path, problem.Line, problem.Column, SeverityOf(problem.Severity), problem.Code).Append(problem.Message);
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

    public static string Of(Finding finding, Language language) =>
        Of(finding.Location.Path, finding.Location.Line, finding.Location.Column, SeverityOf(finding), finding.Id, finding.GetMessage(language.Tag()));

    public static string Of(string path, long line, int column, string severity, string code, string message) =>
        Start(path, line, column, severity, code).Append(message).ToString();

    public static string SeverityOf(Finding finding) => finding.Severity switch
    {
        FindingSeverity.Error => "error",
        FindingSeverity.Warning => "warning",
        _ => "info",
    };

    public static string SeverityOf(ViolationSeverity severity) => severity switch
    {
        ViolationSeverity.Error => "error",
        ViolationSeverity.Warning => "warning",
        _ => "info",
    };

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
