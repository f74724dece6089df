using System.Runtime.CompilerServices;

namespace ReportSdk.Json;

internal sealed partial class TokenTape
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    private NameTable NamesAt(int depth)
    {
        NameTable names = _names[depth] ??= new NameTable(_known);
        names.Refresh();
        return names;
    }

    /// <summary>What the next name of an object may be; nothing where its names are compared at its end, or where it is an array.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private NameSlot[] SlotsOf(in TapeFrame frame, int depth) =>
        frame.Close == (byte)'}' && depth <= DeepestNames && !frame.IsSuspect ? _names[depth]!.Slots : NameTable.NoSlots;

    /// <returns>Whether the slots had other numbers.</returns>
    private bool TryNumberSlots(KnownNames known)
    {
        if (ReferenceEquals(known, _known))
        {
            return false;
        }

        _known = known;
        foreach (NameTable? names in _names)
        {
            names?.Number(known);
        }

        return true;
    }

    /// <summary>A document begins: objects are numbered on, as long as there are numbers for it.</summary>
    private void StartNames(int bytes)
    {
        _others?.Clear();
        if (_owners <= int.MaxValue - bytes)
        {
            return;
        }

        _owners = 0;
        foreach (NameTable? names in _names)
        {
            names?.Reset();
        }
    }

    /// <summary>A name that is not the expected one: scans it, finds or makes its slot, and puts it on the tape.</summary>
    /// <returns>Index after its closing quote; negative when <see cref="_failure"/> says what is wrong.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private int ReadName(ReadOnlySpan<byte> utf8, int i, int n, int depth)
    {
        ref TapeFrame frame = ref _frames[depth];
        NameTable? names = depth <= DeepestNames && !frame.IsSuspect ? _names[depth] : null;
        if (names is not null)
        {
            ref NameSlot guess = ref names.Guess(utf8, i, frame.LastSlot);
            if (guess.Length > 0 && guess.Owner != frame.Owner)
            {
                _tokens[n] = new Token(TokenKind.Name, i + 1, guess.Length - 2, n + 1, 0, guess.Flags);
                guess.Owner = frame.Owner;
                frame.LastSlot = guess.Index;
                return i + guess.Length;
            }
        }

        if ((uint)i >= (uint)utf8.Length || utf8[i] != (byte)'"')
        {
            _failure = Fail(utf8, n, ViolationCode.InvalidJson, i);
            return -1;
        }

        long end = Utf8Cursor.StringEnd(utf8, i + 1);
        if (end < 0)
        {
            _failure = Fail(utf8, n, ViolationCode.InvalidString, (int)~end);
            return -1;
        }

        int length = (int)end - i - 1;
        int flags = (int)(end >> 32);
        int number = _known.FindWritten(utf8.Slice(i + 1, length), flags != 0) + 1;
        _tokens[n] = new Token(TokenKind.Name, i + 1, length, n + 1, 0, Token.NameFlags(flags, number));
        if (!frame.IsSuspect && !Mark(utf8, names, i + 1, length, flags, ref frame) && !_allowDuplicates)
        {
            _failure = Fail(utf8, n + 1, ViolationCode.DuplicateProperty, i);
            return -1;
        }

        return (int)end + 1;
    }

    /// <summary>Marks a name as one that its object has; an object that may have had it already is suspect.</summary>
    /// <returns>False where it surely has had it.</returns>
    private bool Mark(ReadOnlySpan<byte> utf8, NameTable? names, int start, int length, int flags, ref TapeFrame frame)
    {
        int slot = names is null ? NameTable.Nowhere : names.Learn(utf8, start, length, flags, frame.LastSlot);
        if (slot == NameTable.Nowhere || (flags != 0 && names!.IsFull))
        {
            // Hashes are of what is written.
            bool isNew = flags == 0 && names is not { HasEscapes: true } && (_others ??= new NameHashes()).TryAdd(utf8.Slice(start, length), frame.Open);
            Suspect(ref frame, !isNew);
            return true;
        }

        ref NameSlot found = ref names!.Slots[slot];
        bool isRepeated = found.Owner == frame.Owner;
        found.Owner = frame.Owner;
        frame.LastSlot = slot;
        Suspect(ref frame, isRepeated);
        return !isRepeated;
    }

    /// <summary>From here on no table tells the names of an object, where it is suspect.</summary>
    private static void Suspect(ref TapeFrame frame, bool isSuspect)
    {
        frame.IsSuspect = isSuspect;
        frame.LastSlot = isSuspect ? NameTable.Start : frame.LastSlot;
    }

    /// <summary>Compares all names of the object that ends; removes all but the last member of each name where that is allowed.</summary>
    /// <returns>The new end of the tape; negative when <see cref="_failure"/> says what is wrong.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private int ResolveDuplicates(ReadOnlySpan<byte> utf8, int n, ref TapeFrame frame)
    {
        _sorter.Load(utf8, _tokens.AsSpan(0, n), frame.Open + 1, n);
        bool found = _sorter.TryFindDuplicate(utf8, out int duplicate, out _);
        if (found && _allowDuplicates)
        {
            MarkEarlierMembers(utf8);
            n = RemoveMarkedMembers(frame.Open + 1, n, ref frame.Count);
        }

        _sorter.Clear();
        if (found && !_allowDuplicates)
        {
            _failure = Fail(utf8, n, ViolationCode.DuplicateProperty, _tokens[duplicate].Position - 1);
            return -1;
        }

        return n;
    }

    private void MarkEarlierMembers(ReadOnlySpan<byte> utf8)
    {
        for (int k = 0; k < _sorter.Count; k++)
        {
            if (_sorter.IsRepeated(utf8, k))
            {
                _tokens[_sorter[k]] = default;
            }
        }
    }

    /// <summary>Closes the gaps of members whose name was set to <c>default</c>; returns the new end of the tape.</summary>
    private int RemoveMarkedMembers(int first, int end, ref int count)
    {
        int to = first;
        int next;
        for (int name = first; name < end; name = next)
        {
            next = _tokens[name + 1].Next;
            if (_tokens[name].Kind != TokenKind.Name)
            {
                count--;
                continue;
            }

            int shift = name - to;
            for (int from = name; from < next; from++)
            {
                _tokens[to++] = _tokens[from].MovedBack(shift);
            }
        }

        return to;
    }

    /// <summary>The error at <paramref name="offset"/>, or a duplicate name before it in an object that was still open there: its names are
    /// compared only at its end, but the first thing wrong is what is reported.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private JsonError Fail(ReadOnlySpan<byte> utf8, int n, ViolationCode code, int offset)
    {
        JsonError error = new(code, offset);
        if (_allowDuplicates)
        {
            return error;
        }

        ReadOnlySpan<Token> tokens = _tokens.AsSpan(0, n);
        for (int open = 0; open < n && tokens[open].Next == 0; open = LastChild(tokens, open))
        {
            if (tokens[open].Kind != TokenKind.Object)
            {
                continue;
            }

            _sorter.Load(utf8, tokens, open + 1, n);
            if (_sorter.TryFindDuplicate(utf8, out int duplicate, out int original))
            {
                int at = tokens[duplicate].Position - 1;
                if (at < error.Offset || error is { Code: ViolationCode.DuplicateProperty, RelatedOffset: < 0 })
                {
                    error = new JsonError(ViolationCode.DuplicateProperty, at, tokens[original].Position - 1);
                }
            }

            _sorter.Clear();
        }

        return error;
    }

    /// <summary>The value that is open in an open container, or the end of the tape.</summary>
    private static int LastChild(ReadOnlySpan<Token> tokens, int open)
    {
        int child = open + 1;
        while (child < tokens.Length && (tokens[child].Next > child))
        {
            child = tokens[child].Next;
        }

        return child;
    }
}
