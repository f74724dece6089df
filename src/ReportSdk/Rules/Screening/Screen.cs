using System.Runtime.CompilerServices;
using ReportSdk.Json;
using ReportSdk.Streaming;

namespace ReportSdk.Rules.Screening;

/// <summary>
/// One value under rules: the members that were found, and the items that loops stand at. On a tape members are looked for; in one pass over the bytes they
/// were noted when they went by.
/// </summary>
internal ref struct Screen
{
    private readonly ScreenMemory _memory;
    private readonly ReadOnlySpan<byte> _utf8;
    private readonly ReadOnlySpan<Token> _tokens;
    private readonly Span<ScreenSlot> _slots;
    private readonly Span<int> _filled;

    /// <summary>The value itself, where it is an array.</summary>
    private readonly ScreenSlot _value;

    /// <summary>A value on a tape.</summary>
    public Screen(ReadOnlySpan<byte> utf8, ReadOnlySpan<Token> tokens, ScreenMemory memory, RuleScreen screen, int at)
    {
        _memory = memory;
        _utf8 = utf8;
        _tokens = tokens;
        _slots = memory.GetSlots(screen.Slots);
        _filled = memory.GetCounts(screen.Lists);
        _filled.Clear();
        Bases = memory.GetBases(screen.Variables);
        Bases[0] = screen.This.AreaOf(0);
        SetSlot(ref _value, at);
        Fill(screen.This, Bases[0], at);
    }

    /// <summary>A value that went by.</summary>
    /// <param name="utf8">The document.</param>
    /// <param name="memory">For what is needed while conditions are judged.</param>
    /// <param name="slots">What was noted.</param>
    /// <param name="area">First slot of the value's members.</param>
    /// <param name="value">The value itself, where it is an array.</param>
    /// <param name="variables">Variables of the conditions.</param>
    public Screen(ReadOnlySpan<byte> utf8, ScreenMemory memory, Span<ScreenSlot> slots, int area, in ScreenSlot value, int variables)
    {
        _memory = memory;
        _utf8 = utf8;
        _slots = slots;
        _value = value;
        Bases = memory.GetBases(variables);
        Bases[0] = area;
    }

    /// <summary>Digits before the point, and behind it, of any number that is read.</summary>
    public static (int Whole, int Places) DigitsOf(bool isPrinted) => (ScreenSlot.MostWhole, isPrinted ? ScreenSlot.MostPlaces + 1 : ScreenSlot.MostPlaces);

    /// <summary>First slot of what each variable stands for; of the value itself, of variable 0.</summary>
    public Span<int> Bases { get; }

    /// <summary>Work done on a tape: a member or an item each.</summary>
    public long Steps { get; private set; }

    /// <summary>A name is written with escapes: nothing can be said by comparing bytes.</summary>
    public bool IsBlind { get; private set; }

    public readonly ref ScreenSlot this[int slot] => ref _slots[slot];

    /// <summary>The array that a loop goes through; false where there is none.</summary>
    public readonly bool TryFindList(ScreenFrame frame, out int first, out int count)
    {
        ScreenSlot list = frame.List == ScreenFrame.ItemsOfValue ? _value : _slots[Bases[0] + frame.List];
        first = list.First;
        count = list.Length;
        return list.IsPresent && list.Kind == TokenKind.Array;
    }

    /// <summary>An empty table with room for so many texts.</summary>
    public readonly TextTable MakeTable(int count) => new(_utf8, _memory.GetEntries(TextTable.CapacityFor(count)));

    /// <summary>First slot of an item's members.</summary>
    /// <param name="frame">The items.</param>
    /// <param name="item">Number of the item.</param>
    /// <param name="at">The item, and then the next one: begins as <see cref="TryFindList"/> says.</param>
    public int Enter(ScreenFrame frame, int item, ref int at)
    {
        int start = at;
        if (_tokens.IsEmpty)
        {
            at += frame.Members.Count;
            return start;
        }

        at = _tokens[at].Next;
        int area = frame.AreaOf(item);
        if (item >= ScreenFrame.KeptItems || item >= _filled[frame.Number])
        {
            Fill(frame, area, start);
            _filled[frame.Number] = Math.Max(_filled[frame.Number], Math.Min(item + 1, ScreenFrame.KeptItems));
        }

        return area;
    }

    /// <summary>A text of the document; false where there is none, or it has escapes.</summary>
    public readonly bool TryRead(in ScreenSlot slot, out ReadOnlySpan<byte> text)
    {
        bool isText = slot.IsPresent && slot.Kind == TokenKind.String;
        text = isText ? _utf8.Slice(slot.Position, slot.Length) : default;
        return isText && !slot.IsEscaped;
    }

    /// <summary>A number of the document; false where it is absent, none, or too long to be estimated.</summary>
    public readonly bool TryRead(ref ScreenSlot slot) =>
        slot.Read == ScreenSlot.State.HasNumber || (slot.Read == ScreenSlot.State.Present && TryReadNumber(ref slot));

    [MethodImpl(MethodImplOptions.NoInlining)]
    private readonly bool TryReadNumber(ref ScreenSlot slot)
    {
        long mantissa = 0;
        int scale = 0;
        bool isRead = slot.Kind == TokenKind.Number
            && ((SmallNumber.TryRead(_utf8, slot.Position, out int end, out mantissa, out scale) && end == slot.Position + slot.Length)
                || JsonNumber.TryReadSmall(_utf8.Slice(slot.Position, slot.Length), out mantissa, out scale));
        if (isRead)
        {
            return slot.TrySet(mantissa, scale);
        }

        slot.Read = ScreenSlot.State.HasNone;
        return false;
    }

    private void Fill(ScreenFrame frame, int start, int at)
    {
        ReadOnlySpan<ScreenName> names = frame.Names;
        Span<ScreenSlot> slots = _slots.Slice(start, names.Length);
        slots.Clear();
        ref readonly Token value = ref _tokens[at];
        if (value.Kind != TokenKind.Object)
        {
            return;
        }

        Steps += 1 + value.Count;
        int end = value.Next;
        int left = names.Length;
        for (int member = at + 1; member < end && left > 0; member = _tokens[member + 1].Next)
        {
            ref readonly Token name = ref _tokens[member];
            IsBlind |= name.IsEscaped;
            ulong head = ScreenName.HeadAt(_utf8, name.Position, name.Length);
            for (int i = 0; i < names.Length; i++)
            {
                if (names[i].Head == head && names[i].Is(_utf8.Slice(name.Position, name.Length)))
                {
                    // Names are met once: a tape has the last of several members of one name alone, where it has any such.
                    SetSlot(ref slots[i], member + 1);
                    left--;
                    break;
                }
            }
        }
    }

    private readonly void SetSlot(ref ScreenSlot slot, int at)
    {
        ref readonly Token token = ref _tokens[at];
        slot.Kind = token.Kind;
        slot.Position = token.Position;
        slot.Length = token.Kind == TokenKind.Array ? token.Count : token.Length;
        slot.First = at + 1;
        slot.IsEscaped = token.IsEscaped;
        slot.Read = token.Kind == TokenKind.Null ? ScreenSlot.State.Absent : ScreenSlot.State.Present;
    }
}
