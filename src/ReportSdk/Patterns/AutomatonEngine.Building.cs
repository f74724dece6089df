using System.Runtime.CompilerServices;

namespace ReportSdk.Patterns;

internal sealed partial class AutomatonEngine
{
    /// <summary>Finds out what follows a state after a code point of a class: a row, or why there is none.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private int Build(int row, int codePointClass, ref long steps)
    {
        AutomatonState state = StateAt(row);
        var workspace = RentWorkspace();
        workspace.SetPlaces(state.Places);
        bool isMatch = Step(workspace, state.IsStart, state.IsAfterWord, codePointClass, ref steps);
        int next = isMatch ? Matched : !_isSearch && workspace.Places.IsEmpty ? Failed : Unknown;
        lock (_building)
        {
            if (next == Unknown)
            {
                workspace.Places.Sort();
                next = _stateSize >= _maxStateSize ? TooMany : AddState(workspace, [.. workspace.Places], isStart: false, IsWord(codePointClass));
            }

            if (next != TooMany)
            {
                Volatile.Write(ref _table[row + codePointClass], next);
            }
        }

        ReturnWorkspace(workspace);
        return next;
    }

    /// <summary>The row of a state, made if there is none of its places yet.</summary>
    private int AddState(AutomatonWorkspace workspace, int[] places, bool isStart, bool isAfterWord)
    {
        workspace.SetPlaces(places);
        var state = new AutomatonState(places, isStart, isAfterWord, _known.Count * _width);
        if (_known.TryGetValue(state, out var known))
        {
            return known.Row;
        }

        if (state.Row + _width > _table.Length)
        {
            int count = Math.Max(4, 2 * _known.Count);
            var states = new AutomatonState[count];
            var table = new int[count * _width];
            _states.CopyTo(states, 0);
            _table.CopyTo(table, 0);
            Array.Fill(table, Unknown, _table.Length, table.Length - _table.Length);
            Volatile.Write(ref _states, states);
            Volatile.Write(ref _table, table);
        }

        _states[_known.Count] = state;
        _known.Add(state, state);
        _table[state.Row + _width - 1] = AcceptsAtEnd(workspace, isStart, isAfterWord) ? 1 : 0;
        _stateSize += places.Length + _classes.Count;
        return state.Row;
    }

    /// <summary>Moves all places over one code point. True when a match ended before it.</summary>
    private bool Step(AutomatonWorkspace workspace, bool isStart, bool isAfterWord, int codePointClass, ref long steps)
    {
        int codePoint = _classes.Representative(codePointClass);
        bool isBoundary = isAfterWord != IsWord(codePointClass);
        PushPlaces(workspace, isStart);
        while (workspace.TryPop(out int place))
        {
            steps++;
            ref readonly var instruction = ref _program.Instructions[place];
            switch (instruction.Operation)
            {
                case AutomatonOperation.Match:
                    return true;
                case AutomatonOperation.Set when instruction.Set!.Contains(codePoint):
                    workspace.AddNext(instruction.Next);
                    break;
                case AutomatonOperation.Split:
                    workspace.Push(instruction.Other);
                    workspace.Push(instruction.Next);
                    break;
                case AutomatonOperation.Start when isStart:
                case AutomatonOperation.WordBoundary when isBoundary:
                case AutomatonOperation.NotWordBoundary when !isBoundary:
                    workspace.Push(instruction.Next);
                    break;
            }
        }

        workspace.EndStep();
        return false;
    }

    /// <summary>Whether the places match when the text ends.</summary>
    private bool AcceptsAtEnd(AutomatonWorkspace workspace, bool isStart, bool isAfterWord)
    {
        PushPlaces(workspace, isStart);
        while (workspace.TryPop(out int place))
        {
            ref readonly var instruction = ref _program.Instructions[place];
            switch (instruction.Operation)
            {
                case AutomatonOperation.Match:
                    return true;
                case AutomatonOperation.Split:
                    workspace.Push(instruction.Other);
                    workspace.Push(instruction.Next);
                    break;
                case AutomatonOperation.End:
                case AutomatonOperation.Start when isStart:
                case AutomatonOperation.WordBoundary when isAfterWord:
                case AutomatonOperation.NotWordBoundary when !isAfterWord:
                    workspace.Push(instruction.Next);
                    break;
            }
        }

        return false;
    }

    private void PushPlaces(AutomatonWorkspace workspace, bool isStart)
    {
        workspace.BeginStep();
        foreach (int place in workspace.Places)
        {
            workspace.Push(place);
        }

        if (isStart || _isSearch)
        {
            workspace.Push(_program.Start);
        }
    }

    /// <summary>Whether anything but <c>^</c> can be first; word boundaries are taken as passable.</summary>
    private bool CanBeginLater(AutomatonWorkspace workspace)
    {
        workspace.BeginStep();
        workspace.Push(_program.Start);
        while (workspace.TryPop(out int place))
        {
            ref readonly var instruction = ref _program.Instructions[place];
            switch (instruction.Operation)
            {
                case AutomatonOperation.Match or AutomatonOperation.Set:
                    return true;
                case AutomatonOperation.Start:
                    break;
                case AutomatonOperation.Split:
                    workspace.Push(instruction.Other);
                    workspace.Push(instruction.Next);
                    break;
                default:
                    workspace.Push(instruction.Next);
                    break;
            }
        }

        return false;
    }
}
