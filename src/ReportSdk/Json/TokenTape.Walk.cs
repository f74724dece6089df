using System.Runtime.CompilerServices;

namespace ReportSdk.Json;

internal sealed partial class TokenTape
{
    private const int MaxCount = (1 << 28) - 1;

    /// <summary>
    /// The grammar of RFC 8259 §2 to §7 as a state machine: labels are states, containers that are open are frames.
    /// One method with its state in locals: split up, or with that state in fields, it takes half as long again.
    /// </summary>
    private JsonError Walk(ReadOnlySpan<byte> utf8, int i, in TapeLimits limits)
    {
        Span<Token> tokens = _tokens;
        int n = 0;
        int depth = 0;
        TapeFrame frame = new() { Open = -1 };
        NameTable? names = null;
        byte close = 0;
        int flags;
        int end;

    Value:
        if ((uint)n >= (uint)tokens.Length)
        {
            tokens = Grow();
        }

        byte first = (uint)i < (uint)utf8.Length ? utf8[i] : (byte)0;
        if (first == (byte)'"')
        {
            end = Utf8Cursor.StringEnd(utf8, i + 1, out flags);
            if (end < 0)
            {
                return Fail(utf8, n, ViolationCode.InvalidString, ~end);
            }

            tokens[n] = new Token(TokenKind.String, i + 1, end - i - 1, n + 1, 0, flags);
            n++;
            i = end + 1;
        }
        else if (Utf8Cursor.IsDigit(first) || first == (byte)'-')
        {
            end = Utf8Cursor.NumberEnd(utf8, i, out flags);
            if (end < 0 || end - i > limits.MaxNumberLength)
            {
                return end < 0 ? Fail(utf8, n, ViolationCode.InvalidNumber, ~end) : Fail(utf8, n, ViolationCode.LimitNumberLength, i);
            }

            tokens[n] = new Token(TokenKind.Number, i, end - i, n + 1, 0, flags);
            n++;
            i = end;
        }
        else if (first is (byte)'{' or (byte)'[')
        {
            if (depth >= limits.MaxDepth)
            {
                return Fail(utf8, n, ViolationCode.LimitDepth, i);
            }

            Push(depth++, in frame);
            frame = new TapeFrame { Open = n, LastSlot = NameTable.Start };
            bool isObject = first == (byte)'{';
            names = isObject ? NamesAt(depth) : null;
            close = isObject ? (byte)'}' : (byte)']';
            tokens[n++] = new Token(isObject ? TokenKind.Object : TokenKind.Array, i, 0, 0);
            i = Utf8Cursor.SkipWhiteSpace(utf8, i + 1);
            if ((uint)i < (uint)utf8.Length && utf8[i] == close)
            {
                goto Close;
            }

            if (isObject)
            {
                goto Name;
            }

            goto Value;
        }
        else
        {
            end = ReadLiteral(utf8, i, n, tokens);
            if (end < 0)
            {
                return Fail(utf8, n, first is (byte)'+' or (byte)'.' ? ViolationCode.InvalidNumber : ViolationCode.InvalidJson, ~end);
            }

            n++;
            i = end;
        }

    AfterValue:
        if (depth == 0)
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

        i = Utf8Cursor.SkipWhiteSpace(utf8, i + 1);
        if (close == (byte)']')
        {
            goto Value;
        }

    Name:
        if ((uint)n >= (uint)tokens.Length)
        {
            tokens = Grow();
        }

        int slot = names is null ? -1 : names.Predict(utf8, i, frame.LastSlot);
        if (slot >= 0)
        {
            end = i + 1 + names!.Length(slot);
            tokens[n] = new Token(TokenKind.Name, i + 1, end - i - 1, n + 1, 0, names.Flags(slot));
        }
        else
        {
            if ((uint)i >= (uint)utf8.Length || utf8[i] != (byte)'"')
            {
                return Fail(utf8, n, ViolationCode.InvalidJson, i);
            }

            end = Utf8Cursor.StringEnd(utf8, i + 1, out flags);
            if (end < 0)
            {
                return Fail(utf8, n, ViolationCode.InvalidString, ~end);
            }

            tokens[n] = new Token(TokenKind.Name, i + 1, end - i - 1, n + 1, 0, flags);
            slot = names is null ? NameTable.Full : names.Learn(utf8, i + 1, end - i - 1, flags, frame.LastSlot);
        }

        n++;
        if (slot == NameTable.Full)
        {
            names = null;
            frame.IsSuspect = true;
        }
        else
        {
            ulong bit = 1UL << slot;
            if ((frame.Seen & bit) != 0)
            {
                if (!_allowDuplicates)
                {
                    return Fail(utf8, n, ViolationCode.DuplicateProperty, i);
                }

                frame.IsSuspect = true;
            }

            frame.Seen |= bit;
            frame.LastSlot = slot;
        }

        i = Utf8Cursor.SkipWhiteSpace(utf8, end + 1);
        if ((uint)i >= (uint)utf8.Length || utf8[i] != (byte)':')
        {
            return Fail(utf8, n, ViolationCode.InvalidJson, i);
        }

        i = Utf8Cursor.SkipWhiteSpace(utf8, i + 1);
        goto Value;

    Close:
        i++;
        if (frame.IsSuspect && !TryResolveDuplicates(utf8, ref n, ref frame))
        {
            return Fail(utf8, n, ViolationCode.DuplicateProperty, i);
        }

        if (frame.Count > MaxCount)
        {
            return Fail(utf8, n, ViolationCode.LimitDocumentSize, tokens[frame.Open].Position);
        }

        int position = tokens[frame.Open].Position;
        tokens[frame.Open] = new Token(tokens[frame.Open].Kind, position, i - position, n, frame.Count);
        frame = _frames[--depth];
        if (depth > 0)
        {
            bool isObject = tokens[frame.Open].Kind == TokenKind.Object;
            close = isObject ? (byte)'}' : (byte)']';
            names = isObject && !frame.IsSuspect ? _names[depth] : null;
        }

        goto AfterValue;
    }

    private static int ReadLiteral(ReadOnlySpan<byte> utf8, int i, int n, Span<Token> tokens)
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
            tokens[n] = new Token(kind, i, end - i, n + 1);
        }

        return end;
    }

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

    private JsonError FailAfterValue(ReadOnlySpan<byte> utf8, int i, int n) =>
        Fail(utf8, n, i < utf8.Length && IsMalformedNumber(utf8, i, n) ? ViolationCode.InvalidNumber : ViolationCode.InvalidJson, i);

    /// <summary>Whether what stops a number is still meant as part of it: 01, 1.5.2, 0x1F, 12a.</summary>
    private bool IsMalformedNumber(ReadOnlySpan<byte> utf8, int i, int n)
    {
        ref readonly Token last = ref _tokens[n - 1];
        return last.Kind == TokenKind.Number && last.Position + last.Length == i
            && (char.IsAsciiLetterOrDigit((char)utf8[i]) || utf8[i] is (byte)'.' or (byte)'+' or (byte)'-' or (byte)'_');
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Push(int depth, in TapeFrame frame)
    {
        if ((uint)depth >= (uint)_frames.Length)
        {
            Array.Resize(ref _frames, depth * 2);
        }

        _frames[depth] = frame;
    }
}
