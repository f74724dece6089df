using ReportSdk.Evaluation;

namespace ReportSdk.Streaming;

/// <summary>The programs of one schema: one for each way in which formats may count, compiled when first asked for.</summary>
/// <param name="root">The schema.</param>
internal sealed class StreamPrograms(SchemaNode root)
{
    private readonly Entry?[] _entries = new Entry?[3];

    /// <summary>Null where the schema cannot be streamed. Two threads may both compile; the programs are alike.</summary>
    public StreamProgram? For(FormatMode formats)
    {
        ref Entry? entry = ref _entries[(int)formats];
        return (Volatile.Read(ref entry) ?? (entry = new Entry(StreamCompiler.Compile(root, formats)))).Program;
    }

    private sealed record Entry(StreamProgram? Program);
}
