namespace ReportSdk.Cli.Documents;

/// <summary>One thing wrong with a document, or one reason why it could not be checked: what <see cref="Violation"/> says, with places in the whole file.</summary>
internal sealed record DocumentProblem
{
    public required string Code { get; init; }

    public required string Message { get; init; }

    /// <summary>What this problem alone would make the process return.</summary>
    public required int ExitCode { get; init; }

    /// <summary>Byte offset in the file; <see langword="null"/> where the problem is the file itself.</summary>
    public long? Offset { get; init; }

    /// <summary>1-based; 0 where the problem is the file itself.</summary>
    public long Line { get; init; }

    /// <summary>1-based, in UTF-16 units; 0 where the problem is the file itself.</summary>
    public int Column { get; init; }

    public string? InstanceLocation { get; init; }

    public string? KeywordLocation { get; init; }

    public string? AbsoluteKeywordLocation { get; init; }

    public string? Expected { get; init; }

    public string? Found { get; init; }

    public static int ExitCodeOf(Violation violation) => violation.IsLimit ? Cli.ExitCode.Limit : Cli.ExitCode.Invalid;

    public static DocumentProblem From(Violation violation, Language language) => new()
    {
        Code = violation.Code,
        Message = violation.GetMessage(language.Tag()),
        ExitCode = ExitCodeOf(violation),
        Offset = violation.Offset,
        Line = violation.Line,
        Column = violation.Column,
        InstanceLocation = violation.InstanceLocation,
        KeywordLocation = violation.KeywordLocation,
        AbsoluteKeywordLocation = violation.AbsoluteKeywordLocation,
        Expected = violation.Expected,
        Found = violation.Found,
    };
}
