using System.Buffers;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using ReportSdk.Json;

namespace ReportSdk.Streaming;

/// <summary>
/// Decides whether a document is valid in one pass over its bytes, and allocates nothing. It stops at the first thing that is wrong and does not say what;
/// what is rare (escaped names, objects with many unknown names, long numbers, deep nesting) it leaves to the tape.
/// </summary>
/// <remarks>A scan takes the index at which it starts and returns the one behind what it read, or a negative one, and then <see cref="_verdict"/> says why.</remarks>
internal ref partial struct StreamValidator
{
    /// <summary>Words of room for names that no schema knows.</summary>
    public const int NameRoom = UnknownLengths + MostUnknownNames;

    /// <summary>Names that no schema knows, of all objects that are open, that are compared with each other.</summary>
    private const int MostUnknownNames = 64;

    /// <summary>The same of one object.</summary>
    private const int FewUnknownNames = 32;

    // Prints come first, with room for a vector behind the last one; then where the names are.
    private const int UnknownStarts = MostUnknownNames + 8;
    private const int UnknownLengths = UnknownStarts + MostUnknownNames;

    private const int Failed = -1;

    private readonly ReadOnlySpan<byte> _utf8;
    private readonly Span<uint> _unknown;
    private readonly int _maxDepth;
    private readonly int _maxNumberLength;
    private readonly int _maxPatternSteps;
    private int _unknownCount;
    private int _depth;
    private int _ahead;
    private byte[]? _text;
    private StreamNotes? _notes;
    private NameHashes? _names;
    private StreamVerdict _verdict;

    /// <summary>What the value that went by last is to those who asked about it: a bit for each.</summary>
    private ulong _answers;

    /// <summary>Parts that the name that was found last leaves over.</summary>
    private ulong _held;

    /// <param name="utf8">The document.</param>
    /// <param name="unknown">As many words as <see cref="NameRoom"/>.</param>
    /// <param name="options">Limits and choices.</param>
    /// <param name="limits">The same, of the tape.</param>
    /// <param name="notes">Where rules are to be judged.</param>
    public StreamValidator(ReadOnlySpan<byte> utf8, Span<uint> unknown, ValidationOptions options, in TapeLimits limits, StreamNotes? notes)
    {
        _notes = notes;
        _utf8 = utf8;
        _unknown = unknown;
        _maxDepth = Math.Min(limits.MaxDepth, StreamProgram.MaxDepth);
        _maxNumberLength = limits.MaxNumberLength;
        _maxPatternSteps = options.MaxPatternSteps;
    }

    public readonly ReadOnlySpan<byte> Utf8 => _utf8;

    public readonly int MaxPatternSteps => _maxPatternSteps;

    public readonly int MaxNumberLength => _maxNumberLength;

    /// <summary>Names that no schema knows, of the objects that are open.</summary>
    public readonly int UnknownCount => _unknownCount;

    /// <summary>What is noted for rules; null where there are none to judge.</summary>
    public readonly StreamNotes? Notes => _notes;

    public static StreamVerdict Run(StreamProgram program, ReadOnlySpan<byte> utf8, ValidationOptions options, ulong[]? disabledRules)
    {
        TapeLimits limits = TapeLimits.From(options);
        if (Utf8Preamble.Check(utf8, limits.MaxDocumentBytes, out int start).IsError)
        {
            return StreamVerdict.Invalid;
        }

        var validator = new StreamValidator(utf8, stackalloc uint[NameRoom], options, in limits, program.RentNotes(utf8.Length, disabledRules));
        int end = validator.Value(program.Root, start);
        validator.GiveBack();
        if (end < 0)
        {
            return validator._verdict;
        }

        return Utf8Cursor.SkipWhiteSpace(utf8, end) == utf8.Length ? StreamVerdict.Valid : StreamVerdict.Invalid;
    }

    /// <summary>Goes into an array or object; false where that is too deep.</summary>
    public bool TryEnter() => ++_depth <= _maxDepth;

    /// <summary>Leaves an array or object.</summary>
    /// <param name="unknownCount">Names that no schema knows when it was entered.</param>
    public void Exit(int unknownCount)
    {
        _depth--;
        _unknownCount = unknownCount;
    }

    /// <summary>Ends the pass: the document is not valid, whatever follows.</summary>
    private int Refuse()
    {
        _verdict = StreamVerdict.Invalid;
        return Failed;
    }

    /// <summary>Ends the pass: the tape has to judge.</summary>
    private int Leave()
    {
        _verdict = StreamVerdict.Undecided;
        return Failed;
    }

    private int End(StreamVerdict verdict)
    {
        _verdict = verdict;
        return Failed;
    }

    /// <summary>A value of whatever kind.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public int Value(StreamNode node, int i)
    {
        byte first = (uint)i < (uint)_utf8.Length ? _utf8[i] : (byte)0;
        TokenKind kind = KindOf(first);
        if (node.Choice is { } choice)
        {
            StreamNode? chosen = choice.ByKind[(int)kind];
            if (chosen is null && (kind != TokenKind.Object || !TryChoose(choice, i, out chosen)))
            {
                return kind == TokenKind.Object ? Failed : Refuse();
            }

            node = chosen;
        }

        if (node.Cases is { } cases)
        {
            StreamCase rules = cases[(int)kind];
            if (rules.Plain is null || rules.IsAsked)
            {
                return Case(rules, kind, i);
            }

            node = rules.Plain;
        }

        if ((node.Kinds & (1 << (int)kind)) == 0)
        {
            return Refuse();
        }

        return kind switch
        {
            TokenKind.String => Text(node.Text, i),
            TokenKind.Number => Number(node.Number, i),
            TokenKind.Object => Object(node.Object, i),
            TokenKind.Array => Array(node.Array, i),
            TokenKind.True => Literal("true"u8, i),
            TokenKind.False => Literal("false"u8, i),
            TokenKind.Null => Literal("null"u8, i),
            _ => Refuse(),
        };
    }

    /// <summary>The kind of value that begins with a byte; a name, which is none, where none does.</summary>
    public static TokenKind KindOf(byte first) => FirstByte.Kinds[first];

    private int Literal(ReadOnlySpan<byte> literal, int i) => _utf8[i..].StartsWith(literal) ? i + literal.Length : Refuse();

    /// <summary>A string; <paramref name="i"/> is at its opening quote.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private int Text(StreamText rules, int i)
    {
        // Nearly all end within a vector and need no second look.
        ReadOnlySpan<byte> utf8 = _utf8;
        int start = i + 1;
        if (Utf8Cursor.HasRoom(utf8, start, Vector256<byte>.Count))
        {
            Vector256<byte> bytes = Vector256.Create(utf8.Slice(start, Vector256<byte>.Count));
            int length = BitOperations.TrailingZeroCount(ByteMasks.Stops(bytes));
            int end = start + length;
            if ((uint)end < (uint)utf8.Length && utf8[end] == (byte)'"' && (rules.AcceptsQuickly(bytes.GetLower(), length) || rules.IsShortValue(bytes.GetLower(), length)))
            {
                return end + 1;
            }
        }

        return AnyText(rules, i);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private int AnyText(StreamText rules, int i)
    {
        long end = Utf8Cursor.StringEnd(_utf8, i + 1);
        if ((end >> 32) != 0)
        {
            return RareText(rules, i, end);
        }

        StreamVerdict verdict = rules.Judge(_utf8, i + 1, (int)end - i - 1, _maxPatternSteps);
        return verdict == StreamVerdict.Valid ? (int)end + 1 : End(verdict);
    }

    /// <summary>A string with escapes, or one that is wrong.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public int RareText(StreamText rules, int i, long end)
    {
        if (end < 0)
        {
            return Refuse();
        }

        _notes?.NoteEscapes((int)end + 1);
        ReadOnlySpan<byte> raw = _utf8[(i + 1)..(int)end];
        if (rules.IsLengthOnly)
        {
            return rules.HasEscapedLength(raw) ? (int)end + 1 : Refuse();
        }

        StreamVerdict verdict = rules.JudgeAll(Unescape(raw), _maxPatternSteps);
        return verdict == StreamVerdict.Valid ? (int)end + 1 : End(verdict);
    }

    public ReadOnlySpan<byte> Unescape(ReadOnlySpan<byte> raw)
    {
        if (_text is null || _text.Length < raw.Length)
        {
            GiveTextBack();
            _text = ArrayPool<byte>.Shared.Rent(Math.Max(raw.Length, 256));
        }

        return _text.AsSpan(0, JsonText.Unescape(raw, _text));
    }

    /// <summary>Gives back what was rented.</summary>
    public void GiveBack()
    {
        GiveTextBack();
        _notes?.Return();
        _notes = null;
        _names?.Return();
        _names = null;
    }

    private void GiveTextBack()
    {
        if (_text is not null)
        {
            ArrayPool<byte>.Shared.Return(_text);
            _text = null;
        }
    }

    /// <summary>A number; <paramref name="i"/> is at its sign or first digit.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public int Number(StreamNumber rules, int i)
    {
        // What rules may ask for is read at once, and not passed over first.
        if ((rules.HasSmallBounds || _notes is not null) && SmallNumber.TryRead(_utf8, i, out int after, out long mantissa, out int scale)
            && after - i <= _maxNumberLength && rules.AcceptsSmall(mantissa, scale))
        {
            _notes?.NoteNumber(after, mantissa, scale);
            return after;
        }

        long end = Utf8Cursor.NumberEnd(_utf8, i);
        int length = (int)end - i;
        if (end < 0 || length > _maxNumberLength)
        {
            return Refuse();
        }

        return rules.Accepts(_utf8.Slice(i, length), (end >> 32) != 0) ? (int)end : Refuse();
    }
}
