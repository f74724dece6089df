using System.Buffers;
using System.Runtime.CompilerServices;
using ReportSdk.Shared;

namespace ReportSdk.Patterns;

/// <summary>
/// Runs a regular pattern in time linear in the text: a deterministic automaton that reads UTF-8 directly and is built as texts ask for its states; when they
/// become too many, the program's places are followed together (as Thompson does), which is slower by a constant and gives the same verdict.
/// </summary>
internal sealed class AutomatonEngine : PatternEngine
{
    /// <summary>References and numbers that the states of one pattern may hold together: about a megabyte.</summary>
    private const int MaxStateSize = 128 * 1024;

    /// <summary>Code points in a row that lead from a state to itself, after which their end is searched for.</summary>
    private const int LoopsBeforeSearch = 8;

    private readonly AutomatonProgram _program;
    private readonly CodePointClasses _classes;
    private readonly object _building = new();
    private readonly HashSet<AutomatonState> _states = new(AutomatonStateComparer.Instance);
    private readonly AutomatonState _start;

    // Whether a match can begin behind the text's start; a pattern with ^ before everything cannot.
    private readonly bool _isSearch;
    private readonly int _maxStateSize;
    private int _stateSize;
    private AutomatonWorkspace? _idleWorkspace;

    /// <param name="syntax">A linear pattern.</param>
    /// <param name="maxStateSize">Size of all states from which on no more are kept; none when 0.</param>
    public AutomatonEngine(PatternSyntax syntax, int maxStateSize = MaxStateSize)
    {
        _maxStateSize = maxStateSize;
        _program = new AutomatonProgram(syntax.Root);
        _classes = new CodePointClasses(_program.Sets());
        var workspace = RentWorkspace();
        _isSearch = CanBeginLater(workspace);
        _start = AddState(workspace, [], isStart: true, isAfterWord: false);
        ReturnWorkspace(workspace);
    }

    /// <summary>States built so far.</summary>
    public int StateCount => _states.Count;

    public override PatternResult Match(ReadOnlySpan<byte> text, int maxSteps, ref long steps)
    {
        var state = _start;
        int position = 0;
        int loops = 0;
        while (position < text.Length)
        {
            int previous = position;
            byte value = text[position];
            int codePointClass;
            if (value < 0x80)
            {
                codePointClass = _classes.OfAscii(value);
                position++;
            }
            else
            {
                codePointClass = _classes.Of(CodePointReader.Next(text, ref position));
            }

            var next = state.Next[codePointClass] ?? Build(state, codePointClass, ref steps);
            if (ReferenceEquals(next, state))
            {
                if (++loops == LoopsBeforeSearch)
                {
                    position += CountLoops(state, text[position..]);
                    loops = 0;
                }

                continue;
            }

            loops = 0;
            if (next is null)
            {
                steps += previous;
                return Simulate(state, text[previous..], ref steps);
            }

            if (next.IsTerminal)
            {
                steps += position;
                return next.AcceptsAtEnd ? PatternResult.Match : PatternResult.NoMatch;
            }

            state = next;
        }

        steps += position;
        return state.AcceptsAtEnd ? PatternResult.Match : PatternResult.NoMatch;
    }

    /// <summary>Bytes that lead from a state to itself, before one that may not.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private int CountLoops(AutomatonState state, ReadOnlySpan<byte> text)
    {
        int count = text.IndexOfAnyExcept(state.Loops ?? FindLoops(state));
        if (count >= 0 && text[count] < 0x80 && state.Next[_classes.OfAscii(text[count])] == state)
        {
            // Its way was not known when the set was made.
            FindLoops(state);
        }

        return count < 0 ? text.Length : count;
    }

    private SearchValues<byte> FindLoops(AutomatonState state)
    {
        Span<byte> bytes = stackalloc byte[0x80];
        int count = 0;
        for (byte value = 0; value < 0x80; value++)
        {
            if (state.Next[_classes.OfAscii(value)] == state)
            {
                bytes[count++] = value;
            }
        }

        // Two threads may make the set; either is right.
        return state.Loops = SearchValues.Create(bytes[..count]);
    }

    /// <summary>Follows all places together from a state on, without keeping states.</summary>
    private PatternResult Simulate(AutomatonState state, ReadOnlySpan<byte> text, ref long steps)
    {
        var workspace = RentWorkspace();
        workspace.SetPlaces(state.Places);
        bool isStart = state.IsStart;
        bool isAfterWord = state.IsAfterWord;
        bool isMatch = false;
        int position = 0;
        while (!isMatch && position < text.Length)
        {
            int codePointClass = _classes.Of(CodePointReader.Next(text, ref position));
            isMatch = Step(workspace, isStart, isAfterWord, codePointClass, ref steps);
            isStart = false;
            isAfterWord = IsWord(codePointClass);
            steps++;
            if (!_isSearch && workspace.Places.IsEmpty)
            {
                break;
            }
        }

        isMatch = isMatch || (position == text.Length && AcceptsAtEnd(workspace, isStart, isAfterWord));
        ReturnWorkspace(workspace);
        return isMatch ? PatternResult.Match : PatternResult.NoMatch;
    }

    /// <summary>The state after a code point of a class; null when the states have become too many.</summary>
    private AutomatonState? Build(AutomatonState state, int codePointClass, ref long steps)
    {
        var workspace = RentWorkspace();
        workspace.SetPlaces(state.Places);
        bool isMatch = Step(workspace, state.IsStart, state.IsAfterWord, codePointClass, ref steps);
        AutomatonState? next;
        if (isMatch)
        {
            next = AutomatonState.Matched;
        }
        else if (!_isSearch && workspace.Places.IsEmpty)
        {
            next = AutomatonState.Failed;
        }
        else
        {
            workspace.Places.Sort();
            next = FindOrAddState(workspace, IsWord(codePointClass));
        }

        ReturnWorkspace(workspace);
        if (next is not null)
        {
            // Every thread finds the same state, so that it does not matter who writes last.
            Volatile.Write(ref state.Next[codePointClass], next);
        }

        return next;
    }

    private AutomatonState? FindOrAddState(AutomatonWorkspace workspace, bool isAfterWord)
    {
        lock (_building)
        {
            if (_stateSize >= _maxStateSize)
            {
                return null;
            }

            return AddState(workspace, [.. workspace.Places], isStart: false, isAfterWord);
        }
    }

    private AutomatonState AddState(AutomatonWorkspace workspace, int[] places, bool isStart, bool isAfterWord)
    {
        workspace.SetPlaces(places);
        var state = new AutomatonState(places, isStart, isAfterWord, _classes.Count)
        {
            AcceptsAtEnd = AcceptsAtEnd(workspace, isStart, isAfterWord),
        };
        if (_states.TryGetValue(state, out var known))
        {
            return known;
        }

        _states.Add(state);
        _stateSize += places.Length + _classes.Count;
        return state;
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

    private bool IsWord(int codePointClass) => _program.UsesWords && PatternSets.Word.Contains(_classes.Representative(codePointClass));

    /// <summary>One workspace is kept; threads that meet make another one.</summary>
    private AutomatonWorkspace RentWorkspace() => Interlocked.Exchange(ref _idleWorkspace, null) ?? new AutomatonWorkspace(_program.Instructions.Length);

    private void ReturnWorkspace(AutomatonWorkspace workspace) => Volatile.Write(ref _idleWorkspace, workspace);
}
