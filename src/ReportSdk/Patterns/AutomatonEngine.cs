using System.Buffers;
using System.Runtime.CompilerServices;
using ReportSdk.Shared;

namespace ReportSdk.Patterns;

/// <summary>
/// Runs a regular pattern in time linear in the text: a deterministic automaton that reads UTF-8 directly and is built as texts ask for its states; when they
/// become too many, the program's places are followed together (as Thompson does), which is slower by a constant and gives the same verdict.
/// </summary>
internal sealed partial class AutomatonEngine : PatternEngine
{
    /// <summary>References and numbers that the states of one pattern may hold together: about a megabyte.</summary>
    private const int MaxStateSize = 128 * 1024;

    /// <summary>Bytes after which it is looked whether the automaton is in a state that leads to itself: then the end of that is searched for. A look at every byte is a branch
    /// that nobody predicts.</summary>
    private const int BytesBeforeSearch = 16;

    /// <summary>In the table: nobody has asked yet.</summary>
    private const int Unknown = -1;

    /// <summary>In the table: no match can begin or go on.</summary>
    private const int Failed = -2;

    /// <summary>In the table: a match has ended; whatever follows, the verdict stands.</summary>
    private const int Matched = -3;

    /// <summary>The states have become too many.</summary>
    private const int TooMany = -4;

    private readonly AutomatonProgram _program;
    private readonly CodePointClasses _classes;
    private readonly object _building = new();
    private readonly Dictionary<AutomatonState, AutomatonState> _known = new(AutomatonStateComparer.Instance);

    // Whether a match can begin behind the text's start; a pattern with ^ before everything cannot.
    private readonly bool _isSearch;
    private readonly int _maxStateSize;
    private readonly int _width;
    private AutomatonState[] _states = [];

    // A row for each state: for each class the row of the state that follows, or why there is none; at the end 1 where the text matches if it ends here. Filled and replaced by a
    // larger one under the lock; who reads an old one asks for what it lacks.
    private int[] _table = [];
    private int _stateSize;
    private AutomatonWorkspace? _idleWorkspace;

    /// <param name="syntax">A linear pattern.</param>
    /// <param name="maxStateSize">Size of all states from which on no more are kept; none when 0.</param>
    public AutomatonEngine(PatternSyntax syntax, int maxStateSize = MaxStateSize)
    {
        _maxStateSize = maxStateSize;
        _program = new AutomatonProgram(syntax.Root);
        _classes = new CodePointClasses(_program.Sets());
        _width = _classes.Count + 1;
        var workspace = RentWorkspace();
        _isSearch = CanBeginLater(workspace);
        AddState(workspace, [], isStart: true, isAfterWord: false);
        ReturnWorkspace(workspace);
    }

    /// <summary>States built so far.</summary>
    public int StateCount => _known.Count;

    public override PatternResult Match(ReadOnlySpan<byte> text, int maxSteps, ref long steps)
    {
        int[] table = Volatile.Read(ref _table);
        int[] ascii = _classes.Ascii;
        int row = 0;
        int position = 0;
        int check = BytesBeforeSearch;
        while (position < text.Length)
        {
            int previous = position;
            byte value = text[position];
            int codePointClass;
            if (value < 0x80)
            {
                codePointClass = ascii[value];
                position++;
            }
            else
            {
                codePointClass = _classes.Of(CodePointReader.Next(text, ref position));
            }

            // What a row refers to was written before it.
            int next = Volatile.Read(ref table[row + codePointClass]);
            if (next < 0)
            {
                next = next == Unknown ? Build(row, codePointClass, ref steps) : next;
                table = Volatile.Read(ref _table);
                if (next == TooMany)
                {
                    steps += previous;
                    return Simulate(StateAt(row), text[previous..], ref steps);
                }

                if (next < 0)
                {
                    steps += position;
                    return next == Matched ? PatternResult.Match : PatternResult.NoMatch;
                }
            }

            if (position >= check)
            {
                position += next == row ? CountLoops(row, text[position..]) : 0;
                check = position + BytesBeforeSearch / 2;
            }

            row = next;
        }

        steps += position;
        return table[row + _width - 1] != 0 ? PatternResult.Match : PatternResult.NoMatch;
    }

    private AutomatonState StateAt(int row) => Volatile.Read(ref _states)[row / _width];

    /// <summary>Bytes that lead from a state to itself, before one that may not.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private int CountLoops(int row, ReadOnlySpan<byte> text)
    {
        AutomatonState state = StateAt(row);
        int count = text.IndexOfAnyExcept(state.Loops ?? FindLoops(state));
        if (count >= 0 && text[count] < 0x80 && Volatile.Read(ref _table)[row + _classes.Ascii[text[count]]] == row)
        {
            // Its way was not known when the set was made.
            FindLoops(state);
        }

        return count < 0 ? text.Length : count;
    }

    private SearchValues<byte> FindLoops(AutomatonState state)
    {
        int[] table = Volatile.Read(ref _table);
        Span<byte> bytes = stackalloc byte[0x80];
        int count = 0;
        for (byte value = 0; value < 0x80; value++)
        {
            if (table[state.Row + _classes.Ascii[value]] == state.Row)
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

    private bool IsWord(int codePointClass) => _program.UsesWords && PatternSets.Word.Contains(_classes.Representative(codePointClass));

    /// <summary>One workspace is kept; threads that meet make another one.</summary>
    private AutomatonWorkspace RentWorkspace() => Interlocked.Exchange(ref _idleWorkspace, null) ?? new AutomatonWorkspace(_program.Instructions.Length);

    private void ReturnWorkspace(AutomatonWorkspace workspace) => Volatile.Write(ref _idleWorkspace, workspace);
}
