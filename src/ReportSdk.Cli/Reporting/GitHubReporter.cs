using System.Globalization;
using System.Text;
using ReportSdk.Cli.Documents;
using ReportSdk.Cli.Problems;

namespace ReportSdk.Cli.Reporting;

/// <summary>
/// Annotations of GitHub Actions: a workflow command for each problem. Whatever comes from data or paths is percent-encoded as the runner decodes it, after it was
/// made printable, so that it can end neither a property nor the line.
/// </summary>
internal sealed class GitHubReporter(CliConsole console, Messages messages) : ISubjectReporter
{
    public void Add(Subject subject)
    {
        foreach (var problem in subject.Problems)
        {
            console.WriteLine(Command(problem));
        }

        if (subject.ProblemCount > subject.Problems.Count)
        {
            console.WriteLine(Command(new Problem
            {
                Code = "NOT_LISTED",
                Message = messages.NotListed(subject.ProblemCount - subject.Problems.Count),
                Path = subject.Path,
                Severity = ViolationSeverity.Information,
            }));
        }
    }

    public void Complete(int exitCode, string summary) => console.WriteLine(summary);

    public void Dispose()
    {
    }

    private static string Command(Problem problem)
    {
        var builder = new StringBuilder("::").Append(problem.Severity switch
        {
            ViolationSeverity.Error => "error",
            ViolationSeverity.Warning => "warning",
            _ => "notice",
        });
        builder.Append(' ');
        if (problem.Path != DocumentSource.StandardInput)
        {
            builder.Append("file=").Append(Property(RelativeUri.PathOf(problem.Path))).Append(',');
        }

        if (problem.Line > 0)
        {
            builder.Append(CultureInfo.InvariantCulture, $"line={problem.Line},col={problem.Column},");
            if (problem.EndColumn > 0)
            {
                builder.Append(CultureInfo.InvariantCulture, $"endLine={problem.EndLine},endColumn={problem.EndColumn},");
            }
        }

        builder.Append("title=").Append(Property(problem.Code)).Append("::").Append(Data(problem.Message));
        if (problem.InstanceLocation is { } pointer)
        {
            builder.Append(" [at ").Append(Data(pointer.Length == 0 ? "(root)" : pointer)).Append(']');
        }

        return builder.ToString();
    }

    /// <summary>The order matters: the percent sign is what the other replacements bring in.</summary>
    private static string Data(string text) => Printable.Escape(text).Replace("%", "%25", StringComparison.Ordinal);

    private static string Property(string text) =>
        Data(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
