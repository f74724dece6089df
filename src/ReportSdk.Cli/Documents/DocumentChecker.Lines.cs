using ReportSdk.Runtime;

namespace ReportSdk.Cli.Documents;

/// <content>The lines of NDJSON.</content>
internal sealed partial class DocumentChecker
{
    /// <summary>Lines that are checked together: enough to be worth the hand-over.</summary>
    private const int BatchBytes = 256 * 1024;

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
            var isWhole = OrderedWork.Run(
                ReadBatches(stream, cancellationToken),
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

    /// <summary>Batches of lines, each read when it is asked for; the lines before a failure come before it is thrown.</summary>
    private IEnumerable<NdjsonBatch> ReadBatches(Stream stream, CancellationToken cancellationToken)
    {
        using var reader = new NdjsonBatchReader(stream, NdjsonLineBuffer.CapacityFor(_options.Validation.MaxDocumentBytes)) { BatchBytes = BatchBytes };
        while (reader.Read(cancellationToken) is { } batch)
        {
            // There is nothing in blank lines, not even a rest that was left unchecked.
            if (batch.HasMore || batch.Length > _options.Validation.MaxDocumentBytes)
            {
                yield return batch;
            }
            else
            {
                batch.Return();
            }
        }

        reader.ThrowIfFailed();
    }

    private DocumentReport CheckBatch(NdjsonBatch batch, DocumentReport report)
    {
        while (!report.IsCutShort && batch.Advance())
        {
            CheckLine(batch.Line, batch.Line.Length > _options.Validation.MaxDocumentBytes, report, new DocumentPlace(batch.LineNumber, batch.Offset));
            report.IsCutShort = !GoesOn(report) && batch.HasMore;
        }

        batch.Return();

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
