using System.Buffers;
using System.Text;
using System.Text.Unicode;
using ReportSdk.Json;

namespace ReportSdk.Fuzz.Tokenizer;

/// <summary>Holds our tokenizer against the platform's reader on one document.</summary>
internal sealed class TokenizerCheck(TapeLimits limits)
{
    private static readonly byte[] Utf8Mark = [0xEF, 0xBB, 0xBF];

    private readonly ReaderOracle _oracle = new();
    private readonly NameNumberCheck _names = new();

    /// <summary>Documents accepted so far.</summary>
    public long Accepted { get; private set; }

    /// <summary>Compares verdicts, places of duplicates and long numbers, and, of an accepted document, every token.</summary>
    /// <param name="utf8">The document.</param>
    /// <param name="difference">The intended difference that was seen.</param>
    /// <returns>What is wrong, or null.</returns>
    public string? Check(ReadOnlySpan<byte> utf8, out IntendedDifference difference)
    {
        difference = IntendedDifference.None;
        using TokenTape tape = TokenTape.Rent();
        JsonError error = tape.Build(utf8, limits, _names.Known);
        Accepted += error.IsError ? 0 : 1;
        if (error.IsError && (error.Offset < 0 || error.Offset > utf8.Length))
        {
            return $"{error} is not a place in the document";
        }

        bool isUtf8 = Utf8.IsValid(utf8);
        if (error.Code == ViolationCode.InvalidUtf8 || !isUtf8)
        {
            difference = IntendedDifference.InvalidUtf8;
            return isUtf8 ? "called invalid UTF-8, but it is valid" : CheckFirstInvalid(utf8, error);
        }

        bool hasMark = utf8.StartsWith(Utf8Mark);
        int start = hasMark ? Utf8Mark.Length : 0;
        _oracle.Read(utf8[start..], limits.MaxDepth, limits.MaxNumberLength);
        if (!_oracle.Accepts)
        {
            return error.IsError ? null : "accepted, but the reader refuses it";
        }

        if (error.IsError)
        {
            return CheckRefusal(utf8, error, start, out difference);
        }

        difference = hasMark ? IntendedDifference.ByteOrderMark : IntendedDifference.None;
        return _oracle.Duplicate.Second >= 0 ? "accepted with a duplicate name"
            : _oracle.LongNumber >= 0 ? "accepted with a number beyond the limit"
            : TapeComparison.Compare(utf8, start, tape.Tokens, limits.MaxDepth) ?? _names.Check(utf8, tape);
    }

    private static string? CheckFirstInvalid(ReadOnlySpan<byte> utf8, JsonError error) => error.Code switch
    {
        ViolationCode.UnsupportedEncoding => null,
        ViolationCode.InvalidUtf8 when Utf8.IsValid(utf8[..error.Offset])
            && Rune.DecodeFromUtf8(utf8[error.Offset..], out _, out _) != OperationStatus.Done => null,
        _ => $"{error} is not where UTF-8 ends",
    };

    /// <summary>The reader accepts what we refuse: the refusal must be one of the intended ones, and at its place.</summary>
    private string? CheckRefusal(ReadOnlySpan<byte> utf8, JsonError error, int start, out IntendedDifference difference)
    {
        (difference, string? wrong) = error.Code switch
        {
            ViolationCode.DuplicateProperty => (IntendedDifference.DuplicateMember, CheckDuplicate(utf8, error, start)),
            ViolationCode.LimitNumberLength => (IntendedDifference.NumberLength, error.Offset == _oracle.LongNumber + start ? null : "not the first long number"),
            ViolationCode.InvalidString => (IntendedDifference.LoneSurrogate, IsLoneSurrogate(utf8, error.Offset) ? null : "no surrogate there"),
            _ => (IntendedDifference.None, "but the reader accepts it"),
        };
        return wrong is null ? null : $"{error}: {wrong}";
    }

    private string? CheckDuplicate(ReadOnlySpan<byte> utf8, JsonError error, int start)
    {
        (int second, int first) = _oracle.Duplicate;
        if (error.Offset != second + start || error.RelatedOffset != first + start)
        {
            return $"the reader's names say {second + start} and {first + start}";
        }

        using TokenTape lenient = TokenTape.Rent();
        JsonError rest = lenient.Build(utf8, limits with { AllowDuplicateMembers = true });
        return rest.Code == ViolationCode.DuplicateProperty ? "still refused when allowed"
            : rest.IsError ? null
            : LastWinsComparison.Compare(utf8, start, lenient.Tokens, limits.MaxDepth);
    }

    private static bool IsLoneSurrogate(ReadOnlySpan<byte> utf8, int offset)
    {
        int unit = utf8[offset] == (byte)'\\' && utf8[offset + 1] == (byte)'u' ? Utf8Cursor.Hex4(utf8, offset + 2) : 0;
        return char.IsSurrogate((char)unit);
    }
}
