using ReportSdk.Violations;

namespace ReportSdk.Cli.Documents;

/// <summary>One thing to say of a document, or one reason why it could not be checked: what <see cref="Violation"/> says, with places in the whole file.</summary>
internal sealed record DocumentProblem
{
    public required string Code { get; init; }

    public required string Message { get; init; }

    public ViolationSeverity Severity { get; init; }

    /// <summary>Id of the rule that is broken or could not be evaluated; <see langword="null"/> where no rule is concerned.</summary>
    public string? Rule { get; init; }

    /// <summary>What this problem alone would make the process return.</summary>
    public required int ExitCode { get; init; }

    /// <summary>Byte offset in the file; <see langword="null"/> where the problem is the file itself.</summary>
    public long? Offset { get; init; }

    /// <summary>1-based; 0 where the problem is the file itself.</summary>
    public long Line { get; init; }

    /// <summary>1-based, in UTF-16 units; 0 where the problem is the file itself.</summary>
    public int Column { get; init; }

    /// <summary>Exclusive, on the same line; 0 where the end is not known.</summary>
    public int EndColumn { get; init; }

    public string? InstanceLocation { get; init; }

    public string? KeywordLocation { get; init; }

    public string? AbsoluteKeywordLocation { get; init; }

    public string? Expected { get; init; }

    public string? Found { get; init; }

    /// <summary>The other places that the problem speaks of.</summary>
    public IReadOnlyList<RelatedPlace> Related { get; init; } = [];

    public static int ExitCodeOf(Violation violation) =>
        violation.Severity != ViolationSeverity.Error ? Cli.ExitCode.Valid : violation.IsLimit ? Cli.ExitCode.Limit : Cli.ExitCode.Invalid;

    public static DocumentProblem From(Violation violation, Language language) => new()
    {
        Code = violation.Code,
        Message = violation.GetMessage(language.Tag()),
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
    };

    /// <summary>Without what the document holds: what stands in its messages is the schema's.</summary>
    public static DocumentProblem Redacted(Violation violation, Language language) => From(violation, language) with
    {
        Message = ViolationCatalogue.GetMessage(violation.Id, language.Tag(), violation.Expected, "…"),
        Found = null,
    };
}
