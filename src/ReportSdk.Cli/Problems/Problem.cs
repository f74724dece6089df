using ReportSdk.Schema;
using ReportSdk.Violations;

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

    /// <summary>What this problem alone would make the process return.</summary>
    public int ExitCode { get; init; }

    /// <summary>Whether it is a verdict on what was checked, and not the reason why there is none.</summary>
    public bool IsVerdict { get; init; } = true;

    public string SeverityText => Severity switch
    {
        ViolationSeverity.Error => "error",
        ViolationSeverity.Warning => "warning",
        _ => "info",
    };

    public static int ExitCodeOf(Violation violation) =>
        violation.Severity != ViolationSeverity.Error ? Cli.ExitCode.Valid : violation.IsLimit ? Cli.ExitCode.Limit : Cli.ExitCode.Invalid;

    /// <summary>The reason why there is no verdict on a file.</summary>
    public static Problem Without(string path, string code, string message, int exitCode) =>
        new() { Code = code, Message = message, Path = path, ExitCode = exitCode, IsVerdict = false };

    public static Problem From(string path, Violation violation, Language language) => new()
    {
        Code = violation.Code,
        Message = violation.GetMessage(language.Tag()),
        Path = path,
        Severity = violation.Severity,
        Rule = violation.Rule,
        ExitCode = ExitCodeOf(violation),
        Offset = violation.Offset,
        Line = violation.Line,
        Column = violation.Column,
        InstanceLocation = violation.InstanceLocation,
        KeywordLocation = violation.KeywordLocation,
        AbsoluteKeywordLocation = violation.AbsoluteKeywordLocation,
        Expected = violation.Expected,
        Found = violation.Found,
        Related = [.. violation.Related.Select(static place => new RelatedPlace(place.InstanceLocation, place.Offset, place.Line, place.Column))],
        IsVerdict = ExitCodeOf(violation) <= Cli.ExitCode.Invalid || violation.KeywordLocation is not null,
    };

    /// <summary>Without what the document holds: what stands in its messages is the schema's.</summary>
    public static Problem Redacted(string path, Violation violation, Language language) => From(path, violation, language) with
    {
        Message = ViolationCatalogue.GetMessage(violation.Id, language.Tag(), violation.Expected, "…"),
        Found = null,
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
        ExitCode = finding.Severity == FindingSeverity.Error ? Cli.ExitCode.Schema : Cli.ExitCode.Valid,
        Line = finding.Location.Line,
        Column = finding.Location.Column,
        EndLine = finding.Location.EndLine,
        EndColumn = finding.Location.EndColumn,
    };
}
