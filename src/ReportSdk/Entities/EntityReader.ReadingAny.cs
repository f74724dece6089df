using System.Runtime.CompilerServices;
using ReportSdk.Streaming;

namespace ReportSdk.Runtime;

/// <content>Members wherever they are: behind white space, out of order, of which something is to be noted, or on a tape.</content>
public ref partial struct EntityReader
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool ReadAny(ref MemberReader members, int ordinal, ref string? value)
    {
        if (!TryStepTo(ref members, ordinal, out int at, out StreamNode? node))
        {
            return false;
        }

        if (node is not null && TryString(node, at, out string text))
        {
            value = text;
            return true;
        }

        StandAt(at, node);
        value = node is null ? StringOnTape() : StreamAnyString();
        return true;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool ReadAny(ref MemberReader members, int ordinal, ref decimal value)
    {
        if (!TryStepTo(ref members, ordinal, out int at, out StreamNode? node))
        {
            return false;
        }

        if (node is not null && TrySmall(node, at, out int end, out long mantissa, out int scale))
        {
            _position = end;
            value = SmallNumber.ToDecimal(mantissa, scale);
            return true;
        }

        StandAt(at, node);
        value = Decimal();
        return true;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool ReadAny(ref MemberReader members, int ordinal, ref long value)
    {
        if (!TryStepTo(ref members, ordinal, out int at, out StreamNode? node))
        {
            return false;
        }

        if (node is not null && TrySmall(node, at, out int end, out long mantissa, out int scale) && scale == 0)
        {
            _position = end;
            value = mantissa;
            return true;
        }

        StandAt(at, node);
        value = Int64();
        return true;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool ReadAny(ref MemberReader members, int ordinal, ref DateTimeOffset value)
    {
        if (!TryStepTo(ref members, ordinal, out int at, out StreamNode? node))
        {
            return false;
        }

        if (node is not null && TryDateTime(node, at, out int end, out DateTimeOffset read))
        {
            _position = end;
            value = read;
            return true;
        }

        StandAt(at, node);
        value = DateTime();
        return true;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool ReadAny(ref MemberReader members, int ordinal, EnumTexts texts, ref int index)
    {
        if (!TryStepTo(ref members, ordinal, out int at, out StreamNode? node))
        {
            return false;
        }

        if (node is not null && TryEnumIndex(node, at, texts.Set, out int found))
        {
            index = found;
            return true;
        }

        StandAt(at, node);
        index = EnumIndex(texts);
        return true;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool ReadAny(ref MemberReader members, int ordinal, ref decimal? value)
    {
        decimal present = 0;
        bool isNext = ReadAny(ref members, ordinal, ref present);
        value = isNext ? present : value;
        return isNext;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool ReadAny(ref MemberReader members, int ordinal, ref long? value)
    {
        long present = 0;
        bool isNext = ReadAny(ref members, ordinal, ref present);
        value = isNext ? present : value;
        return isNext;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool ReadAny(ref MemberReader members, int ordinal, ref DateTimeOffset? value)
    {
        DateTimeOffset present = default;
        bool isNext = ReadAny(ref members, ordinal, ref present);
        value = isNext ? present : value;
        return isNext;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool ReadAny(ref MemberReader members, int ordinal, EnumTexts texts, ref int? index)
    {
        int present = 0;
        bool isNext = ReadAny(ref members, ordinal, texts, ref present);
        index = isNext ? present : index;
        return isNext;
    }

    private void StandAt(int at, StreamNode? node)
    {
        _position = at;
        _node = node;
    }
}
