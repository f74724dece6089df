using System.Runtime.Intrinsics;
using ReportSdk.Shared;

namespace ReportSdk.Patterns;

/// <summary>Makes a <see cref="ShuffleAutomaton"/>: all states of a pattern's automaton that ASCII leads to, those that no text tells apart merged (Moore's algorithm).</summary>
internal sealed class ShuffleAutomatonBuilder
{
    /// <summary>States before any are merged.</summary>
    private const int MostRawStates = 64;

    /// <summary>Size of a pattern, with every repetition written out.</summary>
    private const int LargestPattern = 512;

    private readonly List<int[]> _states;

    // By state: those with one number are one state.
    private int[] _merged;
    private int _count;

    private ShuffleAutomatonBuilder(List<int[]> states)
    {
        _states = states;
        _merged = new int[states.Count];
        for (int k = 0; k < _merged.Length; k++)
        {
            _merged[k] = states[k][^1];
        }
    }

    /// <summary>Null for a pattern that has too many states, or is not regular.</summary>
    public static ShuffleAutomaton? TryCreate(PatternSyntax syntax)
    {
        if (!ShuffleAutomaton.IsSupported || !syntax.IsRegular || syntax.Size > LargestPattern
            || new AutomatonEngine(syntax).Tabulate(MostRawStates, out byte[] columns) is not { } states)
        {
            return null;
        }

        var builder = new ShuffleAutomatonBuilder(states);
        while (builder.Split())
        {
        }

        return builder._count <= ShuffleAutomaton.MostStates ? builder.Build(columns) : null;
    }

    /// <summary>Numbers states by their numbers and those of the states that follow; at first they have one by whether a text may end there. False where that was no news.</summary>
    private bool Split()
    {
        int before = _count;
        var merged = new int[_merged.Length];
        _count = 0;
        for (int k = 0; k < merged.Length; k++)
        {
            int same = 0;
            while (same < k && !AreAlike(same, k))
            {
                same++;
            }

            merged[k] = same < k ? merged[same] : _count++;
        }

        _merged = merged;
        return _count > before;
    }

    private bool AreAlike(int a, int b)
    {
        bool areAlike = _merged[a] == _merged[b];
        for (int column = 0; areAlike && column < _states[a].Length - 1; column++)
        {
            areAlike = _merged[_states[a][column]] == _merged[_states[b][column]];
        }

        return areAlike;
    }

    private ShuffleAutomaton Build(byte[] columns)
    {
        int[] order = FinalsLast(out int firstFinal);
        var rows = new Vector128<byte>[_states[0].Length - 1];
        Span<byte> row = stackalloc byte[ShuffleAutomaton.MostStates];
        int accepting = 0;
        for (int column = 0; column < rows.Length; column++)
        {
            row.Clear();
            for (int k = 0; k < _merged.Length; k++)
            {
                row[order[_merged[k]]] = (byte)order[_merged[_states[k][column]]];
                accepting |= _states[k][^1] << order[_merged[k]];
            }

            rows[column] = Vector128.Create<byte>(row);
        }

        return new ShuffleAutomaton(columns, rows, order[_merged[0]], firstFinal, order[_merged[^1]], accepting);
    }

    /// <summary>By number: another one, by which states come last that lead to themselves only.</summary>
    private int[] FinalsLast(out int firstFinal)
    {
        var order = new int[_count];
        Array.Fill(order, -1);
        int last = _count;
        for (int k = 0; k < _merged.Length; k++)
        {
            bool isFinal = true;
            for (int column = 0; column < _states[k].Length - 1; column++)
            {
                isFinal &= _merged[_states[k][column]] == _merged[k];
            }

            if (isFinal && order[_merged[k]] < 0)
            {
                order[_merged[k]] = --last;
            }
        }

        firstFinal = last;
        int next = 0;
        for (int number = 0; number < _count; number++)
        {
            order[number] = order[number] < 0 ? next++ : order[number];
        }

        return order;
    }
}
