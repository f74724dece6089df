using System.Numerics;
using System.Runtime.CompilerServices;
using ReportSdk.Json;

namespace ReportSdk.Streaming;

internal ref partial struct StreamValidator
{
    /// <summary>A value that several schemas are asked about, each for itself.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private int Case(StreamCase rules, TokenKind kind, int i)
    {
        if (rules.Plain is { } plain)
        {
            i = Value(plain, i);
            _answers = rules.Settled;
            return i;
        }

        return kind switch
        {
            TokenKind.String => CaseText(rules, i),
            TokenKind.Number => CaseNumber(rules, i),
            TokenKind.Array => CaseArray(rules, i),
            _ => CaseObject(rules, i),
        };
    }

    private int CaseText(StreamCase rules, int i)
    {
        long end = Utf8Cursor.StringEnd(_utf8, i + 1);
        ulong held = rules.Parts;
        int length = (int)end - i - 1;
        if (end < 0)
        {
            return Refuse();
        }

        bool isJudged = (end >> 32) == 0
            ? rules.Text.TryJudge(_utf8, i + 1, length, _maxPatternSteps, ref held)
            : rules.Text.TryJudge(Unescape(_utf8.Slice(i + 1, length)), _maxPatternSteps, ref held);
        return !isJudged ? Leave() : Conclude(rules, held, default) ? (int)end + 1 : Failed;
    }

    private int CaseNumber(StreamCase rules, int i)
    {
        long end = Utf8Cursor.NumberEnd(_utf8, i);
        int length = (int)end - i;
        if (end < 0 || length > _maxNumberLength)
        {
            return Refuse();
        }

        ulong held = rules.Parts;
        foreach ((StreamNumber number, ulong parts) in rules.Numbers)
        {
            held &= number.Accepts(_utf8.Slice(i, length), (end >> 32) != 0) ? ulong.MaxValue : ~parts;
        }

        return Conclude(rules, held, default) ? (int)end : Failed;
    }

    /// <summary>Combines what parts say of a value that is over; false where the document is not valid.</summary>
    private bool Conclude(StreamCase rules, ulong held, scoped ReadOnlySpan<ulong> seen)
    {
        foreach (ref readonly StreamGate gate in rules.Gates.AsSpan())
        {
            held &= gate.IsOpen(held, seen) ? ulong.MaxValue : ~gate.Target;
        }

        if ((held & rules.Must) != rules.Must)
        {
            Refuse();
            return false;
        }

        ulong answers = rules.Settled;
        foreach ((ulong answer, ulong parts) in rules.Answers)
        {
            answers |= (held & parts) == parts ? answer : 0;
        }

        _answers = answers;
        return true;
    }

    /// <summary>A member or an item.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Child(in StreamChild child, int i, ulong held)
    {
        // Where nobody asks any more, it must be JSON.
        StreamNode node = held == 0 ? StreamProgram.Any : child.Node;
        byte first = (uint)i < (uint)_utf8.Length ? _utf8[i] : (byte)0;
        return first == (byte)'"' && node.PlainText is { } text ? Text(text, i)
            : node.Operation == StreamOperation.Number && (uint)(first - '0') <= 9 ? Number(node.Number, i)
            : Value(node, i);
    }

    /// <summary>Parts that fail by the last answer.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly ulong Blamed(ulong[] blames) => blames.Length == 0 ? 0 : BlamedFor(blames);

    private readonly ulong BlamedFor(ulong[] blames)
    {
        ulong blamed = 0;
        for (ulong wrong = ~_answers & (ulong.MaxValue >> (64 - blames.Length)); wrong != 0; wrong &= wrong - 1)
        {
            blamed |= blames[BitOperations.TrailingZeroCount(wrong)];
        }

        return blamed;
    }
}
