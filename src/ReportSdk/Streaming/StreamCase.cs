namespace ReportSdk.Streaming;

/// <summary>
/// What several schemas say of a value of one kind, each for itself, found in one pass over it. A bit stands for each of them and for each that they apply to the
/// same value ("parts"); what a part says itself is checked as the value goes by, and gates combine the parts when it is over.
/// </summary>
/// <remarks>The answer is a bit for each of the schemas that were asked, in <see cref="StreamChild.Blames"/> of who asks. Parts that must hold end the pass where they do not.</remarks>
internal sealed class StreamCase
{
    /// <summary>All that is left is demanded by one step, and nothing else is asked that depends on the value.</summary>
    public StreamNode? Plain { get; init; }

    /// <summary>Somebody asks, and not only whether the document is valid.</summary>
    public bool IsAsked { get; init; }

    /// <summary>The answer, as far as the kind of the value gives it.</summary>
    public ulong Settled { get; init; }

    /// <summary>Parts, of which none has failed yet.</summary>
    public ulong Parts { get; init; }

    /// <summary>Parts without which the document is not valid.</summary>
    public ulong Must { get; init; }

    public StreamGate[] Gates { get; init; } = [];

    /// <summary>Bits of the answer, and the parts that each takes.</summary>
    public (ulong Answer, ulong Parts)[] Answers { get; init; } = [];

    public StreamCaseText Text { get; set; } = null!;

    /// <summary>What is demanded of a number, and by which parts.</summary>
    public (StreamNumber Number, ulong Parts)[] Numbers { get; set; } = [];

    public StreamCaseArray Array { get; set; } = null!;

    public StreamCaseObject Object { get; set; } = null!;
}
