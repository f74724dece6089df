using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;
using System.Text;

namespace ReportSdk.Patterns;

/// <summary>
/// A whole deterministic automaton of at most 16 states over ASCII. For each byte there is a vector that says where every state goes, so that a step is one shuffle of a
/// register; a step by way of a table in memory waits several times as long for its load, and nothing can begin before it has come.
/// </summary>
/// <remarks>What is not ASCII leads to the state of failure; a text that ends there and is not all ASCII is for the engine that knows all of Unicode.</remarks>
internal sealed class ShuffleAutomaton
{
    /// <summary>As many as a vector has bytes.</summary>
    public const int MostStates = 16;

    /// <summary>Bytes of a text from which on it is faster to search for the end of a run than to step through it.</summary>
    public const int LongestText = 256;

    private const int ByteValues = 256;

    /// <summary>Bytes after which it is looked whether anything can change.</summary>
    private const int Block = 16;

    // By byte: its vector among the rows. Of fixed size both, so that a byte needs no check to be looked up.
    private readonly Columns _columns;
    private readonly Rows _rows;
    private readonly Vector128<byte> _start;

    // From here on, states that nothing leads away from.
    private readonly int _firstFinal;
    private readonly int _failed;

    // Bits of the states in which a text matches that ends there.
    private readonly int _accepting;

    /// <param name="columns">By byte: its vector among <paramref name="rows"/>.</param>
    /// <param name="rows">By state: the next one.</param>
    /// <param name="start">The first state.</param>
    /// <param name="firstFinal">From here on, states that nothing leads away from.</param>
    /// <param name="failed">The one of them in which no match can begin or go on.</param>
    /// <param name="accepting">Bits of the states in which a text matches that ends there.</param>
    public ShuffleAutomaton(byte[] columns, Vector128<byte>[] rows, int start, int firstFinal, int failed, int accepting)
    {
        (_firstFinal, _failed, _accepting) = (firstFinal, failed, accepting);
        columns.CopyTo(_columns);
        rows.CopyTo(_rows);
        _start = Vector128.Create((byte)start);
    }

    /// <summary>Whether the processor has such a step.</summary>
    public static bool IsSupported => Ssse3.IsSupported || AdvSimd.Arm64.IsSupported;

    /// <summary>Whether a text of at most <see cref="LongestText"/> bytes matches; false where another engine has to say.</summary>
    public bool TryMatch(ReadOnlySpan<byte> text, out bool isMatch)
    {
        ref readonly Columns columns = ref _columns;
        ref readonly Rows rows = ref _rows;
        Vector128<byte> state = _start;
        int i = 0;
        while (i <= text.Length - Block)
        {
            ReadOnlySpan<byte> block = text.Slice(i, Block);
            state = Step(StepOf(in columns, in rows, block[0], block[1], block[2], block[3]), state);
            state = Step(StepOf(in columns, in rows, block[4], block[5], block[6], block[7]), state);
            state = Step(StepOf(in columns, in rows, block[8], block[9], block[10], block[11]), state);
            state = Step(StepOf(in columns, in rows, block[12], block[13], block[14], block[15]), state);
            i = state.ToScalar() >= _firstFinal ? text.Length : i + Block;
        }

        for (; i <= text.Length - 4; i += 4)
        {
            ReadOnlySpan<byte> few = text.Slice(i, 4);
            state = Step(StepOf(in columns, in rows, few[0], few[1], few[2], few[3]), state);
        }

        for (; i < text.Length; i++)
        {
            state = Step(rows[columns[text[i]]], state);
        }

        int last = state.ToScalar();
        isMatch = (_accepting & (1 << last)) != 0;
        return last != _failed || Ascii.IsValid(text);
    }

    /// <summary>Four steps as one: where every state goes does not wait for the state that the text has come to.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> StepOf(in Columns columns, in Rows rows, byte a, byte b, byte c, byte d) =>
        Step(Step(rows[columns[d]], rows[columns[c]]), Step(rows[columns[b]], rows[columns[a]]));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> Step(Vector128<byte> row, Vector128<byte> state) => Ssse3.IsSupported
        ? Ssse3.Shuffle(row, state)
        : AdvSimd.Arm64.VectorTableLookup(row, state);

    [InlineArray(ByteValues)]
    private struct Columns
    {
        private byte _first;
    }

    [InlineArray(ByteValues)]
    private struct Rows
    {
        private Vector128<byte> _first;
    }
}
