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

        using var lines = new NdjsonReader(stream, _options.Validation.MaxDocumentBytes);
        if (LineJobs == 1)
        {
            CheckOneByOne(lines, report, cancellationToken);
        }
        else
        {
            var isWhole = OrderedWork.Run(
                LineBatch.ReadAll(lines, cancellationToken),
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

    private void CheckOneByOne(NdjsonReader lines, DocumentReport report, CancellationToken cancellationToken)
    {
        while (lines.Read(cancellationToken))
        {
            CheckLine(lines.Line, lines.IsTooLong, report, new DocumentPlace(lines.LineNumber, lines.LineOffset));
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
            for (var i = 0; i < batch.Count && !report.IsCutShort; i++)
            {
                CheckLine(batch.Utf8Of(i), batch.IsTooLong(i), report, batch.PlaceOf(i));
                report.IsCutShort = !GoesOn(report) && i + 1 < batch.Count;
            }
        }

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
