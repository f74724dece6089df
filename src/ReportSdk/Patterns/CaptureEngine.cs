using ReportSdk.Shared;

namespace ReportSdk.Patterns;

/// <summary>
/// Finds the leftmost match of a linear pattern and what its groups matched, as ECMA-262 says which way comes first. Every place of the program is tried at most
/// once at every position of the text: what led nowhere before leads nowhere again, so that work is bounded by the product of both.
/// </summary>
internal sealed class CaptureEngine
{
    /// <summary>Places times positions that one search may remember: 8 MB of bits.</summary>
    private const long MaxVisits = 1L << 26;

    private readonly AutomatonProgram _program;
    private readonly int _groupCount;
    private Run? _idleRun;

    private CaptureEngine(PatternSyntax syntax)
    {
        _program = new AutomatonProgram(syntax.Root, keepsGroups: true);
        _groupCount = syntax.GroupCount;
    }

    /// <exception cref="ArgumentException">The text is no linear pattern.</exception>
    public static CaptureEngine Create(string pattern) => PatternSyntax.TryParse(pattern, out _) is { IsRegular: true } syntax
        ? new CaptureEngine(syntax)
        : throw new ArgumentException("The pattern is not linear.", nameof(pattern));

    /// <summary>Where a group of the leftmost match begins and ends; false where there is no match, or the group takes no part in it.</summary>
    /// <param name="text">Valid UTF-8.</param>
    /// <param name="group">0 for the whole match.</param>
    /// <param name="maxSteps">Steps after which the search gives up.</param>
    /// <param name="start">Byte offset.</param>
    /// <param name="end">Byte offset.</param>
    /// <param name="steps">Steps taken; more than allowed where it gave up.</param>
    public bool TryFind(ReadOnlySpan<byte> text, int group, long maxSteps, out int start, out int end, out long steps)
    {
        (start, end) = (-1, -1);
        long visits = (long)_program.Instructions.Length * (text.Length + 1);
        steps = visits >> 10;
        if (group > _groupCount)
        {
            return false;
        }

        if (visits > MaxVisits || steps > maxSteps)
        {
            steps = Math.Max(steps, maxSteps) + 1;
            return false;
        }

        Run run = Interlocked.Exchange(ref _idleRun, null) ?? new Run(_program, _groupCount);
        bool isMatch = run.Search(text, maxSteps, ref steps);
        (start, end) = isMatch ? run.Group(group) : (-1, -1);
        Volatile.Write(ref _idleRun, run);
        return start >= 0 && end >= 0;
    }

    /// <summary>The state of one search; reused, never shared.</summary>
    private sealed class Run(AutomatonProgram program, int groupCount)
    {
        private const int KeptWords = 1 << 12;

        private readonly int[] _registers = new int[2 * (groupCount + 1)];
        private ulong[] _visited = [];

        /// <summary>A place and a position to go on at, or the complement of a register and what it held.</summary>
        private (int Place, int Position)[] _stack = new (int, int)[16];
        private int _height;

        public (int Start, int End) Group(int group) => (_registers[2 * group], _registers[(2 * group) + 1]);

        public bool Search(ReadOnlySpan<byte> text, long maxSteps, ref long steps)
        {
            int words = (int)((((long)program.Instructions.Length * (text.Length + 1)) + 63) >> 6);
            if (_visited.Length < words || _visited.Length > Math.Max(words, KeptWords))
            {
                _visited = new ulong[Math.Max(words, 64)];
            }

            _visited.AsSpan(0, words).Clear();
            for (int start = 0; ;)
            {
                _registers.AsSpan().Fill(-1);
                _height = 0;
                int end = MatchAt(text, start, maxSteps, ref steps);
                if (end >= 0)
                {
                    (_registers[0], _registers[1]) = (start, end);
                    return true;
                }

                if (start == text.Length || steps > maxSteps)
                {
                    return false;
                }

                CodePointReader.Next(text, ref start);
            }
        }

        /// <summary>Where a match that begins at a position ends; -1 for none.</summary>
        private int MatchAt(ReadOnlySpan<byte> text, int start, long maxSteps, ref long steps)
        {
            Push(program.Start, start);
            while (_height > 0)
            {
                (int place, int position) = _stack[--_height];
                if (place < 0)
                {
                    _registers[~place] = position;
                    continue;
                }

                while (IsFirstVisit(text, place, position))
                {
                    if (++steps > maxSteps)
                    {
                        return -1;
                    }

                    ref readonly AutomatonInstruction instruction = ref program.Instructions[place];
                    if (instruction.Operation == AutomatonOperation.Match)
                    {
                        return position;
                    }

                    if (!Execute(instruction, text, ref position))
                    {
                        break;
                    }

                    place = instruction.Next;
                }
            }

            return -1;
        }

        private bool Execute(in AutomatonInstruction instruction, ReadOnlySpan<byte> text, ref int position)
        {
            switch (instruction.Operation)
            {
                case AutomatonOperation.Set:
                    return position < text.Length && instruction.Set!.Contains(CodePointReader.Next(text, ref position));
                case AutomatonOperation.Split:
                    Push(instruction.Other, position);
                    return true;
                case AutomatonOperation.Save:
                    SetRegister(instruction.Other, position);
                    return true;
                case AutomatonOperation.Forget:
                    SetRegister(instruction.Other, -1);
                    SetRegister(instruction.Other + 1, -1);
                    return true;
                case AutomatonOperation.Start:
                    return position == 0;
                case AutomatonOperation.End:
                    return position == text.Length;
                default:
                    bool before = position > 0 && PatternSets.Word.Contains(text[position - 1]);
                    bool after = position < text.Length && PatternSets.Word.Contains(text[position]);
                    return (before != after) == (instruction.Operation == AutomatonOperation.WordBoundary);
            }
        }

        private bool IsFirstVisit(ReadOnlySpan<byte> text, int place, int position)
        {
            long visit = ((long)place * (text.Length + 1)) + position;
            ref ulong word = ref _visited[visit >> 6];
            ulong bit = 1UL << (int)(visit & 63);
            bool isFirst = (word & bit) == 0;
            word |= bit;
            return isFirst;
        }

        private void SetRegister(int register, int value)
        {
            Push(~register, _registers[register]);
            _registers[register] = value;
        }

        private void Push(int place, int position)
        {
            if (_height == _stack.Length)
            {
                Array.Resize(ref _stack, 2 * _height);
            }

            _stack[_height++] = (place, position);
        }
    }
}
