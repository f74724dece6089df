using System.Runtime.CompilerServices;
using ReportSdk.Cli.Problems;
using ReportSdk.Cli.Schemas;
using ReportSdk.Corpus;

namespace ReportSdk.Cli.Documents;

/// <summary>What became of one file (or of standard input): the verdict, what it held, and what was wrong.</summary>
internal sealed class DocumentReport(DocumentSource source, bool isNdjson, int maxProblems)
{
    private readonly List<string> _schemas = new(1);

    // Null where there are none, as for most documents.
    private List<Problem>? _problems;
    private List<LoadedSchema>? _faultySchemas;

    private SeverityCounts _counts;
    private SeverityCounts _listed;

    public DocumentSource Source { get; } = source;

    /// <summary>Whether each line is a document of its own.</summary>
    public bool IsNdjson { get; } = isNdjson;

    /// <summary>Documents that were read: 1, or the lines of NDJSON that are not blank.</summary>
    public long Documents { get; set; }

    public long ValidDocuments { get; set; }

    /// <summary>Documents that could not be given a verdict, for want of a schema.</summary>
    public long UncheckedDocuments { get; set; }

    /// <summary>The schemas that the documents were checked with, in the order of their first use.</summary>
    public IReadOnlyList<string> Schemas => _schemas;

    /// <summary>Schemas that a document names and that have errors themselves.</summary>
    public IReadOnlyList<LoadedSchema> FaultySchemas => _faultySchemas ?? [];

    public EntityCounts Counts { get; private init; } = new();

    /// <summary>Whether the rest was left unchecked after the first document that fails.</summary>
    public bool IsCutShort { get; set; }

    /// <summary>What its documents state of things that others speak of, too; null where nobody asked, or none states anything.</summary>
    public StatedFacts? Facts { get; set; }

    /// <summary>The problems kept, as many of each severity as were asked for; <see cref="ProblemCount"/> counts all.</summary>
    public IReadOnlyList<Problem> Problems => _problems ?? [];

    public long ProblemCount
    {
        get
        {
            var count = 0L;
            foreach (var one in _counts)
            {
                count += one;
            }

            return count;
        }
    }

    public long WarningCount => _counts[(int)ViolationSeverity.Warning];

    /// <summary>The document's JSON Schema output, as JSON text, when it was asked for.</summary>
    public byte[]? Output { get; set; }

    public int ExitCode { get; private set; }

    public bool IsValid => ExitCode == Cli.ExitCode.Valid;

    /// <summary>Whether further problems of a severity are counted only.</summary>
    public bool IsFull(ViolationSeverity severity) => _listed[(int)severity] >= maxProblems;

    public void AddProblem(Problem problem)
    {
        ExitCode = Math.Max(ExitCode, problem.ExitCode);
        _counts[(int)problem.Severity]++;
        if (!IsFull(problem.Severity))
        {
            _listed[(int)problem.Severity]++;
            (_problems ??= []).Add(problem);
        }
    }

    /// <summary>Problems that were found but whose particulars are not kept.</summary>
    public void AddUnlisted(long count, ViolationSeverity severity, int exitCode)
    {
        if (count > 0)
        {
            _counts[(int)severity] += count;
            ExitCode = Math.Max(ExitCode, exitCode);
        }
    }

    /// <summary>A report on some lines of the file, to be taken by this one when it is their turn.</summary>
    public DocumentReport CreatePart() => new(Source, IsNdjson, maxProblems) { Counts = EntityCounts.OfPart() };

    /// <summary>Adds what a part has found: as if it had been found here.</summary>
    public void Take(DocumentReport part)
    {
        Documents += part.Documents;
        ValidDocuments += part.ValidDocuments;
        UncheckedDocuments += part.UncheckedDocuments;
        ExitCode = Math.Max(ExitCode, part.ExitCode);
        IsCutShort |= part.IsCutShort;
        part._problems?.ForEach(AddProblem);
        part._schemas.ForEach(AddSchema);
        part._faultySchemas?.ForEach(AddFaultySchema);
        for (var severity = 0; severity < SeverityCounts.Length; severity++)
        {
            _counts[severity] += part._counts[severity] - part._listed[severity];
        }

        foreach (var (name, count) in part.Counts.Items)
        {
            Counts.Add(name, count);
        }
    }

    public void AddSchema(LoadedSchema schema) => AddSchema(schema.Id);

    public void AddFaultySchema(LoadedSchema schema)
    {
        _faultySchemas ??= [];
        if (!_faultySchemas.Contains(schema))
        {
            _faultySchemas.Add(schema);
        }
    }

    private void AddSchema(string id)
    {
        if (!_schemas.Contains(id))
        {
            _schemas.Add(id);
        }
    }

    /// <summary>A number for each <see cref="ViolationSeverity"/>.</summary>
    [InlineArray(Length)]
    private struct SeverityCounts
    {
        public const int Length = 3;

        private long _first;
    }
}
