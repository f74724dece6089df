using System.Runtime.CompilerServices;

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
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Read(ref MemberReader members, int ordinal, ref string? value) =>
        members.IsTight ? ReadTight(ref members, ordinal, ref value) : ReadAny(ref members, ordinal, ref value);

    /// <inheritdoc cref="Read(ref MemberReader, int, ref string?)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Read(ref MemberReader members, int ordinal, ref decimal value) =>
        members.IsTight ? ReadTight(ref members, ordinal, ref value) : ReadAny(ref members, ordinal, ref value);

    /// <inheritdoc cref="Read(ref MemberReader, int, ref string?)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Read(ref MemberReader members, int ordinal, ref decimal? value) =>
        members.IsTight ? ReadTight(ref members, ordinal, ref value) : ReadAny(ref members, ordinal, ref value);

    /// <inheritdoc cref="Read(ref MemberReader, int, ref string?)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Read(ref MemberReader members, int ordinal, ref long value) =>
        members.IsTight ? ReadTight(ref members, ordinal, ref value) : ReadAny(ref members, ordinal, ref value);

    /// <inheritdoc cref="Read(ref MemberReader, int, ref string?)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Read(ref MemberReader members, int ordinal, ref long? value) =>
        members.IsTight ? ReadTight(ref members, ordinal, ref value) : ReadAny(ref members, ordinal, ref value);

    /// <inheritdoc cref="Read(ref MemberReader, int, ref string?)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Read(ref MemberReader members, int ordinal, ref DateTimeOffset value) =>
        members.IsTight ? ReadTight(ref members, ordinal, ref value) : ReadAny(ref members, ordinal, ref value);

    /// <inheritdoc cref="Read(ref MemberReader, int, ref string?)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Read(ref MemberReader members, int ordinal, ref DateTimeOffset? value) =>
        members.IsTight ? ReadTight(ref members, ordinal, ref value) : ReadAny(ref members, ordinal, ref value);

    /// <summary>The index of an enum's text, where its member is the current or next one.</summary>
    /// <param name="members">Of the object.</param>
    /// <param name="ordinal">The type's.</param>
    /// <param name="texts">The enum's.</param>
    /// <param name="index">Read where the result is true.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Read(ref MemberReader members, int ordinal, EnumTexts texts, ref int index) =>
        members.IsTight ? ReadTight(ref members, ordinal, texts, ref index) : ReadAny(ref members, ordinal, texts, ref index);

    /// <inheritdoc cref="Read(ref MemberReader, int, EnumTexts, ref int)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Read(ref MemberReader members, int ordinal, EnumTexts texts, ref int? index) =>
        members.IsTight ? ReadTight(ref members, ordinal, texts, ref index) : ReadAny(ref members, ordinal, texts, ref index);
}
