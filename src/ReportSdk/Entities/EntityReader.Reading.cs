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
        bool isNext = TryReadDecimal(ref members, ordinal, out decimal present);
        value = isNext ? present : value;
        return isNext;
    }

    /// <inheritdoc cref="Read(ref MemberReader, int, ref string?)"/>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public bool Read(ref MemberReader members, int ordinal, ref decimal? value)
    {
        bool isNext = TryReadDecimal(ref members, ordinal, out decimal present);
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

    /// <inheritdoc cref="Read(ref MemberReader, int, ref string?)"/>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public bool Read(ref MemberReader members, int ordinal, ref DateTimeOffset value)
    {
        bool isNext = TryReadDateTime(ref members, ordinal, out DateTimeOffset present);
        value = isNext ? present : value;
        return isNext;
    }

    /// <inheritdoc cref="Read(ref MemberReader, int, ref string?)"/>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public bool Read(ref MemberReader members, int ordinal, ref DateTimeOffset? value)
    {
        bool isNext = TryReadDateTime(ref members, ordinal, out DateTimeOffset present);
        value = isNext ? present : value;
        return isNext;
    }

    /// <summary>The index of an enum's text, where its member is the current or next one.</summary>
    /// <param name="members">Of the object.</param>
    /// <param name="ordinal">The type's.</param>
    /// <param name="texts">The enum's.</param>
    /// <param name="index">Read where the result is true.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public bool Read(ref MemberReader members, int ordinal, EnumTexts texts, ref int index)
    {
        ArgumentNullException.ThrowIfNull(texts);
        if (!TryStepTo(ref members, ordinal, out int at, out StreamNode? node))
        {
            return false;
        }

        if (node is not null && TryEnumIndex(node, at, texts, out index))
        {
            return true;
        }

        StandAt(at, node);
        index = EnumIndex(texts);
        return true;
    }

    /// <inheritdoc cref="Read(ref MemberReader, int, EnumTexts, ref int)"/>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public bool Read(ref MemberReader members, int ordinal, EnumTexts texts, ref int? index)
    {
        int present = 0;
        bool isNext = Read(ref members, ordinal, texts, ref present);
        index = isNext ? present : index;
        return isNext;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool TryReadDecimal(ref MemberReader members, int ordinal, out decimal value)
    {
        if (!TryStepTo(ref members, ordinal, out int at, out StreamNode? node))
        {
            value = 0;
            return false;
        }

        if (node is null || !TryDecimal(node, at, out value))
        {
            StandAt(at, node);
            value = Decimal();
        }

        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool TryReadDateTime(ref MemberReader members, int ordinal, out DateTimeOffset value)
    {
        if (!TryStepTo(ref members, ordinal, out int at, out StreamNode? node))
        {
            value = default;
            return false;
        }

        if (node is null || !TryDateTime(node, at, out value))
        {
            StandAt(at, node);
            value = DateTime();
        }

        return true;
    }

    private void StandAt(int at, StreamNode? node)
    {
        _position = at;
        _node = node;
    }
}
