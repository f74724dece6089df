using System.Runtime.CompilerServices;
using ReportSdk.Json;
using ReportSdk.Streaming;

namespace ReportSdk.Runtime;

/// <content>Arrays, item by item.</content>
public ref partial struct EntityReader
{
    /// <summary>A list of the array's items.</summary>
    public ValueList<T> List<T>(ReadItem<T> read)
    {
        ArgumentNullException.ThrowIfNull(read);
        Items(out ItemReader items);
        var list = new ValueListBuilder<T>();
        while (MoveNext(ref items))
        {
            list.Add(read(ref this));
        }

        return Close(ref items, ref list);
    }

    /// <summary>A list of strings.</summary>
    public ValueList<string> Strings() => List(static (ref EntityReader item) => item.String());

    /// <summary>A list of objects of a generated type.</summary>
    /// <remarks>Becomes part of the code that asks, which knows the type: code that is shared by types has to look it up for each item.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ValueList<T> Entities<T>()
        where T : class, IReportEntity<T>
    {
        Items(out ItemReader items);
        var list = new ValueListBuilder<T>();
        while (MoveNext(ref items))
        {
            T.TryRead(ref this, out T? item);
            list.Add(item!);
        }

        return Close(ref items, ref list);
    }

    /// <summary>Stands before the first item.</summary>
    private void Items(out ItemReader items)
    {
        if (_node is null)
        {
            items = new ItemReader { Next = _index + 1, End = Token.Next };
            return;
        }

        if (First != (byte)'[' || !Settle(StreamOperation.Array, TokenKind.Array) || !_stream.TryEnter())
        {
            Fail();
            items = new ItemReader { Rules = StreamProgram.Any.Array };
            return;
        }

        StreamArray rules = _node.Array;
        StreamNotes? notes = rules.HasNotes ? _stream.Notes : null;
        items = new ItemReader { Rules = rules, Notes = notes, FirstSlot = notes?.Top ?? 0 };
    }

    /// <summary>Steps to the next item; false behind the last one, and where the reading has failed.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool MoveNext(ref ItemReader items)
    {
        if (items.Rules is not { } rules)
        {
            return MoveNextOnTape(ref items);
        }

        if (items.Count > 0)
        {
            SkipUnread();
            if (items.Notes is { } notes)
            {
                notes.Top = items.FirstSlot + (items.Count * rules.SlotsPerItem);
            }

            _position = Utf8Cursor.SkipWhiteSpace(_utf8, _position);
        }

        if (First != (items.Count > 0 ? (byte)',' : (byte)'['))
        {
            return false;
        }

        _start = _position = Utf8Cursor.SkipWhiteSpace(_utf8, _position + 1);
        if (items.Count == 0 && First == (byte)']')
        {
            return false;
        }

        _node = items.Count < rules.Prefix.Length ? rules.Prefix[items.Count] : rules.Rest;
        items.Count++;
        return true;
    }

    private bool MoveNextOnTape(ref ItemReader items)
    {
        if (items.Next >= items.End)
        {
            return false;
        }

        _index = items.Next;
        items.Next = _tokens[_index].Next;
        return true;
    }

    /// <summary>Goes on behind the array.</summary>
    private ValueList<T> Close<T>(ref ItemReader items, ref ValueListBuilder<T> list)
    {
        if (items.Rules is not null && !TryClose(in items))
        {
            list.Dispose();
            return ValueList<T>.Empty;
        }

        return list.ToValueList();
    }

    private bool TryClose(in ItemReader items)
    {
        StreamArray rules = items.Rules!;
        if (First != (byte)']' || items.Count < rules.MinItems || items.Count > rules.MaxItems || (items.Notes is not null && !_stream.Close(rules, items.FirstSlot, items.Count)))
        {
            return Fail();
        }

        _position++;
        _start = Nowhere;
        _stream.Exit(_stream.UnknownCount);
        return true;
    }
}
