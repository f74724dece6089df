using System.Runtime.CompilerServices;

namespace ReportSdk.Runtime;

/// <content>Optional members: name and value, or nothing.</content>
public ref partial struct ReportJsonWriter
{
    /// <summary>Writes a member, unless it is absent.</summary>
    /// <param name="name">Comma, name and colon: <c>,"price":</c>. The comma is left out behind the opening bracket.</param>
    /// <param name="value">Its value; null where it is absent.</param>
    /// <param name="follows">Whether another member stands before it whatever is absent: the comma is written unseen.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteMember(scoped ReadOnlySpan<byte> name, string? value, bool follows = false)
    {
        if (value is not null)
        {
            WriteName(name, follows);
            Write(value);
        }
    }

    /// <inheritdoc cref="WriteMember(ReadOnlySpan{byte}, string?, bool)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteMember(scoped ReadOnlySpan<byte> name, bool? value, bool follows = false)
    {
        if (value.HasValue)
        {
            WriteName(name, follows);
            Write(value.GetValueOrDefault());
        }
    }

    /// <inheritdoc cref="WriteMember(ReadOnlySpan{byte}, string?, bool)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteMember(scoped ReadOnlySpan<byte> name, int? value, bool follows = false)
    {
        if (value.HasValue)
        {
            WriteName(name, follows);
            Write(value.GetValueOrDefault());
        }
    }

    /// <inheritdoc cref="WriteMember(ReadOnlySpan{byte}, string?, bool)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteMember(scoped ReadOnlySpan<byte> name, long? value, bool follows = false)
    {
        if (value.HasValue)
        {
            WriteName(name, follows);
            Write(value.GetValueOrDefault());
        }
    }

    /// <inheritdoc cref="WriteMember(ReadOnlySpan{byte}, string?, bool)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteMember(scoped ReadOnlySpan<byte> name, decimal? value, bool follows = false)
    {
        if (value.HasValue)
        {
            WriteName(name, follows);
            Write(value.GetValueOrDefault());
        }
    }

    /// <inheritdoc cref="WriteMember(ReadOnlySpan{byte}, string?, bool)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteMember(scoped ReadOnlySpan<byte> name, double? value, bool follows = false)
    {
        if (value.HasValue)
        {
            WriteName(name, follows);
            Write(value.GetValueOrDefault());
        }
    }

    /// <inheritdoc cref="WriteMember(ReadOnlySpan{byte}, string?, bool)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteMember(scoped ReadOnlySpan<byte> name, DateOnly? value, bool follows = false)
    {
        if (value.HasValue)
        {
            WriteName(name, follows);
            Write(value.GetValueOrDefault());
        }
    }

    /// <inheritdoc cref="WriteMember(ReadOnlySpan{byte}, string?, bool)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteEntityMember<T>(scoped ReadOnlySpan<byte> name, T? value, bool follows = false)
        where T : class, IReportEntity<T>
    {
        if (value is not null)
        {
            WriteName(name, follows);
            WriteEntity(value);
        }
    }

    /// <inheritdoc cref="WriteMember(ReadOnlySpan{byte}, string?, bool)"/>
    public void WriteStringsMember(scoped ReadOnlySpan<byte> name, ValueList<string>? value, bool follows = false)
    {
        if (value is not null)
        {
            WriteName(name, follows);
            WriteStrings(value);
        }
    }

    /// <inheritdoc cref="WriteMember(ReadOnlySpan{byte}, string?, bool)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteEntitiesMember<T>(scoped ReadOnlySpan<byte> name, ValueList<T>? value, bool follows = false)
        where T : class, IReportEntity<T>
    {
        if (value is not null)
        {
            WriteName(name, follows);
            WriteEntities(value);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void WriteName(scoped ReadOnlySpan<byte> name, bool follows)
    {
        if (follows)
        {
            WriteRaw(name);
        }
        else
        {
            WriteName(name);
        }
    }
}
