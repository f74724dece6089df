namespace ReportSdk.Fuzz.Tokenizer;

/// <summary>
/// Where our tokenizer and the platform's <see cref="System.Text.Json.Utf8JsonReader"/> are meant to disagree on whether bytes are acceptable. Every other disagreement is a
/// defect of one of them.
/// </summary>
internal enum IntendedDifference
{
    /// <summary>They agree.</summary>
    None,

    /// <summary>We accept one UTF-8 byte order mark at the start; the reader refuses it. Without it they must agree.</summary>
    ByteOrderMark,

    /// <summary>We refuse bytes that are not UTF-8 (RFC 8259 §8.1) anywhere; the reader does not look at them within strings.</summary>
    InvalidUtf8,

    /// <summary>We refuse an escape of half a surrogate pair (RFC 8259 §8.2 leaves it open); the reader leaves it to whoever reads the text.</summary>
    LoneSurrogate,

    /// <summary>We refuse two members of one name (RFC 8259 §4 leaves it open); the reader does not compare names.</summary>
    DuplicateMember,

    /// <summary>We refuse numbers longer than a limit; the reader has none.</summary>
    NumberLength,
}
