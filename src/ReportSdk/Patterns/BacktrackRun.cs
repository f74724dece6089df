using ReportSdk.Shared;

namespace ReportSdk.Patterns;

/// <summary>The state of one search of the backtracking matcher; reused, never shared.</summary>
internal sealed class BacktrackRun(BacktrackProgram program)
{
    private readonly BacktrackInstruction[] _instructions = program.Instructions;
    private readonly bool _isStartAnchored = program.IsStartAnchored;
    private readonly int[] _registers = new int[program.RegisterCount];
    private readonly BacktrackStack _stack = new();
    private int _instruction;
    private int _position;

    /// <summary>Steps of the last search.</summary>
    public long Steps { get; private set; }

    /// <summary>Tries every code point of the text as the beginning.</summary>
    public PatternResult Search(ReadOnlySpan<byte> text, int maxSteps)
    {
        Steps = 0;
        int start = 0;
        var result = MatchAt(text, start, maxSteps);
        while (result == PatternResult.NoMatch && start < text.Length && !_isStartAnchored)
        {
            CodePointReader.Next(text, ref start);
            result = MatchAt(text, start, maxSteps);
        }

        _stack.Clear();
        return result;
    }

    private PatternResult MatchAt(ReadOnlySpan<byte> text, int start, int maxSteps)
    {
        _registers.AsSpan().Fill(-1);
        _stack.Unwind(0, _registers);
        _instruction = 0;
        _position = start;
        while (_instructions[_instruction].Operation != BacktrackOperation.Match)
        {
            if (++Steps > maxSteps)
            {
                return PatternResult.StepLimit;
            }

            if (!Execute(text))
            {
                if (!_stack.TryReturn(_registers, out _instruction, out _position))
                {
                    return PatternResult.NoMatch;
                }
            }
        }

        return PatternResult.Match;
    }

    /// <summary>Runs the current instruction and moves to the next one; false when it fails.</summary>
    private bool Execute(ReadOnlySpan<byte> text)
    {
        ref readonly var instruction = ref _instructions[_instruction++];
        switch (instruction.Operation)
        {
            case BacktrackOperation.Set:
                return _position < text.Length && instruction.Set!.Contains(CodePointReader.Next(text, ref _position));
            case BacktrackOperation.SetBackward:
                return _position > 0 && instruction.Set!.Contains(CodePointReader.Previous(text, ref _position));
            case BacktrackOperation.Split:
                _stack.PushWay(instruction.B, _position);
                _instruction = instruction.A;
                return true;
            case BacktrackOperation.Jump:
                _instruction = instruction.A;
                return true;
            case BacktrackOperation.Start:
                return _position == 0;
            case BacktrackOperation.End:
                return _position == text.Length;
            case BacktrackOperation.WordBoundary:
                return IsBoundary(text);
            case BacktrackOperation.NotWordBoundary:
                return !IsBoundary(text);
            case BacktrackOperation.Save:
                SetRegister(instruction.A, _position);
                return true;
            case BacktrackOperation.Reset:
                SetRegister(instruction.A, 0);
                return true;
            case BacktrackOperation.LoopHead:
                DecideLoop(instruction.Loop!);
                return true;
            case BacktrackOperation.LoopEnter:
                BeginIteration(instruction.Loop!);
                return true;
            case BacktrackOperation.LoopEnd:
                return EndIteration(instruction.Loop!);
            case BacktrackOperation.BackReference:
                return ReadReference(text, instruction.Groups!, isBackward: false);
            case BacktrackOperation.BackReferenceBackward:
                return ReadReference(text, instruction.Groups!, isBackward: true);
            case BacktrackOperation.LookStart:
                BeginLook(instruction);
                return true;
            case BacktrackOperation.NegativeLookStart:
                BeginLook(instruction);
                _stack.PushWay(instruction.C, _position);
                return true;
            case BacktrackOperation.LookEnd:
                Steps += _stack.DropWays(_registers[instruction.A]);
                _position = _registers[instruction.B];
                return true;
            default:
                Steps += _stack.Unwind(_registers[instruction.A], _registers);
                return false;
        }
    }

    private void DecideLoop(BacktrackLoop loop)
    {
        int count = _registers[loop.Counter];
        bool canEnter = count < loop.Max;
        bool canExit = count >= loop.Min;
        int enter = loop.Head + 1;
        if (canEnter && canExit)
        {
            _stack.PushWay(loop.IsGreedy ? loop.Exit : enter, _position);
            _instruction = loop.IsGreedy ? enter : loop.Exit;
        }
        else
        {
            _instruction = canEnter ? enter : loop.Exit;
        }
    }

    private void BeginIteration(BacktrackLoop loop)
    {
        SetRegister(loop.Begin, _position);
        for (int i = loop.FirstCapture; i < loop.EndCapture; i++)
        {
            SetRegister(i, -1);
        }

        Steps += loop.EndCapture - loop.FirstCapture;
    }

    private bool EndIteration(BacktrackLoop loop)
    {
        int count = _registers[loop.Counter];
        bool isEmpty = _position == _registers[loop.Begin];
        if (isEmpty && count >= loop.Min)
        {
            return false;
        }

        // Unbounded counts nothing: no text is as long.
        SetRegister(loop.Counter, isEmpty && loop.IsEmptyIterationFree ? loop.Min : count + 1);
        _instruction = loop.Head;
        return true;
    }

    /// <summary>A group that took no part matches the empty text.</summary>
    private bool ReadReference(ReadOnlySpan<byte> text, int[] groups, bool isBackward)
    {
        foreach (int group in groups)
        {
            int start = _registers[2 * group];
            int end = _registers[(2 * group) + 1];
            if (start < 0 || end < 0)
            {
                continue;
            }

            int length = end - start;
            int target = isBackward ? _position - length : _position;
            Steps += length;
            if (target < 0 || length > text.Length - target || !text.Slice(target, length).SequenceEqual(text.Slice(start, length)))
            {
                return false;
            }

            _position = isBackward ? target : target + length;
            return true;
        }

        return true;
    }

    private void BeginLook(in BacktrackInstruction instruction)
    {
        int height = _stack.Height;
        SetRegister(instruction.A, height);
        SetRegister(instruction.B, _position);
    }

    private bool IsBoundary(ReadOnlySpan<byte> text)
    {
        bool before = _position > 0 && PatternSets.Word.Contains(text[_position - 1]);
        bool after = _position < text.Length && PatternSets.Word.Contains(text[_position]);
        return before != after;
    }

    private void SetRegister(int register, int value)
    {
        _stack.PushValue(register, _registers[register]);
        _registers[register] = value;
    }
}
