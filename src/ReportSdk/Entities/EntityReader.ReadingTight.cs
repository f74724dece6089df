using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using ReportSdk.Streaming;

namespace ReportSdk.Runtime;

/// <content>
/// Members as nearly all are in documents without white space: the next one, and close behind the one before. All of it becomes part of the code that asks: a
/// call a member would save and restore, and ask for the same again, as much as it reads. What is rare is left to the others.
/// </content>
public ref partial struct EntityReader
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool TryTight(ref MemberReader members, int ordinal, out string value)
    {
        if (TryStepTight(in members, ordinal, out int at, out StreamNode node) && TryText(node, at, out int length, out Vector128<byte> bytes) && StringCache.Keeps(length))
        {
            Take(ref members, ordinal, at + 1 + length + 1);
            value = _context.Strings.Get(TextSet.HeadOf(bytes, length), _utf8, at + 1, length);
            return true;
        }

        value = "";
        return false;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool TryTight(ref MemberReader members, int ordinal, out decimal value)
    {
        if (TryStepTight(in members, ordinal, out int at, out StreamNode node) && TryTightNumber(node, at, out int end, out long mantissa, out int scale))
        {
            Take(ref members, ordinal, end);
            value = SmallNumber.ToDecimal(mantissa, scale);
            return true;
        }

        value = 0;
        return false;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool TryTight(ref MemberReader members, int ordinal, out long value)
    {
        if (TryStepTight(in members, ordinal, out int at, out StreamNode node) && TryTightNumber(node, at, out int end, out value, out int scale) && scale == 0)
        {
            Take(ref members, ordinal, end);
            return true;
        }

        value = 0;
        return false;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool TryTight(ref MemberReader members, int ordinal, out DateTimeOffset value)
    {
        if (TryStepTight(in members, ordinal, out int at, out StreamNode node) && TryDateTime(node, at, out int end, out value))
        {
            Take(ref members, ordinal, end);
            return true;
        }

        value = default;
        return false;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool TryTight(ref MemberReader members, int ordinal, EnumTexts texts, out int index)
    {
        if (TryStepTight(in members, ordinal, out int at, out StreamNode node) && node.Text.AreKnownValues(texts.Set) && TryFind(node, at, texts.Set, out int end, out index))
        {
            Take(ref members, ordinal, end);
            return true;
        }

        index = -1;
        return false;
    }

    /// <summary>Whether a member that nothing is to be noted of stands right behind the value before it.</summary>
    /// <param name="members">Of the object.</param>
    /// <param name="ordinal">The type's, and the schema's.</param>
    /// <param name="at">Behind its colon.</param>
    /// <param name="node">What is demanded of its value.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly bool TryStepTight(in MemberReader members, int ordinal, out int at, out StreamNode node)
    {
        TightMember[] line = members.TightLine;
        if ((uint)ordinal < (uint)line.Length)
        {
            ref readonly TightMember member = ref line[ordinal];
            if (member.IsAt(_utf8, _position) && (members.Seen & member.Bit) == 0)
            {
                at = _position + member.Length;
                node = member.Node;
                return true;
            }
        }

        (at, node) = (0, null!);
        return false;
    }

    /// <summary>Reads a short number that is accepted without another look. No rule asks for it, and none is too long: its member would not be in the line.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly bool TryTightNumber(StreamNode node, int at, out int end, out long mantissa, out int scale)
    {
        if (node.Operation == StreamOperation.Number && SmallNumber.TryRead(_utf8, at, out end, out mantissa, out scale))
        {
            return node.Number.AcceptsAtOnce(mantissa, scale);
        }

        (end, mantissa, scale) = (0, 0, 0);
        return false;
    }

    /// <summary>Goes on behind the value of a member that <see cref="TryStepTight"/> has found.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Take(ref MemberReader members, int ordinal, int end)
    {
        members.Separator = (byte)',';
        members.Seen |= 1UL << ordinal;
        members.Expected = ordinal + 1;
        _position = end;
    }
}
