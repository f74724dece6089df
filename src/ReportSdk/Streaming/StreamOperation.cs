namespace ReportSdk.Streaming;

/// <summary>What a value must be, where that is one kind: the first thing a reader branches on.</summary>
internal enum StreamOperation : byte
{
    /// <summary>Several kinds, a choice, or anything at all: told by the value's first byte.</summary>
    General,

    /// <summary>A string.</summary>
    Text,

    /// <summary>A number.</summary>
    Number,

    /// <summary>An object.</summary>
    Object,

    /// <summary>An array.</summary>
    Array,
}
