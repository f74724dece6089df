using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using ReportSdk.Json;
using ReportSdk.Shared;
using ReportSdk.Streaming;
using ReportSdk.Violations;

namespace ReportSdk.Runtime;

/// <content>Scalars, fragments and the look ahead at a discriminator, from the bytes themselves.</content>
public ref partial struct EntityReader
{
    /// <summary>What the reading of a number that is none goes on with: it has failed.</summary>
    private static ReadOnlySpan<byte> NoNumber => "0"u8;

    internal readonly string NameOf(in MemberReader members) => members.Rules is null
        ? _context.GetString(_utf8, _tokens[members.Name])
        : _context.Strings.Get(_utf8, members.Name, (int)Utf8Cursor.StringEnd(_utf8, members.Name) - members.Name);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private string StreamString() => TryString(_node!, _position, out string text) ? text : StreamAnyString();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool TryString(StreamNode node, int at, out string text)
    {
        bool isFound = TryText(node, at, out int length, out Vector128<byte> bytes);
        text = "";
        if (isFound)
        {
            _position = at + 1 + length + 1;
            text = StringCache.Keeps(length) ? _context.Strings.Get(TextSet.HeadOf(bytes, length), _utf8, at + 1, length) : _context.Strings.Get(_utf8.Slice(at + 1, length));
        }

        return isFound;
    }

    /// <summary>Finds the end of a string that ends within a vector and needs no second look.</summary>
    /// <param name="node">What is demanded of it.</param>
    /// <param name="at">Where its first quote should be.</param>
    /// <param name="length">Its bytes.</param>
    /// <param name="bytes">The first of them, and what is behind.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly bool TryText(StreamNode node, int at, out int length, out Vector128<byte> bytes)
    {
        ReadOnlySpan<byte> utf8 = _utf8;
        int start = at + 1;
        if (node.Operation == StreamOperation.Text && Utf8Cursor.HasRoom(utf8, start, Vector256<byte>.Count) && utf8[at] == (byte)'"')
        {
            Vector256<byte> vector = Vector256.Create(utf8.Slice(start, Vector256<byte>.Count));
            bytes = vector.GetLower();
            length = BitOperations.TrailingZeroCount(ByteMasks.Stops(vector));
            int end = start + length;
            return (uint)end < (uint)utf8.Length && utf8[end] == (byte)'"' && node.Text.AcceptsQuickly(bytes, length);
        }

        (length, bytes) = (0, default);
        return false;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private string StreamAnyString()
    {
        int i = _position;
        long end = ReadText();
        return end < 0 ? ""
            : (end >> 32) == 0 ? _context.Strings.Get(_utf8, i + 1, (int)end - i - 1)
            : _context.Strings.Get(_stream.Unescape(_utf8[(i + 1)..(int)end]));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private int StreamEnumIndex(EnumTexts texts) => TryEnumIndex(_node!, _position, texts.Set, out int index) ? index : StreamAnyEnumIndex(texts.Set);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool TryEnumIndex(StreamNode node, int at, TextSet texts, out int index)
    {
        bool isFound = node.Text.AreValues(texts) & TryFind(node, at, texts, out int end, out index);
        if (isFound)
        {
            _position = end;
        }

        return isFound;
    }

    /// <summary>Finds a short text, which is all that is demanded of a string.</summary>
    /// <param name="node">What is demanded of it.</param>
    /// <param name="at">Where its first quote should be.</param>
    /// <param name="texts">The only ones that may be.</param>
    /// <param name="end">Behind it.</param>
    /// <param name="index">Of the text.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly bool TryFind(StreamNode node, int at, TextSet texts, out int end, out int index)
    {
        ReadOnlySpan<byte> utf8 = _utf8;
        int start = at + 1;
        if (node.Operation == StreamOperation.Text && Utf8Cursor.HasRoom(utf8, start, Vector128<byte>.Count) && utf8[at] == (byte)'"')
        {
            Vector128<byte> bytes = Vector128.Create(utf8.Slice(start, Vector128<byte>.Count));
            int length = BitOperations.TrailingZeroCount(ByteMasks.Stops(bytes));
            end = start + length + 1;
            if (length < Vector128<byte>.Count && utf8[start + length] == (byte)'"')
            {
                // A branch: what comes next must not wait for what was found.
                index = texts.Find(TextSet.HeadOf(bytes, length));
                return index >= 0;
            }
        }

        (end, index) = (0, 0);
        return false;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private int StreamAnyEnumIndex(TextSet texts)
    {
        int i = _position;
        long end = ReadText();
        if (end < 0)
        {
            return 0;
        }

        int index = (end >> 32) == 0 ? texts.Find(_utf8, i + 1, (int)end - i - 1) : texts.Find(_stream.Unescape(_utf8[(i + 1)..(int)end]));
        if (index < 0)
        {
            Fail();
        }

        return Math.Max(index, 0);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private ReadOnlySpan<byte> StreamScalarText(FormatKind checks)
    {
        int i = _position;
        if (checks != FormatKind.None && First == (byte)'"' && _node!.Text.IsOnly(checks) && Settle(StreamOperation.Text, TokenKind.String))
        {
            long close = Utf8Cursor.StringEnd(_utf8, i + 1);
            if ((close >> 32) == 0)
            {
                _position = (int)close + 1;
                return _utf8[(i + 1)..(int)close];
            }
        }

        long end = ReadText();
        return end < 0 ? default : (end >> 32) == 0 ? _utf8[(i + 1)..(int)end] : _stream.Unescape(_utf8[(i + 1)..(int)end]);
    }

    /// <summary>Reads a timestamp as nearly all are written, where nothing is demanded but that it is one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly bool TryDateTime(StreamNode node, int at, out int end, out DateTimeOffset value)
    {
        ReadOnlySpan<byte> utf8 = _utf8;
        int start = at + 1;
        if (node.Operation == StreamOperation.Text && Utf8Cursor.HasRoom(utf8, start, Vector256<byte>.Count) && utf8[at] == (byte)'"' && node.Text.IsOnly(FormatKind.DateTime))
        {
            int close = start + BitOperations.TrailingZeroCount(ByteMasks.Stops(Vector256.Create(utf8.Slice(start, Vector256<byte>.Count))));
            if ((uint)close < (uint)utf8.Length && utf8[close] == (byte)'"' && PlainTimestamp.TryRead(utf8[start..close], out PlainTimestamp plain))
            {
                end = close + 1;
                value = plain.ToDateTimeOffset();
                return true;
            }
        }

        (end, value) = (0, default);
        return false;
    }

    /// <summary>Checks the string that comes next and passes over it.</summary>
    /// <returns>What <see cref="Utf8Cursor.StringEnd"/> says; negative when the reading has failed.</returns>
    private long ReadText()
    {
        int i = _position;
        if (First != (byte)'"' || !Settle(StreamOperation.Text, TokenKind.String))
        {
            Fail();
            return Nowhere;
        }

        long end = Utf8Cursor.StringEnd(_utf8, i + 1);
        bool isAccepted = (end >> 32) == 0
            ? _node!.Text.Judge(_utf8, i + 1, (int)end - i - 1, _stream.MaxPatternSteps) == StreamVerdict.Valid
            : end >= 0 && _stream.RareText(_node!.Text, i, end) >= 0;
        if (!isAccepted)
        {
            Fail();
            return Nowhere;
        }

        _position = (int)end + 1;
        return end;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private decimal StreamDecimal()
    {
        if (TrySmall(_node!, _position, out int end, out long mantissa, out int scale))
        {
            _position = end;
            return SmallNumber.ToDecimal(mantissa, scale);
        }

        return BindNumber.TryDecimal(StreamNumberToken(), out decimal value) ? value : Unfit<decimal>(ViolationCode.BindNumberRange, "decimal");
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private long StreamInt64()
    {
        if (TrySmall(_node!, _position, out int end, out long mantissa, out int scale) && scale == 0)
        {
            _position = end;
            return mantissa;
        }

        return BindNumber.TryInt64(StreamNumberToken(), out long value) ? value : Unfit<long>(ViolationCode.BindNumberRange, "long");
    }

    private int StreamInt32()
    {
        long value = StreamInt64();
        return value == (int)value ? (int)value : Unfit<int>(ViolationCode.BindNumberRange, "int");
    }

    /// <summary>Reads a short number that is surely accepted.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly bool TrySmall(StreamNode node, int at, out int end, out long mantissa, out int scale)
    {
        if (node.Operation == StreamOperation.Number
            && SmallNumber.TryRead(_utf8, at, out end, out mantissa, out scale) && node.Number.AcceptsSmall(mantissa, scale)
            && end - at <= _stream.MaxNumberLength)
        {
            _stream.Notes?.NoteNumber(end, mantissa, scale);
            return true;
        }

        (end, mantissa, scale) = (0, 0, 0);
        return false;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private ReadOnlySpan<byte> StreamNumberToken()
    {
        int i = _position;
        byte first = First;
        bool isNumber = ((uint)(first - '0') <= 9 || first == (byte)'-') && Settle(StreamOperation.Number, TokenKind.Number);
        int end = isNumber ? _stream.Number(_node!.Number, i) : Nowhere;
        if (end < 0)
        {
            Fail();
            return NoNumber;
        }

        _position = end;
        return _utf8[i..end];
    }

    private bool StreamBoolean()
    {
        bool value = First == (byte)'t';
        SkipValue();
        return value;
    }

    private JsonFragment StreamFragment()
    {
        int start = _position;
        SkipValue();
        return new JsonFragment(_hasFailed ? "null"u8.ToArray() : _utf8[start.._position].ToArray());
    }

    private readonly bool TryFindAhead(ReadOnlySpan<byte> utf8Name, out EntityReader member)
    {
        member = this;
        int found = StreamAhead.FindMember(_utf8, _position, utf8Name);
        member._position = found < 0 ? _utf8.Length : found;
        return found >= 0;
    }

    private readonly bool IsTextHere(ReadOnlySpan<byte> utf8Text)
    {
        if (First != (byte)'"')
        {
            return false;
        }

        // What is wrong with the string is found when the object is read.
        long end = Utf8Cursor.StringEnd(_utf8, _position + 1);
        return end >= 0 && JsonText.Equal(_utf8[(_position + 1)..(int)end], (end >> 32) != 0, utf8Text, isEscapedB: false);
    }
}
