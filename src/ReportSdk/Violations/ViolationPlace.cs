namespace ReportSdk;

/// <summary>A second place that a violation speaks of: the first of two equal keys, the item before, the table that something is not in.</summary>
public sealed record ViolationPlace
{
    internal ViolationPlace()
    {
    }

    /// <summary>Name of the document, where several are compared; null where it is the document of the violation.</summary>
    public string? Document { get; internal init; }

    /// <summary>JSON Pointer (RFC 6901) of the value.</summary>
    public string InstanceLocation { get; internal init; } = "";

    /// <summary>Where the value begins: byte offset from the start of the input.</summary>
    public int Offset { get; internal init; }

    /// <summary>Line of <see cref="Offset"/>, from 1.</summary>
    public int Line { get; internal init; } = 1;

    /// <summary>Column of <see cref="Offset"/>, from 1, in UTF-16 code units.</summary>
    public int Column { get; internal init; } = 1;
}
