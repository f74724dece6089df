using System.Runtime.CompilerServices;
using ReportSdk.Json;
using ReportSdk.Rules;
using ReportSdk.Rules.Screening;

namespace ReportSdk.Streaming;

/// <summary>
/// What a pass notes of the values that rules ask for, as they go by: a slot for each member, objects above those that they are in. Kept for the next pass on
/// the same thread.
/// </summary>
internal sealed class StreamNotes
{
    /// <summary>A slot for so many bytes of the document: objects that lack what is asked for must not take more room than their tape would.</summary>
    private const int BytesPerSlot = 4;

    private const int LeastSlots = 1024;

    /// <summary>Slots that are kept for the next document.</summary>
    private const int KeptSlots = 1 << 14;

    [ThreadStatic]
    private static StreamNotes? _kept;

    private readonly ScreenMemory _memory = new();
    private ScreenSlot[] _slots = [];
    private ulong[]? _disabledRules;
    private int _mostSlots;

    /// <summary>Slots that the last document needed: documents come in series.</summary>
    private int _usual;

    private ScreenSlot _list;
    private int _escapedEnd;
    private int _numberEnd;
    private long _mantissa;
    private int _scale;

    private StreamNotes()
    {
    }

    /// <summary>The first slot that is free.</summary>
    public int Top { get; set; }

    /// <param name="length">Bytes of the document.</param>
    /// <param name="disabledRules">Bits of rules that are switched off; null where none is.</param>
    public static StreamNotes Rent(int length, ulong[]? disabledRules)
    {
        StreamNotes notes = _kept ?? new StreamNotes();
        _kept = null;
        notes.Top = 0;
        notes._escapedEnd = 0;
        notes._numberEnd = 0;
        notes._mostSlots = LeastSlots + (length / BytesPerSlot);
        notes._disabledRules = disabledRules;
        return notes;
    }

    public void Return()
    {
        _usual = _slots.Length;
        PooledArray.Shrink(ref _slots, KeptSlots);
        _memory.Shrink();
        _disabledRules = null;
        _kept = this;
    }

    /// <summary>Makes room for the members of an object, none of which has been met.</summary>
    /// <param name="count">Members that are asked for.</param>
    /// <param name="area">First slot.</param>
    /// <returns>False where that would be too much.</returns>
    public bool TryReserve(int count, out int area)
    {
        area = Top;
        int end = area + count;
        if (end > _slots.Length)
        {
            if (end > _mostSlots)
            {
                return false;
            }

            PooledArray.Grow(ref _slots, area, Math.Max(end, Math.Min(_usual, _mostSlots)));
        }

        for (int slot = area; slot < end; slot++)
        {
            _slots[slot].Read = ScreenSlot.State.Absent;
        }

        Top = end;
        return true;
    }

    /// <summary>Notes a member.</summary>
    /// <param name="slot">Its slot.</param>
    /// <param name="utf8">The document.</param>
    /// <param name="start">Where its value begins.</param>
    /// <param name="end">Index behind the value.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Note(int slot, ReadOnlySpan<byte> utf8, int start, int end)
    {
        ref ScreenSlot noted = ref _slots[slot];
        if (end == _numberEnd)
        {
            noted.Kind = TokenKind.Number;
            noted.TrySet(_mantissa, _scale);
            return;
        }

        byte first = utf8[start];
        if (first == (byte)'"')
        {
            noted.Kind = TokenKind.String;
            noted.Read = ScreenSlot.State.Present;
            noted.Position = start + 1;
            noted.Length = end - start - 2;
            noted.IsEscaped = end == _escapedEnd;
        }
        else
        {
            NoteOther(ref noted, StreamValidator.KindOf(first), start, end);
        }
    }

    private void NoteOther(ref ScreenSlot noted, TokenKind kind, int start, int end)
    {
        noted.Kind = kind;
        noted.Read = kind == TokenKind.Null ? ScreenSlot.State.Absent : ScreenSlot.State.Present;
        (noted.Position, noted.Length) = (start, end - start);
        if (kind == TokenKind.Array)
        {
            (noted.First, noted.Length) = (_list.First, _list.Length);
        }
    }

    /// <summary>Notes that the string that ends here has escapes.</summary>
    public void NoteEscapes(int end) => _escapedEnd = end;

    /// <summary>Notes what the number is that ends here.</summary>
    /// <param name="end">Index behind it.</param>
    /// <param name="mantissa">Its digits, with its sign.</param>
    /// <param name="scale">As many of them as are behind the point.</param>
    public void NoteNumber(int end, long mantissa, int scale) => (_numberEnd, _mantissa, _scale) = (end, mantissa, scale);

    /// <summary>Notes that an array went by whose items a rule goes through.</summary>
    /// <param name="first">Slot of the first item's members.</param>
    /// <param name="count">Its items.</param>
    public void NoteList(int first, int count) =>
        _list = new ScreenSlot { Kind = TokenKind.Array, Read = ScreenSlot.State.Present, First = first, Length = count };

    /// <summary>Whether the rules of an object, or of the list that went by last, are seen to hold.</summary>
    /// <param name="rules">The rules.</param>
    /// <param name="utf8">The document.</param>
    /// <param name="area">First slot of the object's members.</param>
    public bool Hold(StreamRuleSet rules, ReadOnlySpan<byte> utf8, int area)
    {
        var screen = new Screen(utf8, _memory, _slots, area, in _list, rules.Variables);
        for (int i = 0; i < rules.Conditions.Length; i++)
        {
            if (!IsOff(rules, i) && rules.Conditions[i].Judge(ref screen) != Truth.True)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether a condition is that of a rule which is switched off.</summary>
    private bool IsOff(StreamRuleSet rules, int condition) =>
        _disabledRules is not null && condition < rules.Rules.Length && IsDisabled(_disabledRules, rules.Rules[condition].Number);

    private static bool IsDisabled(ulong[] disabledRules, int number) => (disabledRules[number >> 6] & (1UL << number)) != 0;
}
