namespace ReportSdk.Cli.Documents;

/// <content>The lines of NDJSON.</content>
internal sealed partial class DocumentChecker
{
    private void CheckLines(Stream stream, DocumentReport report, CancellationToken cancellationToken)
    {
        if (_options.Results is not null)
        {
            report.AddProblem(Unchecked(report.Source, "RESULTS_OF_LINES", _messages.ResultsOfLines));
            return;
        }

        if (LineJobs == 1)
        {
            CheckOneByOne(stream, report, cancellationToken);
        }
        else
        {
            var batches = new LineBatchReader(stream, _options.Validation.MaxDocumentBytes);
            var isWhole = OrderedWork.Run(
                batches.ReadAll(cancellationToken),
                LineJobs,
                batch => CheckBatch(batch, report.CreatePart()),
                part =>
                {
                    report.Take(part);
                    return GoesOn(report);
                },
                cancellationToken);
            report.IsCutShort |= !isWhole;
        }

        if (report.Documents == 0)
        {
            report.AddProblem(Unchecked(report.Source, "NO_LINES", _messages.NoLines));
        }
    }

    private void CheckOneByOne(Stream stream, DocumentReport report, CancellationToken cancellationToken)
    {
        using var lines = new NdjsonReader(stream, _options.Validation.MaxDocumentBytes);
        while (lines.Read(cancellationToken))
        {
            var before = report.Documents;
            CheckLine(lines.Line, lines.IsTooLong, report, new DocumentPlace(lines.LineNumber, lines.LineOffset));
            Interlocked.Add(ref _checkedDocuments, report.Documents - before);
            if (!GoesOn(report))
            {
                report.IsCutShort = lines.MayHaveMore(cancellationToken);
                return;
            }
        }
    }

    private DocumentReport CheckBatch(LineBatch batch, DocumentReport report)
    {
        using (batch)
        {
            while (!report.IsCutShort && batch.Read())
            {
                CheckLine(batch.Line, batch.IsTooLong, report, new DocumentPlace(batch.LineNumber, batch.LineOffset));
                report.IsCutShort = !GoesOn(report) && batch.HasMore;
            }
        }

        // Not line by line: cores that count together wait for each other.
        Interlocked.Add(ref _checkedDocuments, report.Documents);
        return report;
    }

    private bool GoesOn(DocumentReport report) => !_options.FailFast || report.IsValid;

    private void CheckLine(ReadOnlySpan<byte> utf8, bool isTooLong, DocumentReport report, DocumentPlace place)
    {
        if (isTooLong)
        {
            AddTooLarge(report, place);
        }
        else if (!NdjsonReader.IsBlank(utf8))
        {
            CheckDocument(utf8, report, place);
        }
    }
}
