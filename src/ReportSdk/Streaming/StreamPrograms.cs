using ReportSdk.Evaluation;

namespace ReportSdk.Streaming;

/// <summary>The programs of one schema, compiled when first asked for: one for each way in which formats may count, with rules that are warnings or without.</summary>
/// <param name="root">The schema.</param>
internal sealed class StreamPrograms(SchemaNode root)
{
    private const int FormatModes = 3;
    private readonly Entry?[] _entries = new Entry?[2 * FormatModes];

    /// <summary>Null where the schema cannot be streamed. Two threads may both compile; the programs are alike.</summary>
    /// <param name="formats">Whether formats are checked.</param>
    /// <param name="judgesWarnings">Whether only a document is valid to it that no rule says anything of.</param>
    public StreamProgram? For(FormatMode formats, bool judgesWarnings)
    {
        ref Entry? entry = ref _entries[(judgesWarnings ? FormatModes : 0) + (int)formats];
        return (Volatile.Read(ref entry) ?? (entry = new Entry(StreamCompiler.Compile(root, formats, judgesWarnings)))).Program;
    }

    private sealed class Entry(StreamProgram? program)
    {
        public StreamProgram? Program { get; } = program;
    }
}
