using System.Runtime.CompilerServices;
using ReportSdk.Streaming;

namespace ReportSdk.Runtime;

/// <content>
/// Members of the kinds that tables are made of: found and read in one call, in which the place of either stays in a register. The value is left alone, and the
/// answer is false, where the member is not the next one.
/// </content>
public ref partial struct EntityReader
{
    /// <summary>The string of a member, where that is the current or next one.</summary>
    /// <param name="members">Of the object.</param>
    /// <param name="ordinal">The type's.</param>
    /// <param name="value">Read where the result is true.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public bool Read(ref MemberReader members, int ordinal, ref string? value)
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

    /// <inheritdoc cref="Read(ref MemberReader, int, ref string?)"/>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public bool Read(ref MemberReader members, int ordinal, ref decimal value)
    {
        if (!TryStepTo(ref members, ordinal, out int at, out StreamNode? node))
        {
            return false;
        }

        if (node is not null && TryDecimal(node, at, out value))
        {
            return true;
        }

        StandAt(at, node);
        value = Decimal();
        return true;
    }

    /// <inheritdoc cref="Read(ref MemberReader, int, ref string?)"/>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public bool Read(ref MemberReader members, int ordinal, ref decimal? value)
    {
        decimal present = 0;
        bool isNext = Read(ref members, ordinal, ref present);
        value = isNext ? present : value;
        return isNext;
    }

    /// <inheritdoc cref="Read(ref MemberReader, int, ref string?)"/>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public bool Read(ref MemberReader members, int ordinal, ref long value)
    {
        if (!TryStepTo(ref members, ordinal, out int at, out StreamNode? node))
        {
            return false;
        }

        if (node is not null && TryInteger(node, at, out value))
        {
            return true;
        }

        StandAt(at, node);
        value = Int64();
        return true;
    }

    /// <inheritdoc cref="Read(ref MemberReader, int, ref string?)"/>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public bool Read(ref MemberReader members, int ordinal, ref long? value)
    {
        long present = 0;
        bool isNext = Read(ref members, ordinal, ref present);
        value = isNext ? present : value;
        return isNext;
    }

    private void StandAt(int at, StreamNode? node)
    {
        _position = at;
        _node = node;
    }
}
