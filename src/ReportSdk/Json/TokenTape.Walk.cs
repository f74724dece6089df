using System.Runtime.CompilerServices;

namespace ReportSdk.Json;

internal sealed partial class TokenTape
{
    private const int MaxCount = (1 << 28) - 1;

    /// <summary>
    /// The grammar of RFC 8259 §2 to §7 as a state machine: labels are states, containers that are open are frames.
    /// One method, so that position, tape and frame stay in registers from state to state; what is rare is called and never inlined.
    /// </summary>
    private JsonError Walk(ReadOnlySpan<byte> utf8, int i, in TapeLimits limits)
    {
        Token[] tokens = _tokens;
        NameSlot[] slots = NameTable.NoSlots;
        int n = 0;
        int depth = 0;
        ref TapeFrame frame = ref _frames[0];
        frame = default;

    Value:
        if ((uint)n >= (uint)tokens.Length)
        {
            tokens = Grow();
        }

        byte first = (uint)i < (uint)utf8.Length ? utf8[i] : (byte)0;
        if (first == (byte)'"')
        {
            long end = Utf8Cursor.StringEnd(utf8, i + 1);
            if (end < 0)
            {
                return Fail(utf8, n, ViolationCode.InvalidString, (int)~end);
            }

            tokens[n] = new Token(TokenKind.String, i + 1, (int)end - i - 1, n + 1, 0, (int)(end >> 32));
            i = (int)end + 1;
        }
        else if (Utf8Cursor.IsDigit(first) || first == (byte)'-')
        {
            long end = Utf8Cursor.NumberEnd(utf8, i);
            if (end < 0 || (int)end - i > limits.MaxNumberLength)
            {
                return end < 0 ? Fail(utf8, n, ViolationCode.InvalidNumber, (int)~end) : Fail(utf8, n, ViolationCode.LimitNumberLength, i);
            }

            tokens[n] = new Token(TokenKind.Number, i, (int)end - i, n + 1, 0, (int)(end >> 32));
            i = (int)end;
        }
        else if (first is (byte)'{' or (byte)'[')
        {
            if (depth >= limits.MaxDepth)
            {
                return Fail(utf8, n, ViolationCode.LimitDepth, i);
            }

            depth++;
            frame = ref Open(depth, n, first);
            slots = first == (byte)'{' && depth <= DeepestNames ? NamesAt(depth).Slots : NameTable.NoSlots;
            tokens[n] = new Token(first == (byte)'{' ? TokenKind.Object : TokenKind.Array, i, 0, 0);
            n++;
            i = Utf8Cursor.SkipLineEnd(utf8, i + 1);
            if ((uint)i < (uint)utf8.Length && utf8[i] == frame.Close)
            {
                goto Close;
            }

            if (first == (byte)'{')
            {
                goto Name;
            }

            goto Value;
        }
        else
        {
            int end = ReadLiteral(utf8, i, n);
            if (end < 0)
            {
                return Fail(utf8, n, first is (byte)'+' or (byte)'.' ? ViolationCode.InvalidNumber : ViolationCode.InvalidJson, ~end);
            }

            i = end;
        }

        n++;

    AfterValue:
        byte close = frame.Close;
        if (close == 0)
        {
            return EndDocument(utf8, i, n);
        }

        frame.Count++;
        i = Utf8Cursor.SkipWhiteSpace(utf8, i);
        byte after = (uint)i < (uint)utf8.Length ? utf8[i] : (byte)0;
        if (after != (byte)',')
        {
            if (after == close)
            {
                goto Close;
            }

            return FailAfterValue(utf8, i, n);
        }

        i = Utf8Cursor.SkipLineEnd(utf8, i + 1);
        if (close == (byte)']')
        {
            goto Value;
        }

    Name:
        if ((uint)n >= (uint)tokens.Length)
        {
            tokens = Grow();
        }

        ref NameSlot slot = ref NameTable.Predict(slots, utf8, i, frame.LastSlot);
        if (slot.Length > 0 && slot.Owner != frame.Owner)
        {
            tokens[n] = new Token(TokenKind.Name, i + 1, slot.Length - 2, n + 1, 0, slot.Flags);
            i += slot.Length;
            slot.Owner = frame.Owner;
            frame.LastSlot = slot.Index;
        }
        else
        {
            i = ReadName(utf8, i, n, depth);
            if (i < 0)
            {
                return _failure;
            }

            slots = SlotsOf(in frame, depth);
        }

        n++;
        i = Utf8Cursor.SkipWhiteSpace(utf8, i);
        if ((uint)i >= (uint)utf8.Length || utf8[i] != (byte)':')
        {
            return Fail(utf8, n, ViolationCode.InvalidJson, i);
        }

        i = Utf8Cursor.SkipBlank(utf8, i + 1);
        goto Value;

    Close:
        i++;
        if (frame.IsSuspect)
        {
            n = ResolveDuplicates(utf8, n, ref frame);
            if (n < 0)
            {
                return _failure;
            }
        }

        int position = tokens[frame.Open].Position;
        if (frame.Count > MaxCount)
        {
            return Fail(utf8, n, ViolationCode.LimitDocumentSize, position);
        }

        tokens[frame.Open] = new Token(tokens[frame.Open].Kind, position, i - position, n, frame.Count);
        depth--;
        frame = ref _frames[depth];
        slots = SlotsOf(in frame, depth);
        goto AfterValue;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private int ReadLiteral(ReadOnlySpan<byte> utf8, int i, int n)
    {
        byte first = (uint)i < (uint)utf8.Length ? utf8[i] : (byte)0;
        (TokenKind kind, int end) = first switch
        {
            (byte)'t' => (TokenKind.True, Utf8Cursor.LiteralEnd(utf8, i, "true"u8)),
            (byte)'f' => (TokenKind.False, Utf8Cursor.LiteralEnd(utf8, i, "false"u8)),
            (byte)'n' => (TokenKind.Null, Utf8Cursor.LiteralEnd(utf8, i, "null"u8)),
            _ => (TokenKind.Null, ~i),
        };
        if (end >= 0)
        {
            _tokens[n] = new Token(kind, i, end - i, n + 1);
        }

        return end;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private JsonError EndDocument(ReadOnlySpan<byte> utf8, int i, int n)
    {
        if ((uint)i < (uint)utf8.Length && IsMalformedNumber(utf8, i, n))
        {
            return new JsonError(ViolationCode.InvalidNumber, i);
        }

        i = Utf8Cursor.SkipWhiteSpace(utf8, i);
        if (i < utf8.Length)
        {
            return new JsonError(ViolationCode.TrailingContent, i);
        }

        _count = n;
        return default;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private JsonError FailAfterValue(ReadOnlySpan<byte> utf8, int i, int n) =>
        Fail(utf8, n, i < utf8.Length && IsMalformedNumber(utf8, i, n) ? ViolationCode.InvalidNumber : ViolationCode.InvalidJson, i);

    /// <summary>Whether what stops a number is still meant as part of it: 01, 1.5.2, 0x1F, 12a.</summary>
    private bool IsMalformedNumber(ReadOnlySpan<byte> utf8, int i, int n)
    {
        ref readonly Token last = ref _tokens[n - 1];
        return last.Kind == TokenKind.Number && last.Position + last.Length == i
            && (char.IsAsciiLetterOrDigit((char)utf8[i]) || utf8[i] is (byte)'.' or (byte)'+' or (byte)'-' or (byte)'_');
    }

    private ref TapeFrame Open(int depth, int n, byte bracket)
    {
        if (depth == _frames.Length)
        {
            Array.Resize(ref _frames, 2 * depth);
        }

        ref TapeFrame frame = ref _frames[depth];
        bool isObject = bracket == (byte)'{';
        frame = new TapeFrame
        {
            Open = n,
            LastSlot = NameTable.Start,
            Close = isObject ? (byte)'}' : (byte)']',
            Owner = ++_owners,
        };
        return ref frame;
    }
}
