using System.Text.Json;
using ReportSdk.Cli.Problems;
using ReportSdk.Cli.Schemas;
using ReportSdk.Corpus;
using ReportSdk.Json;

namespace ReportSdk.Cli.Documents;

/// <summary>Checks one source after the other: reads it, finds the schema of each document in it, and reports. Safe to use from many threads.</summary>
internal sealed partial class DocumentChecker
{
    /// <summary>From so many bytes on a document alone is worth a program that judges it.</summary>
    private const int LargeDocument = 1 << 20;

    private readonly DocumentCheckOptions _options;
    private readonly CompiledSchemas _schemas;
    private readonly LoadedSchema? _fixedSchema;
    private readonly Stream _standardInput;
    private readonly Messages _messages;
    private long _checkedDocuments;

    /// <param name="fixedSchema">The schema of every document; null when each names its own.</param>
    public DocumentChecker(DocumentCheckOptions options, CompiledSchemas schemas, LoadedSchema? fixedSchema, Stream standardInput)
    {
        _options = options;
        _schemas = schemas;
        _fixedSchema = fixedSchema;
        _standardInput = standardInput;
        _messages = new Messages(options.Language);
    }

    /// <summary>Is given each valid document, on the thread that checked it.</summary>
    public ValidDocumentHandler? OnValid { get; init; }

    /// <summary>How what documents state is collected into their reports; null where it is not.</summary>
    public CorpusOptions? Corpus { get; init; }

    /// <summary>Whether lines of NDJSON state something, too.</summary>
    public bool ComparesLines { get; init; }

    /// <summary>How many lines of one file are checked at a time.</summary>
    public int LineJobs { get; init; } = 1;

    /// <summary>How many have been checked so far, lines of NDJSON among them.</summary>
    public long CheckedDocuments => Interlocked.Read(ref _checkedDocuments);

