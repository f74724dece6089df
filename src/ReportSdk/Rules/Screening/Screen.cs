using ReportSdk.Json;

namespace ReportSdk.Rules.Screening;

/// <summary>One value under a <see cref="RuleScreen"/>: the members that were found, and the items that loops stand at.</summary>
internal ref struct Screen
{
    /// <summary>Longest number that is read: what has more digits is left to exact arithmetic.</summary>
    private const int MostWhole = 10;

    private readonly ScreenMemory _memory;
    private readonly int _at;
    private readonly Span<ScreenSlot> _slots;
    private readonly Span<int> _filled;

    public Screen(ReadOnlySpan<byte> utf8, ReadOnlySpan<Token> tokens, ScreenMemory memory, RuleScreen screen, int at)
    {
        _memory = memory;
        _at = at;
        Utf8 = utf8;
        Tokens = tokens;
        _slots = memory.GetSlots(screen.Slots);
        _filled = memory.GetCounts(screen.Lists);
        Bases = memory.GetBases(screen.Variables);
        _filled.Clear();
        Fill(screen.This, screen.This.AreaOf(0), at);
    }

    /// <summary>Digits before the point, and behind it, of any number that is read.</summary>
    public static (int Whole, int Places) DigitsOf(bool isPrinted) => (MostWhole, isPrinted ? MostPlaces + 1 : MostPlaces);

    private static int MostPlaces => 4;

    public ReadOnlySpan<byte> Utf8 { get; }

    public ReadOnlySpan<Token> Tokens { get; }

    /// <summary>First slot of what each variable stands for.</summary>
    public Span<int> Bases { get; }

    /// <summary>Work done: a member or an item each.</summary>
    public long Steps { get; private set; }

    /// <summary>A name is written with escapes: nothing can be said by comparing bytes.</summary>
    public bool IsBlind { get; private set; }

    public readonly ref ScreenSlot this[int slot] => ref _slots[slot];

    /// <summary>The array that a loop goes through; false where there is none.</summary>
    public readonly bool TryFindList(ScreenFrame frame, out int list)
    {
        list = frame.List == ScreenFrame.ItemsOfValue ? _at : _slots[frame.List].Token;
        return Tokens[list].Kind == TokenKind.Array && (list != 0 || frame.List == ScreenFrame.ItemsOfValue);
    }

    /// <summary>An empty table with room for so many texts.</summary>
    public readonly TextTable MakeTable(int count) => new(Utf8, Tokens, _memory.GetEntries(TextTable.CapacityFor(count)));

    /// <summary>First slot of an item, its members found.</summary>
    public int Enter(ScreenFrame frame, int item, int token)
    {
        int start = frame.AreaOf(item);
        if (item >= ScreenFrame.KeptItems || item >= _filled[frame.Number])
        {
            Fill(frame, start, token);
            _filled[frame.Number] = Math.Max(_filled[frame.Number], Math.Min(item + 1, ScreenFrame.KeptItems));
        }

        return start;
    }

    /// <summary>A number of the document; false where it is absent, none, or too long to be estimated.</summary>
    public readonly bool TryRead(int slot, bool isPrinted, out ScreenReal value)
    {
        ref ScreenSlot found = ref _slots[slot];
        if (found.Read == ScreenSlot.State.None)
        {
            found.Read = TryReadNumber(ref found) ? ScreenSlot.State.HasNumber : ScreenSlot.State.HasNone;
        }

        value = ScreenReal.Of(found.Number, found.Scale, isPrinted);
        return found.Read == ScreenSlot.State.HasNumber;
    }

    private readonly bool TryReadNumber(ref ScreenSlot slot)
    {
        ref readonly Token token = ref Tokens[slot.Token];
        if (slot.Token == 0
            || token.Kind != TokenKind.Number
            || token.Length > MostWhole + 1
            || !JsonNumber.TryReadSmall(Utf8.Slice(token.Position, token.Length), out long mantissa, out int scale)
            || scale > MostPlaces)
        {
            return false;
        }

        slot.Number = ScreenReal.Point(mantissa, scale);
        slot.Scale = (byte)scale;
        return true;
    }

    private void Fill(ScreenFrame frame, int start, int at)
    {
        ReadOnlySpan<ScreenName> names = frame.Names;
        Span<ScreenSlot> slots = _slots.Slice(start, names.Length);
        foreach (ref ScreenSlot slot in slots)
        {
            slot.Token = 0;
            slot.Read = ScreenSlot.State.None;
        }

        ref readonly Token value = ref Tokens[at];
        if (value.Kind != TokenKind.Object)
        {
            return;
        }

        Steps += 1 + value.Count;
        int end = value.Next;
        int left = names.Length;
        for (int member = at + 1; member < end && left > 0; member = Tokens[member + 1].Next)
        {
            ref readonly Token name = ref Tokens[member];
            IsBlind |= name.IsEscaped;
            ulong head = ScreenName.HeadAt(Utf8, name.Position, name.Length);
            for (int i = 0; i < names.Length; i++)
            {
                if (names[i].Head == head && names[i].Is(Utf8.Slice(name.Position, name.Length)))
                {
                    // Names are met once: a tape has the last of several members of one name alone, where it has any such.
                    slots[i].Token = Tokens[member + 1].Kind == TokenKind.Null ? 0 : member + 1;
                    left--;
                    break;
                }
            }
        }
    }
}
