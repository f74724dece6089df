using ReportSdk.Cli.Documents;
using ReportSdk.Schema;

namespace ReportSdk.Cli.Problems;

/// <summary>
/// One thing to say, whatever found it: a finding of a schema, a violation of a document, a failed test, a path without anything to check. Every output
/// is written from this one form.
/// </summary>
internal sealed record Problem
{
    public required string Code { get; init; }

    public required string Message { get; init; }

    /// <summary>The file, as the user named it.</summary>
    public required string Path { get; init; }

    public ViolationSeverity Severity { get; init; }

    /// <summary>1-based; 0 where the problem is the file itself.</summary>
    public long Line { get; init; }

    /// <summary>1-based, in UTF-16 units; 0 where the problem is the file itself.</summary>
    public int Column { get; init; }

    /// <summary>0 where the end is not known.</summary>
    public long EndLine { get; init; }

    /// <summary>Exclusive; 0 where the end is not known.</summary>
    public int EndColumn { get; init; }

    /// <summary>Byte offset in the file, of a document.</summary>
    public long? Offset { get; init; }

    /// <summary>Id of the rule of the domain that is broken.</summary>
    public string? Rule { get; init; }

    public string? InstanceLocation { get; init; }

    public string? KeywordLocation { get; init; }

    public string? AbsoluteKeywordLocation { get; init; }

    public string? Expected { get; init; }

    public string? Found { get; init; }

    public IReadOnlyList<RelatedPlace> Related { get; init; } = [];

    /// <summary>Whether it is a verdict on what was checked, and not the reason why there is none.</summary>
    public bool IsVerdict { get; init; } = true;

    public string SeverityText => Severity switch
    {
        ViolationSeverity.Error => "error",
        ViolationSeverity.Warning => "warning",
        _ => "info",
    };

    public static Problem From(string path, DocumentProblem problem) => new()
    {
        Code = problem.Code,
        Message = problem.Message,
        Path = path,
        Severity = problem.Severity,
        Line = problem.Line,
        Column = problem.Column,
        EndLine = problem.EndColumn > 0 ? problem.Line : 0,
        EndColumn = problem.EndColumn,
        Offset = problem.Offset,
        Rule = problem.Rule,
        InstanceLocation = problem.InstanceLocation,
        KeywordLocation = problem.KeywordLocation,
        AbsoluteKeywordLocation = problem.AbsoluteKeywordLocation,
        Expected = problem.Expected,
        Found = problem.Found,
        Related = problem.Related,
        IsVerdict = problem.ExitCode <= ExitCode.Invalid || problem.KeywordLocation is not null,
    };

    public static Problem From(Finding finding, Language language) => new()
    {
        Code = finding.Id,
        Message = finding.GetMessage(language.Tag()),
        Path = finding.Location.Path,
        Severity = finding.Severity switch
        {
            FindingSeverity.Error => ViolationSeverity.Error,
            FindingSeverity.Warning => ViolationSeverity.Warning,
            _ => ViolationSeverity.Information,
        },
        Line = finding.Location.Line,
        Column = finding.Location.Column,
        EndLine = finding.Location.EndLine,
        EndColumn = finding.Location.EndColumn,
    };
}