    public DocumentReport Check(DocumentSource source, CancellationToken cancellationToken)
    {
        var isNdjson = _options.Ndjson || HasNdjsonExtension(source.Path);
        var report = new DocumentReport(source, isNdjson, _options.Validation.MaxViolations);
        if (TroubleOf(source) is { } trouble)
        {
            report.AddProblem(trouble);
            return report;
        }

        try
        {
            using Stream stream = source.Kind == DocumentSourceKind.StandardInput ? new CancellableInput(_standardInput, cancellationToken) : Open(source.Path);
            if (isNdjson)
            {
                CheckLines(stream, report, cancellationToken);
            }
            else
            {
                CheckWhole(stream, report, cancellationToken);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            report.AddProblem(Unchecked(source, "FILE_UNREADABLE", _messages.FileUnreadable));
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // A defect that one document brings to light is told with that document, and the others are still checked.
            var what = _messages.InternalError($"{e.GetType().Name}: {e.Message}");
            report.AddProblem(Problem.Without(source.Path, "INTERNAL", what, ExitCode.Internal));
        }

        return report;
    }

    private static FileStream Open(string path) => new(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0);

    private static bool HasNdjsonExtension(string path) =>
        path.EndsWith(".ndjson", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".jsonl", StringComparison.OrdinalIgnoreCase);

    private Problem? TroubleOf(DocumentSource source) => source.Kind switch
    {
        DocumentSourceKind.Missing => Unchecked(source, "FILE_NOT_FOUND", _messages.FileNotFound),
        DocumentSourceKind.Empty => Unchecked(source, "NO_DOCUMENTS", _messages.NoDocuments),
        DocumentSourceKind.Unreadable => Unchecked(source, "FILE_UNREADABLE", _messages.FolderUnreadable),
        _ => null,
    };

    private static Problem Unchecked(DocumentSource source, string code, string message) => Problem.Without(source.Path, code, message, ExitCode.Usage);

    private void CheckWhole(Stream stream, DocumentReport report, CancellationToken cancellationToken)
    {
        using var buffer = new ByteBuffer();
        if (buffer.ReadToEnd(stream, _options.Validation.MaxDocumentBytes, cancellationToken))
        {
            CheckDocument(buffer.Span, report, DocumentPlace.WholeFile);
        }
        else
        {
            AddTooLarge(report, DocumentPlace.WholeFile);
        }

        Interlocked.Increment(ref _checkedDocuments);
    }

    private void CheckDocument(ReadOnlySpan<byte> utf8, DocumentReport report, DocumentPlace place)
    {
        report.Documents++;
        if (_options.Results is null && FindProbableSchema(utf8, report) is { Schema: { } probable } loaded && probable.SeesNothingWrong(utf8, _options.Validation))
        {
            EntityCounter.CountInto(report.Counts, utf8);
            report.AddSchema(loaded);
            Conclude(loaded, ViolationList.Empty, utf8, report, place);
            return;
        }

        using var tape = TokenTape.Rent();
        if (tape.Build(utf8, TapeLimits.From(_options.Validation)).IsError)
        {
            AddViolations(_schemas.Any.Validate(utf8, _options.Validation), utf8, report, place);
            return;
        }

        EntityCounter.CountInto(report.Counts, utf8);
        if (FindSchema(utf8, tape.Tokens, report, place) is not { } schema)
        {
            report.UncheckedDocuments++;
            return;
        }

        report.AddSchema(schema);
        if (_options.Results is { } format)
        {
            var result = schema.Schema!.Evaluate(utf8, _options.Validation);
            report.Output = Write(result, format);
            AddViolations(result.Violations, utf8, report, place);
            if (result.IsValid)
            {
                CollectFacts(schema, utf8, report, place);
            }
        }
        else
        {
            Conclude(schema, schema.Schema!.Validate(utf8, tape, _options.Validation), utf8, report, place);
        }
    }

    private void Conclude(LoadedSchema schema, ViolationList violations, ReadOnlySpan<byte> utf8, DocumentReport report, DocumentPlace place)
    {
        AddViolations(violations, utf8, report, place);
        if (!violations.HasErrors)
        {
            CollectFacts(schema, utf8, report, place);
            OnValid?.Invoke(report, schema, utf8);
        }
    }

    /// <summary>
    /// The schema that a document is judged by in one pass over its bytes: most documents are valid, and of those nothing is left to tell. The program that does so
    /// takes milliseconds to make, which pay where the schema has been used before, or for a large document.
    /// </summary>
    private LoadedSchema? FindProbableSchema(ReadOnlySpan<byte> utf8, DocumentReport report)
    {
        var isLarge = utf8.Length >= LargeDocument;
        return _fixedSchema is not null
            ? isLarge || report.Documents > 1 || CheckedDocuments > 0 ? _fixedSchema : null
            : SchemaMember.TryReadFirst(utf8) is not { } uri ? null
            : isLarge ? _schemas.Get(uri) : _schemas.FindUsed(uri);
    }

    private LoadedSchema? FindSchema(ReadOnlySpan<byte> utf8, ReadOnlySpan<Token> tokens, DocumentReport report, DocumentPlace place)
    {
        if (_fixedSchema is not null)
        {
            return _fixedSchema;
        }

        if (SchemaMember.Find(utf8, tokens, out var offset) is not { } uri)
        {
            report.AddProblem(WithoutSchema(report, "NO_SCHEMA", _messages.NoSchema, utf8, offset, place));
            return null;
        }

        var schema = _schemas.Get(uri);
        if (schema.Schema is not null)
        {
            return schema;
        }

        report.AddProblem(schema.IsKnown
            ? WithoutSchema(report, "SCHEMA_ERRORS", _messages.FaultySchema(Shown(uri)), utf8, offset, place)
            : WithoutSchema(report, "UNKNOWN_SCHEMA", _messages.UnknownSchema(Shown(uri)), utf8, offset, place));
        if (schema.Findings.Count > 0)
        {
            report.AddFaultySchema(schema);
        }

        return null;
    }

    private string Shown(string text) => _options.Redact ? "…" : text;

    private static Problem WithoutSchema(DocumentReport report, string code, string message, ReadOnlySpan<byte> utf8, int offset, DocumentPlace place) =>
        place.Locate(Problem.Without(report.Source.Path, code, message, ExitCode.Schema) with { InstanceLocation = offset == 0 ? "" : "/$schema" }, utf8, offset);

    private void AddTooLarge(DocumentReport report, DocumentPlace place)
    {
        report.Documents++;
        var message = _messages.DocumentTooLarge(_options.Validation.MaxDocumentBytes);
        report.AddProblem(Problem.Without(report.Source.Path, "LIMIT_DOCUMENT_SIZE", message, ExitCode.Limit) with
        {
            Offset = place.Offset,
            Line = Math.Max(place.Line, 1),
            Column = 1,
            InstanceLocation = "",
        });
    }

    private void AddViolations(ViolationList violations, ReadOnlySpan<byte> utf8, DocumentReport report, DocumentPlace place)
    {
        if (!violations.HasErrors)
        {
            report.ValidDocuments++;
        }

        Span<int> listed = stackalloc int[3];
        listed.Clear();
        foreach (var violation in violations)
        {
            listed[(int)violation.Severity]++;
            if (report.IsFull(violation.Severity))
            {
                report.AddUnlisted(1, violation.Severity, Problem.ExitCodeOf(violation));
                continue;
            }

            var path = report.Source.Path;
            var problem = _options.Redact ? Problem.Redacted(path, violation, _options.Language) : Problem.From(path, violation, _options.Language);
            problem = place.IsLine ? place.Locate(problem, utf8, violation.Offset) : problem;
            report.AddProblem(problem with { EndLine = problem.Line, EndColumn = problem.Column + DocumentPlace.LengthAt(utf8, violation.Offset) });
        }

        AddUnlisted(ViolationSeverity.Error, violations.ErrorCount, listed, report);
        AddUnlisted(ViolationSeverity.Warning, violations.WarningCount, listed, report);
        AddUnlisted(ViolationSeverity.Information, violations.InformationCount, listed, report);
    }

    private static void AddUnlisted(ViolationSeverity severity, int count, ReadOnlySpan<int> listed, DocumentReport report) =>
        report.AddUnlisted(count - listed[(int)severity], severity, severity == ViolationSeverity.Error ? ExitCode.Invalid : ExitCode.Valid);

    private void CollectFacts(LoadedSchema schema, ReadOnlySpan<byte> utf8, DocumentReport report, DocumentPlace place)
    {
        if (Corpus is not null && schema.Schema!.StatesFacts && (ComparesLines || !place.IsLine))
        {
            report.Facts ??= new StatedFacts(Corpus);
            report.Facts.TryRead(CorpusDocumentName.Of(report.Source.Path, place), schema.Schema, utf8, isKnownValid: true);
        }
    }

    private static byte[] Write(EvaluationResult result, OutputFormat format)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            result.WriteTo(writer, format);
        }

        return stream.ToArray();
    }
}
