namespace ReportSdk.Cli.Documents;

/// <summary>The sums of a run over documents.</summary>
internal sealed class DocumentTotals
{
    public long Documents { get; private set; }

    public long Valid { get; private set; }

    public long Invalid { get; private set; }

    /// <summary>Documents without a verdict, and paths without a document.</summary>
    public long NotChecked { get; private set; }

    public long Violations { get; private set; }

    /// <summary>How many of <see cref="Violations"/> are warnings.</summary>
    public long Warnings { get; private set; }

    /// <summary>Errors between documents, which make none of them invalid.</summary>
    public long Contradictions { get; private set; }

    public int ExitCode { get; private set; }

    /// <summary>Whether the rest was left unchecked after the first document that fails.</summary>
    public bool IsCutShort { get; set; }

    public void Add(DocumentReport report)
    {
        Documents += report.Documents;
        Valid += report.ValidDocuments;
        Invalid += report.Documents - report.ValidDocuments - report.UncheckedDocuments;
        NotChecked += report.UncheckedDocuments + (report.Documents == 0 ? 1 : 0);
        Violations += report.ProblemCount;
        Warnings += report.WarningCount;
        ExitCode = Math.Max(ExitCode, report.ExitCode);
        IsCutShort |= report.IsCutShort;
    }

    public void Add(CorpusReport report)
    {
        Contradictions += report.ProblemCount - report.WarningCount;
        Violations += report.ProblemCount;
        Warnings += report.WarningCount;
        ExitCode = Math.Max(ExitCode, report.ExitCode);
    }
}
