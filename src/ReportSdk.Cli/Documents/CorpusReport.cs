using ReportSdk.Cli.Problems;

namespace ReportSdk.Cli.Documents;

/// <summary>Where documents do not agree with each other.</summary>
internal sealed class CorpusReport
{
    /// <summary>Stands for a path where all documents are meant.</summary>
    public const string Path = "corpus";

    /// <param name="violations">What the comparison found.</param>
    /// <param name="options">Language of messages, and whether they leave out what stands in the documents.</param>
    public CorpusReport(ViolationList violations, DocumentCheckOptions options)
    {
        Problems = [.. violations.Select(violation => Locate(violation, options))];
        ProblemCount = violations.TotalCount;
        WarningCount = violations.WarningCount;
        ExitCode = violations.HasErrors ? violations.Max(Problem.ExitCodeOf) : Cli.ExitCode.Valid;
    }

    /// <summary>Those that are listed.</summary>
    public IReadOnlyList<Problem> Problems { get; }

    public long ProblemCount { get; }

    public long WarningCount { get; }

    public int ExitCode { get; }

    /// <summary>Names have the places of lines in them.</summary>
    private static Problem Locate(Violation violation, DocumentCheckOptions options)
    {
        var (path, place) = violation.Document is null ? (Path, DocumentPlace.WholeFile) : CorpusDocumentName.Parse(violation.Document);
        var problem = options.Redact ? Problem.Redacted(path, violation, options.Language) : Problem.From(path, violation, options.Language);
        if (violation.Document is null)
        {
            return problem with
            {
                Offset = null,
                Line = 0,
                Column = 0,
                InstanceLocation = null,
                KeywordLocation = null,
                AbsoluteKeywordLocation = null,
                IsVerdict = problem.ExitCode <= Cli.ExitCode.Invalid,
            };
        }

        return problem with
        {
            Offset = place.Offset + violation.Offset,
            Line = place.IsLine ? place.Line : violation.Line,
            KeywordLocation = null,
            Related = [.. violation.Related.Select(Locate)],
        };
    }

    private static RelatedPlace Locate(ViolationPlace other)
    {
        var (path, place) = CorpusDocumentName.Parse(other.Document!);
        return new RelatedPlace(other.InstanceLocation, place.Offset + other.Offset, place.IsLine ? place.Line : other.Line, other.Column) { Document = path };
    }
}
