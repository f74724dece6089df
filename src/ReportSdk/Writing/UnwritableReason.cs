namespace ReportSdk.Runtime;

/// <summary>Why a value in memory has no JSON text.</summary>
public enum UnwritableReason : byte
{
    /// <summary>Null where the member, item or name has none.</summary>
    Null,

    /// <summary>NaN or an infinity: JSON has no such numbers (RFC 8259 §6).</summary>
    NotFinite,

    /// <summary>A string or name with half of a surrogate pair: it is not Unicode text and has no UTF-8 (RFC 8259 §8.1).</summary>
    LoneSurrogate,

    /// <summary>The default of a type whose default is no value: <see cref="FiscalPeriod"/>, <see cref="SecurityId"/>.</summary>
    NoValue,

    /// <summary>Nested deeper than <see cref="ReportJsonWriter.MaxDepth"/>.</summary>
    TooDeep,
}
