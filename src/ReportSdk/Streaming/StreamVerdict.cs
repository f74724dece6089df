namespace ReportSdk.Streaming;

/// <summary>What one pass over the bytes of a document can say.</summary>
internal enum StreamVerdict
{
    /// <summary>Something rare that this pass does not judge: the tape does.</summary>
    Undecided,

    Invalid,

    Valid,
}
