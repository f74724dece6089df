using System.Numerics;
using System.Runtime.CompilerServices;
using ReportSdk.Json;
using ReportSdk.Streaming;

namespace ReportSdk.Runtime;

/// <content>The members of an object, from the bytes themselves.</content>
public ref partial struct EntityReader
{
    /// <summary>Whether the member of that ordinal is where the reader stands, or the next one: then the reader steps to it.</summary>
    /// <remarks>Not inlined, like the accessors: in one method with all of them nothing would stay in registers.</remarks>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal bool IsInStream(ref MemberReader members, int ordinal)
    {
        bool isNext = TryStepTo(ref members, ordinal, out int at, out StreamNode? node);
        if (isNext)
        {
            _node = node;
            _position = _start = at;
        }

        return isNext;
    }

    /// <summary>
    /// Finds the value of a member that is the current one, or stands right behind the last value. Where the schema's members and the type's are in one order,
    /// that is where nearly all of them are, and generated code, which goes from one to the next, says which one it is: nothing that was noted has to be asked.
    /// </summary>
    /// <param name="members">Of the object.</param>
    /// <param name="ordinal">The type's.</param>
    /// <param name="at">Where its value begins.</param>
    /// <param name="node">What is demanded of it.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool TryStepTo(ref MemberReader members, int ordinal, out int at, out StreamNode? node)
    {
        at = _position;
        node = _node;
        ReadOnlySpan<byte> utf8 = _utf8;
        StreamMember[] line = members.Line;
        if ((uint)at < (uint)utf8.Length && utf8[at] == members.Separator && (uint)ordinal < (uint)line.Length)
        {
            int i = Utf8Cursor.SkipWhiteSpace(utf8, at + 1);
            ref readonly StreamMember member = ref line[ordinal];
            if (member.IsAt(utf8, i) && (members.Seen & member.Bit) == 0)
            {
                members.Separator = (byte)',';
                members.Seen |= member.Bit;
                members.Expected = ordinal + 1;
                node = member.Node;
                int value = Utf8Cursor.SkipWhiteSpace(utf8, i + member.Length);
                if (value != at + 1 + member.Length)
                {
                    members.Loosen();
                }

                at = value;
                return true;
            }
        }

        return members.IsCurrent(ordinal);
    }

    /// <summary>Steps to the next member; behind the last one, past the object.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal bool MoveNextInStream(ref MemberReader members)
    {
        // What most are: the member that the schema names next, or the one after it, right behind the value before.
        ReadOnlySpan<byte> utf8 = _utf8;
        int i = _position;
        byte next = i != _start && (uint)i < (uint)utf8.Length ? utf8[i] : (byte)0;
        if (next == (byte)'}' && !members.IsAtFirst && members.Area < 0 && members.Rules!.AreEnough(members.Seen))
        {
            return End(in members, i + 1);
        }

        if (next == members.Separator)
        {
            if (members.Slot >= 0)
            {
                _stream.Notes!.Note(members.Slot, utf8, members.Start, i);
            }

            i = Utf8Cursor.SkipWhiteSpace(utf8, i + 1);
            StreamMember[] known = members.Known;
            ref readonly StreamMember member = ref known[members.Expected];
            if ((member.IsAt(utf8, i) || (member = ref known[members.Expected + 1]).IsAt(utf8, i)) && (members.Seen & member.Bit) == 0)
            {
                int ordinal = member.Ordinal;
                members.Name = i + 1;
                members.Separator = (byte)',';
                members.Seen |= member.Bit;
                members.Expected = ordinal + 1;
                members.Ordinal = members.Ordinals[ordinal];
                _node = member.Node;
                _position = _start = Utf8Cursor.SkipWhiteSpace(utf8, i + member.Length);
                if (members.Area >= 0)
                {
                    Expect(ref members, ordinal);
                }

                return true;
            }
        }

        return MoveNextAnyhow(ref members);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool MoveNextAnyhow(ref MemberReader members)
    {
        ReadOnlySpan<byte> utf8 = _utf8;
        StreamObject rules = members.Rules!;
        SkipUnread();
        if (members.Slot >= 0 && !_hasFailed)
        {
            _stream.Notes!.Note(members.Slot, utf8, members.Start, _position);
        }

        int i = Utf8Cursor.SkipWhiteSpace(utf8, _position);
        byte next = (uint)i < (uint)utf8.Length ? utf8[i] : (byte)0;
        if (next != members.Separator)
        {
            return next == (byte)'}' && !members.IsAtFirst ? Close(in members, i + 1) : Fail();
        }

        i = Utf8Cursor.SkipWhiteSpace(utf8, i + 1);
        if (members.IsAtFirst && (uint)i < (uint)utf8.Length && utf8[i] == (byte)'}')
        {
            return Close(in members, i + 1);
        }

        members.Separator = (byte)',';
        return MoveToMember(ref members, rules, i);
    }

    private bool MoveToMember(ref MemberReader members, StreamObject rules, int i)
    {
        StreamMember[] known = rules.Members;
        int ordinal = members.Expected;
        members.Name = i + 1;
        if (known[ordinal].IsAt(_utf8, i) || known[++ordinal].IsAt(_utf8, i))
        {
            i += known[ordinal].Length;
        }
        else
        {
            i = _stream.FindName(rules, i, members.OuterUnknown, out int found);
            ordinal = found;
            if (i < 0)
            {
                return Fail();
            }

            if (found >= 0)
            {
                // One out of order: likely, more are.
                members.Loosen();
            }
        }

        members.Ordinal = ordinal;
        if (ordinal >= 0)
        {
            ulong bit = 1UL << ordinal;
            if ((members.Seen & bit) != 0)
            {
                return Fail();
            }

            members.Seen |= bit;
            members.Expected = ordinal + 1;
            members.Ordinal = members.Ordinals[ordinal];
            _node = known[ordinal].Node;
        }
        else
        {
            members.UnknownCount++;
            _node = rules.Additional;
        }

        _position = _start = Utf8Cursor.SkipWhiteSpace(_utf8, i);
        if (members.Area >= 0)
        {
            Expect(ref members, ordinal);
        }

        return true;
    }

    /// <summary>Says where the value that begins here is to be noted, if a rule asks for it.</summary>
    private readonly void Expect(ref MemberReader members, int ordinal)
    {
        int note = ordinal < 0 ? MemberReader.NoSlot : members.Rules!.Notes![ordinal];
        members.Slot = note < 0 ? MemberReader.NoSlot : members.Area + note;
        members.Start = _start;
    }

    private void StreamMembers(MemberNames names, out MemberReader members)
    {
        members = default;
        if (First != (byte)'{' || !Settle(StreamOperation.Object, TokenKind.Object) || !_stream.TryEnter())
        {
            Fail();
            StreamObject nothing = StreamProgram.Any.Object;
            members.Open(nothing, nothing.LayoutFor(names), 0, MemberReader.NoSlot, isTight: false);
            return;
        }

        StreamObject rules = _node!.Object;
        int area = MemberReader.NoSlot;
        if (rules.Notes is not null && _stream.Notes is { } notes && !notes.TryReserve(rules.Noted.Count, out area))
        {
            Fail();
            area = MemberReader.NoSlot;
        }
        else
        {
            // The brace is what stands before the first member, as a comma does before the others.
            _start = Nowhere;
        }

        bool isTight = Utf8Cursor.IsTight(_utf8, _position) && _stream.MaxNumberLength >= SmallNumber.MostBytes;
        members.Open(rules, rules.LayoutFor(names), _stream.UnknownCount, area, isTight);
    }

    private bool Close(in MemberReader members, int end)
    {
        StreamObject rules = members.Rules!;
        if (!rules.Accepts(members.Seen, BitOperations.PopCount(members.Seen) + members.UnknownCount) || (members.Area >= 0 && !_stream.Close(rules, members.Area)))
        {
            return Fail();
        }

        return End(in members, end);
    }

    /// <summary>Leaves the object; false, since there is no next member.</summary>
    private bool End(in MemberReader members, int end)
    {
        _stream.Exit(members.OuterUnknown);
        _position = end;
        _start = Nowhere;
        return false;
    }
}
