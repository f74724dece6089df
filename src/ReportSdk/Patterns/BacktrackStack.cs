using System.Buffers;

namespace ReportSdk.Patterns;

/// <summary>What the backtracking matcher returns to: other ways to go on, and old values of registers, in one order.</summary>
internal sealed class BacktrackStack
{
    /// <summary>Entries kept between two runs: a text that needed more does not hold memory for ever.</summary>
    private const int MaxIdleLength = 4096;

    private Entry[] _entries = new Entry[64];

    public int Height { get; private set; }

    public void PushWay(int instruction, int position) => Push(new Entry(instruction, position));

    /// <summary>Remembers a register's value to be restored when the matcher returns behind this point.</summary>
    public void PushValue(int register, int value) => Push(new Entry(~register, value));

    /// <summary>Restores registers down to the last other way and takes it; false when there is none above a height.</summary>
    public bool TryReturn(int[] registers, out int instruction, out int position)
    {
        while (Height > 0)
        {
            var entry = _entries[--Height];
            if (entry.Target >= 0)
            {
                (instruction, position) = (entry.Target, entry.Value);
                return true;
            }

            registers[~entry.Target] = entry.Value;
        }

        (instruction, position) = (-1, -1);
        return false;
    }

    /// <summary>Forgets the other ways above a height and keeps the old values. Returns the entries looked at.</summary>
    public int DropWays(int height)
    {
        int examined = Height - height;
        int kept = height;
        for (int i = height; i < Height; i++)
        {
            if (_entries[i].Target < 0)
            {
                _entries[kept++] = _entries[i];
            }
        }

        Height = kept;
        return examined;
    }

    /// <summary>Restores registers down to a height and forgets everything above it. Returns the entries looked at.</summary>
    public int Unwind(int height, int[] registers)
    {
        int examined = Height - height;
        while (Height > height)
        {
            var entry = _entries[--Height];
            if (entry.Target < 0)
            {
                registers[~entry.Target] = entry.Value;
            }
        }

        return examined;
    }

    /// <summary>Empties the stack and gives a large array back.</summary>
    public void Clear()
    {
        Height = 0;
        if (_entries.Length > MaxIdleLength)
        {
            ArrayPool<Entry>.Shared.Return(_entries);
            _entries = new Entry[64];
        }
    }

    private void Push(Entry entry)
    {
        if (Height == _entries.Length)
        {
            Grow();
        }

        _entries[Height++] = entry;
    }

    private void Grow()
    {
        var old = _entries;
        _entries = old.Length < MaxIdleLength ? new Entry[old.Length * 2] : ArrayPool<Entry>.Shared.Rent(old.Length * 2);
        old.AsSpan().CopyTo(_entries);
        if (old.Length > MaxIdleLength)
        {
            ArrayPool<Entry>.Shared.Return(old);
        }
    }

    /// <summary>Target: an instruction, or the complement of a register.</summary>
    private readonly struct Entry(int target, int value)
    {
        public int Target { get; } = target;

        public int Value { get; } = value;
    }
}
