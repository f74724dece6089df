namespace ReportSdk.Runtime;

/// <content>Values of generated types, and what is made of them.</content>
public ref partial struct ReportJsonWriter
{
    /// <summary>Writes an object of a generated type.</summary>
    public void WriteEntity<T>(T? entity)
        where T : class, IReportEntity<T>
    {
        if (entity is null)
        {
            Refuse(UnwritableReason.Null);
            return;
        }

        entity.Write(ref this);
    }

    /// <summary>Writes the text of an enum's value.</summary>
    public void WriteEnum(EnumTexts texts, int index)
    {
        ArgumentNullException.ThrowIfNull(texts);
        if ((uint)index >= (uint)texts.Count)
        {
            Refuse(UnwritableReason.NoValue);
            return;
        }

        ReadOnlySpan<byte> block = texts.BlockOf(index);
        int length = block[EnumTexts.BlockBytes - 1];
        if (length > 0)
        {
            block[..EnumTexts.BlockBytes].CopyTo(Room(EnumTexts.BlockBytes));
            _position += length;
        }
        else
        {
            Write(texts[index]);
        }
    }

    /// <summary>Writes an array.</summary>
    public void WriteList<T>(ValueList<T>? items, WriteItem<T> write)
    {
        ArgumentNullException.ThrowIfNull(write);
        if (items is null)
        {
            Refuse(UnwritableReason.Null);
            return;
        }

        if (!TryOpen("["u8))
        {
            return;
        }

        foreach (T item in items)
        {
            WriteSeparator();
            write(ref this, item);
        }

        Close((byte)']');
    }

    /// <summary>Writes an array of strings.</summary>
    public void WriteStrings(ValueList<string>? items) => WriteList(items, static (ref ReportJsonWriter writer, string item) => writer.Write(item));

    /// <summary>Writes an array of objects of a generated type.</summary>
    public void WriteEntities<T>(ValueList<T>? items)
        where T : class, IReportEntity<T> => WriteList(items, static (ref ReportJsonWriter writer, T item) => writer.WriteEntity(item));

    /// <summary>Writes a map as an object.</summary>
    public void WriteMap<T>(ValueMap<T>? entries, WriteItem<T> write)
    {
        ArgumentNullException.ThrowIfNull(write);
        if (entries is null)
        {
            Refuse(UnwritableReason.Null);
            return;
        }

        if (!TryOpen("{"u8))
        {
            return;
        }

        foreach (KeyValuePair<string, T> entry in entries.AsSpan())
        {
            WriteName(entry.Key);
            write(ref this, entry.Value);
        }

        Close((byte)'}');
    }

    /// <summary>Writes the members that a schema does not name, behind those that it does.</summary>
    public void WriteMembers(ValueMap<JsonFragment>? members)
    {
        if (members is null)
        {
            // No member of the document is concerned: the pointer names the property.
            WriteName("UnknownMembers");
            Refuse(UnwritableReason.Null);
            return;
        }

        foreach (KeyValuePair<string, JsonFragment> member in members.AsSpan())
        {
            WriteName(member.Key);
            Write(member.Value);
        }
    }
}
