using System.Runtime.CompilerServices;

namespace ReportSdk.Runtime;

/// <content>
/// Members of the kinds that tables are made of: found and read at once, in the code of whoever asks. The value is left alone, and the answer is false, where the
/// member is not the next one.
/// </content>
public ref partial struct EntityReader
{
    /// <summary>The string of a member, where that is the current or next one.</summary>
    /// <param name="members">Of the object.</param>
    /// <param name="ordinal">The type's.</param>
    /// <param name="value">Read where the result is true.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Read(ref MemberReader members, int ordinal, ref string? value)
    {
        if (TryTight(ref members, ordinal, out string read))
        {
            value = read;
            return true;
        }

        return ReadAny(ref members, ordinal, ref value);
    }

    /// <inheritdoc cref="Read(ref MemberReader, int, ref string?)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Read(ref MemberReader members, int ordinal, ref decimal value)
    {
        if (TryTight(ref members, ordinal, out decimal read))
        {
            value = read;
            return true;
        }

        return ReadAny(ref members, ordinal, ref value);
    }

    /// <inheritdoc cref="Read(ref MemberReader, int, ref string?)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Read(ref MemberReader members, int ordinal, ref decimal? value)
    {
        if (TryTight(ref members, ordinal, out decimal read))
        {
            value = read;
            return true;
        }

        return ReadAny(ref members, ordinal, ref value);
    }

    /// <inheritdoc cref="Read(ref MemberReader, int, ref string?)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Read(ref MemberReader members, int ordinal, ref long value)
    {
        if (TryTight(ref members, ordinal, out long read))
        {
            value = read;
            return true;
        }

        return ReadAny(ref members, ordinal, ref value);
    }

    /// <inheritdoc cref="Read(ref MemberReader, int, ref string?)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Read(ref MemberReader members, int ordinal, ref long? value)
    {
        if (TryTight(ref members, ordinal, out long read))
        {
            value = read;
            return true;
        }

        return ReadAny(ref members, ordinal, ref value);
    }

    /// <inheritdoc cref="Read(ref MemberReader, int, ref string?)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Read(ref MemberReader members, int ordinal, ref DateTimeOffset value)
    {
        if (TryTight(ref members, ordinal, out DateTimeOffset read))
        {
            value = read;
            return true;
        }

        return ReadAny(ref members, ordinal, ref value);
    }

    /// <inheritdoc cref="Read(ref MemberReader, int, ref string?)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Read(ref MemberReader members, int ordinal, ref DateTimeOffset? value)
    {
        if (TryTight(ref members, ordinal, out DateTimeOffset read))
        {
            value = read;
            return true;
        }

        return ReadAny(ref members, ordinal, ref value);
    }

    /// <summary>The index of an enum's text, where its member is the current or next one.</summary>
    /// <param name="members">Of the object.</param>
    /// <param name="ordinal">The type's.</param>
    /// <param name="texts">The enum's.</param>
    /// <param name="index">Read where the result is true.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Read(ref MemberReader members, int ordinal, EnumTexts texts, ref int index)
    {
        if (TryTight(ref members, ordinal, texts, out int read))
        {
            index = read;
            return true;
        }

        return ReadAny(ref members, ordinal, texts, ref index);
    }

    /// <inheritdoc cref="Read(ref MemberReader, int, EnumTexts, ref int)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Read(ref MemberReader members, int ordinal, EnumTexts texts, ref int? index)
    {
        if (TryTight(ref members, ordinal, texts, out int read))
        {
            index = read;
            return true;
        }

        return ReadAny(ref members, ordinal, texts, ref index);
    }
}
