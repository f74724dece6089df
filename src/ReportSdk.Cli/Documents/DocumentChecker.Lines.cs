using ReportSdk.Json;
using ReportSdk.Runtime;
using ReportSdk.Violations;

namespace ReportSdk.Cli.Documents;

/// <content>The lines of NDJSON.</content>
internal sealed partial class DocumentChecker
{
    /// <summary>Lines that are checked together: enough to be worth the hand-over.</summary>
    private const int BatchBytes = 256 * 1024;

    private int MaxLineBytes => TapeLimits.From(_options.Validation).MaxDocumentBytes;

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
        using var lines = new NdjsonReader(stream, NdjsonLineBuffer.CapacityFor(MaxLineBytes));
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
        using var reader = new NdjsonBatchReader(stream, NdjsonLineBuffer.CapacityFor(MaxLineBytes)) { BatchBytes = BatchBytes };
        while (reader.Read(cancellationToken) is { } batch)
        {
            // There is nothing in blank lines, not even a rest that was left unchecked.
            if (batch.IsBlank(MaxLineBytes))
            {
                batch.Return();
            }
            else
            {
                yield return batch;
            }
        }

        reader.ThrowIfFailed();
    }

    private DocumentReport CheckBatch(NdjsonBatch batch, DocumentReport report)
    {
        try
        {
            while (batch.Advance())
            {
                CheckLine(batch.Line, batch.IsCut, report, new DocumentPlace(batch.LineNumber, batch.Offset));
                if (!GoesOn(report))
                {
                    report.IsCutShort = batch.HasMore;
                    break;
                }
            }
        }
        finally
        {
            batch.Return();
        }

        // Not line by line: cores that count together wait for each other.
        Interlocked.Add(ref _checkedDocuments, report.Documents);
        return report;
    }

    private bool GoesOn(DocumentReport report) => !_options.FailFast || report.IsValid;

    private void CheckLine(ReadOnlySpan<byte> utf8, bool isCut, DocumentReport report, DocumentPlace place)
    {
        utf8 = utf8 is [.., (byte)'\r'] ? utf8[..^1] : utf8;
        if (isCut || utf8.Length > MaxLineBytes)
        {
            AddTooLarge(report, place);
        }
        else if (utf8.StartsWith(NdjsonReader.ByteOrderMark))
        {
            // Only the input may begin with one, and there it is no part of the line.
            report.Documents++;
            AddViolations(ByteViolation.ToList(new JsonError(ViolationCode.InvalidJson, 0), utf8, _options.Validation), utf8, report, place);
        }
        else if (!NdjsonReader.IsBlank(utf8))
        {
            CheckDocument(utf8, report, place);
        }
    }
}
