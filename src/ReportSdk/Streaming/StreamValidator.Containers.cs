using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using ReportSdk.Json;

namespace ReportSdk.Streaming;

internal ref partial struct StreamValidator
{
    /// <summary>What a name that no schema knows is found as.</summary>
    private const int Unknown = -1;

    /// <summary>An array; <paramref name="i"/> is at its bracket.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private int Array(StreamArray rules, int i)
    {
        if (++_depth > _maxDepth)
        {
            return Leave();
        }

        ReadOnlySpan<byte> utf8 = _utf8;
        StreamNode[] prefix = rules.Prefix;
        StreamNotes? notes = rules.HasNotes ? _notes : null;
        int firstItem = notes is null ? 0 : notes.Top;
        int count = 0;
        i = Utf8Cursor.SkipLineEnd(utf8, i + 1);
        bool isEmpty = (uint)i < (uint)utf8.Length && utf8[i] == (byte)']';
        while (!isEmpty)
        {
            StreamNode node = count < prefix.Length ? prefix[count] : rules.Rest;
            bool isObject = node.Operation == StreamOperation.Object && (uint)i < (uint)utf8.Length && utf8[i] == (byte)'{';
            i = isObject ? Object(node.Object, i) : Value(node, i);
            if (i < 0)
            {
                return Failed;
            }

            count++;
            if (notes is not null)
            {
                notes.Top = firstItem + (count * rules.SlotsPerItem);
            }

            i = Utf8Cursor.SkipWhiteSpace(utf8, i);
            byte after = (uint)i < (uint)utf8.Length ? utf8[i] : (byte)0;
            if (after != (byte)',')
            {
                if (after != (byte)']')
                {
                    return Refuse();
                }

                break;
            }

            i = Utf8Cursor.SkipLineEnd(utf8, i + 1);
        }

        _depth--;
        return count < rules.MinItems || count > rules.MaxItems ? Refuse()
            : notes is null || Close(rules, firstItem, count) ? i + 1
            : Leave();
    }

    /// <summary>Whether the rules of an array hold that is over; where that is not seen, the tape has to judge.</summary>
    /// <param name="rules">What is demanded of it.</param>
    /// <param name="firstItem">Slot of its first item.</param>
    /// <param name="count">Its items.</param>
    public readonly bool Close(StreamArray rules, int firstItem, int count)
    {
        StreamNotes notes = _notes!;
        notes.NoteList(firstItem, count);
        bool holds = rules.Rules is null || notes.Hold(rules.Rules, _utf8, firstItem);
        notes.Top = rules.IsListOfOwner ? notes.Top : firstItem;
        return holds;
    }

    /// <summary>The same of an object.</summary>
    /// <param name="rules">What is demanded of it.</param>
    /// <param name="area">First slot of its members.</param>
    public readonly bool Close(StreamObject rules, int area)
    {
        StreamNotes notes = _notes!;
        bool holds = rules.Rules is null || notes.Hold(rules.Rules, _utf8, area);
        notes.Top = area;
        return holds;
    }

    /// <summary>An object; <paramref name="i"/> is at its bracket.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private int Object(StreamObject rules, int i)
    {
        if (++_depth > _maxDepth)
        {
            return Leave();
        }

        // Locals, since fields of a struct that is passed by reference are read anew after every call.
        ReadOnlySpan<byte> utf8 = _utf8;
        StreamMember[] members = rules.Members;
        int outerUnknown = _unknownCount;
        sbyte[]? notes = _notes is null ? null : rules.Notes;
        int area = 0;
        if (notes is not null && !_notes!.TryReserve(rules.Noted.Count, out area))
        {
            return Leave();
        }

        // None where members are written otherwise: then looking for them is one comparison.
        TightMember[] tight = Utf8Cursor.IsTight(utf8, i) ? rules.TightMembers : [];
        ulong seen = 0;
        int unknown = 0;
        int expected = 0;
        int content = Utf8Cursor.SkipWhiteSpace(utf8, i + 1);
        if ((uint)content < (uint)utf8.Length && utf8[content] == (byte)'}')
        {
            return Close(rules, area, 0, 0) ? content + 1 : Failed;
        }

        while (true)
        {
            // The member that comes next in the schema's order, close behind what was before it.
            StreamNode node;
            int ordinal;
            if ((uint)expected < (uint)tight.Length && tight[expected].IsAt(utf8, i) && (seen & tight[expected].Bit) == 0)
            {
                ref readonly TightMember next = ref tight[expected];
                node = next.Node;
                i += next.Length;
                seen |= next.Bit;
                ordinal = expected++;
            }
            else
            {
                i = Utf8Cursor.SkipWhiteSpace(utf8, i);
                byte first = (uint)i < (uint)utf8.Length ? utf8[i] : (byte)0;
                bool isFirst = seen == 0 && unknown == 0;
                if (first != (isFirst ? (byte)'{' : (byte)','))
                {
                    _unknownCount = outerUnknown;
                    return first != (byte)'}' ? Refuse() : Close(rules, area, seen, BitOperations.PopCount(seen) + unknown) ? i + 1 : Failed;
                }

                tight = Utf8Cursor.IsTight(utf8, i) ? tight : [];
                i = Utf8Cursor.SkipLineEnd(utf8, i + 1);

                // The same behind white space; or, that one left out, the one after it.
                ref readonly StreamMember member = ref members[expected];
                if (member.IsAt(utf8, i) || (member = ref members[expected + 1]).IsAt(utf8, i))
                {
                    ordinal = member.Ordinal;
                    i += member.Length;
                }
                else
                {
                    i = FindName(rules, i, outerUnknown, out ordinal);
                    if (i < 0)
                    {
                        return Failed;
                    }

                    member = ref members[Math.Max(ordinal, 0)];

                    // One out of order: likely, more are. And behind an unknown one, the first of the schema's no longer follows a brace.
                    tight = ordinal < 0 && expected > 0 ? tight : [];
                }

                if (ordinal < 0)
                {
                    node = rules.Additional;
                    unknown++;
                }
                else
                {
                    if ((seen & member.Bit) != 0)
                    {
                        return Refuse();
                    }

                    node = member.Node;
                    seen |= member.Bit;
                    expected = ordinal + 1;
                }
            }

            i = Utf8Cursor.SkipBlank(utf8, i);
            int start = i;
            byte value = (uint)i < (uint)utf8.Length ? utf8[i] : (byte)0;
            i = node.Operation == StreamOperation.Text && value == (byte)'"' ? Text(node.Text, i)
                : node.Operation == StreamOperation.Number && (uint)(value - '0') <= 9 ? Number(node.Number, i)
                : Value(node, i);
            if (i < 0)
            {
                return Failed;
            }

            if (notes is not null && ordinal >= 0 && notes[ordinal] >= 0)
            {
                _notes!.Note(area + notes[ordinal], utf8, start, i);
            }
        }
    }

    /// <summary>Leaves an object; false where something of it is wrong, or cannot be said.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool Close(StreamObject rules, int area, ulong seen, int count)
    {
        _depth--;
        if (!rules.Accepts(seen, count))
        {
            Refuse();
            return false;
        }

        if (_notes is not null && rules.Notes is not null && !Close(rules, area))
        {
            Leave();
            return false;
        }

        return true;
    }
}
