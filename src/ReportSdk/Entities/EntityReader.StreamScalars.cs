using System.Runtime.CompilerServices;
using ReportSdk.Json;
using ReportSdk.Shared;
using ReportSdk.Streaming;

namespace ReportSdk.Runtime;

/// <content>Scalars, fragments and the look ahead at a discriminator, from the bytes themselves.</content>
public ref partial struct EntityReader
{
    /// <summary>What the reading of a number that is none goes on with: it has failed.</summary>
    private static ReadOnlySpan<byte> NoNumber => "0"u8;

    internal readonly string NameOf(in MemberReader members)
    {
        Token name = members.Rules is null ? _tokens[members.Name] : default;
        return members.Rules is null
            ? _context.GetString(_utf8.Slice(name.Position, name.Length), name.IsEscaped)
            : _context.Strings.Get(_utf8, members.Name, (int)Utf8Cursor.StringEnd(_utf8, members.Name) - members.Name);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private string StreamString()
    {
        int i = _position;
        long end = ReadText();
        return end < 0 ? ""
            : (end >> 32) == 0 ? _context.Strings.Get(_utf8, i + 1, (int)end - i - 1)
            : _context.Strings.Get(_stream.Unescape(_utf8[(i + 1)..(int)end]));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private int StreamEnumIndex(EnumTexts texts)
    {
        int i = _position;
        if (First == (byte)'"' && _node!.Text.AreValues(texts.Set) && Settle(StreamOperation.Text, TokenKind.String))
        {
            long close = Utf8Cursor.StringEnd(_utf8, i + 1);
            int found = (close >> 32) == 0 ? texts.Set.Find(_utf8, i + 1, (int)close - i - 1) : -1;
            if (found >= 0)
            {
                _position = (int)close + 1;
                return found;
            }
        }

        long end = ReadText();
        if (end < 0)
        {
            return 0;
        }

        int index = (end >> 32) == 0 ? texts.Set.Find(_utf8, i + 1, (int)end - i - 1) : texts.Set.Find(_stream.Unescape(_utf8[(i + 1)..(int)end]));
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

    /// <summary>Reads a short number whose bounds are short, too.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool TrySmall(out decimal value)
    {
        bool isSmall = TrySmall(out long mantissa, out int scale);
        ulong digits = (ulong)Math.Abs(mantissa);
        value = isSmall ? new decimal((int)digits, (int)(digits >> 32), 0, mantissa < 0, (byte)scale) : 0;
        return isSmall;
    }

    /// <summary>The same, of an integer.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool TrySmall(out long value)
    {
        int start = _position;
        if (TrySmall(out value, out int scale) && scale == 0)
        {
            return true;
        }

        _position = start;
        return false;
    }

    /// <summary>The same, of an integer of at most eight digits.</summary>
    private bool TrySmall(out int value)
    {
        bool isSmall = TrySmall(out long mantissa);
        value = (int)mantissa;
        return isSmall;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool TrySmall(out long mantissa, out int scale)
    {
        if (_node!.Operation == StreamOperation.Number
            && SmallNumber.TryRead(_utf8, _position, out int end, out mantissa, out scale) && _node.Number.AcceptsSmall(mantissa, scale)
            && end - _position <= _stream.MaxNumberLength)
        {
            _position = end;
            _stream.Notes?.NoteNumber(end, mantissa, scale);
            return true;
        }

        (mantissa, scale) = (0, 0);
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
        SkipUnread();
        return value;
    }

    private JsonFragment StreamFragment()
    {
        int start = _position;
        SkipUnread();
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
