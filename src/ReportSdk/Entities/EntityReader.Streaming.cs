using System.Runtime.CompilerServices;
using ReportSdk.Json;
using ReportSdk.Streaming;

namespace ReportSdk.Runtime;

/// <content>The bytes themselves, read, checked and bound in one pass.</content>
public ref partial struct EntityReader
{
    /// <summary>Where <see cref="_start"/> is when the last value was read.</summary>
    private const int Nowhere = -1;

    internal EntityReader(scoped in StreamValidator stream, StreamNode root, int start, BindingContext context)
    {
        _utf8 = stream.Utf8;
        _stream = stream;
        _node = root;
        _position = start;
        _start = start;
        _context = context;
    }

    private readonly byte First => (uint)_position < (uint)_utf8.Length ? _utf8[_position] : (byte)0;

    /// <summary>Ends the reading of bytes. What is wrong is told from the tape.</summary>
    internal bool TryFinish()
    {
        SkipUnread();
        _stream.GiveBack();
        return !_hasFailed && Utf8Cursor.SkipWhiteSpace(_utf8, _position) == _utf8.Length;
    }

    /// <summary>Steps to the next member; behind the last one, past the object.</summary>
    /// <remarks>Not inlined, like the accessors: in one method with all of them nothing would stay in registers.</remarks>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal bool MoveNextInStream(ref MemberReader members)
    {
        ReadOnlySpan<byte> utf8 = _utf8;
        StreamObject rules = members.Rules!;
        if (members.Count > 0)
        {
            SkipUnread();
            if (members.Slot >= 0 && !_hasFailed)
            {
                _stream.Notes!.Note(members.Slot, utf8, members.Start, _position);
            }
        }

        int i = _position;
        byte next = (uint)i < (uint)utf8.Length ? utf8[i] : (byte)0;
        if (next <= (byte)' ')
        {
            i = Utf8Cursor.SkipWhiteSpace(utf8, i);
            next = (uint)i < (uint)utf8.Length ? utf8[i] : (byte)0;
        }

        if (next != (byte)',' || members.Count == 0)
        {
            if (next == (byte)'}')
            {
                return Close(in members, i + 1);
            }

            if (members.Count > 0)
            {
                return Fail();
            }
        }
        else
        {
            i = Utf8Cursor.SkipWhiteSpace(utf8, i + 1);
        }

        return MoveToMember(ref members, rules, i);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool MoveToMember(ref MemberReader members, StreamObject rules, int i)
    {
        StreamMember[] known = rules.Members;
        int ordinal = members.Expected;
        int name = i + 1;
        if (StreamValidator.IsAt(in known[ordinal], _utf8, i) || StreamValidator.IsAt(in known[++ordinal], _utf8, i))
        {
            i += known[ordinal].Length;
        }
        else
        {
            i = _stream.FindName(rules, i, members.OuterUnknown, out ordinal);
            if (i < 0)
            {
                return Fail();
            }
        }

        members.Count++;
        members.Name = name;
        members.Ordinal = ordinal;
        _node = rules.Additional;
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

        _position = _start = Utf8Cursor.SkipWhiteSpace(_utf8, i);
        if (members.Area >= 0)
        {
            int note = ordinal < 0 ? MemberReader.NoSlot : rules.Notes![ordinal];
            members.Slot = note < 0 ? MemberReader.NoSlot : members.Area + note;
            members.Start = _start;
        }

        return true;
    }

    private MemberReader StreamMembers(MemberNames names)
    {
        if (First != (byte)'{' || !Settle(StreamOperation.Object, TokenKind.Object) || !_stream.TryEnter())
        {
            Fail();
            return new MemberReader(StreamProgram.Any.Object, names, 0, MemberReader.NoSlot);
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
            _position++;
        }

        return new MemberReader(rules, names, _stream.UnknownCount, area);
    }

    private bool Close(in MemberReader members, int end)
    {
        _stream.Exit(members.OuterUnknown);
        StreamObject rules = members.Rules!;
        if (!rules.Accepts(members.Seen, members.Count) || (members.Area >= 0 && !_stream.Close(rules, members.Area)))
        {
            return Fail();
        }

        _position = end;
        _start = Nowhere;
        return false;
    }

    private ValueList<T> StreamList<T>(ReadItem<T> read)
    {
        if (First != (byte)'[' || !Settle(StreamOperation.Array, TokenKind.Array) || !_stream.TryEnter())
        {
            Fail();
            return ValueList<T>.Empty;
        }

        StreamArray rules = _node!.Array;
        StreamNotes? notes = rules.HasNotes ? _stream.Notes : null;
        int firstItem = notes is null ? 0 : notes.Top;
        var items = new ValueListBuilder<T>();
        int count = 0;
        _position = Utf8Cursor.SkipWhiteSpace(_utf8, _position + 1);
        bool isEmpty = First == (byte)']';
        while (!isEmpty && !_hasFailed)
        {
            _node = count < rules.Prefix.Length ? rules.Prefix[count] : rules.Rest;
            _start = _position;
            items.Add(read(ref this));
            count++;
            SkipUnread();
            if (notes is not null)
            {
                notes.Top = firstItem + (count * rules.SlotsPerItem);
            }

            _position = Utf8Cursor.SkipWhiteSpace(_utf8, _position);
            if (First != (byte)',')
            {
                break;
            }

            _position = Utf8Cursor.SkipWhiteSpace(_utf8, _position + 1);
        }

        if (First != (byte)']' || count < rules.MinItems || count > rules.MaxItems || (notes is not null && !_stream.Close(rules, firstItem, count)))
        {
            items.Dispose();
            Fail();
            return ValueList<T>.Empty;
        }

        _position++;
        _start = Nowhere;
        _stream.Exit(_stream.UnknownCount);
        return items.ToValueList();
    }

    private ValueMap<T> StreamMap<T>(ReadItem<T> read)
    {
        MemberReader members = StreamMembers(MemberNames.None);
        var entries = new ValueListBuilder<KeyValuePair<string, T>>();
        while (MoveNextInStream(ref members))
        {
            string key = NameOf(in members);
            entries.Add(KeyValuePair.Create(key, read(ref this)));
        }

        return ValueCollections.Map(entries.ToArray());
    }

    /// <summary>Whether the value may be of a kind; of a choice, turns to the alternative for it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool Settle(StreamOperation operation, TokenKind kind) => _node!.Operation == operation || SettleKind(kind);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool SettleKind(TokenKind kind)
    {
        if (_node!.Choice is { } choice)
        {
            StreamNode? chosen = choice.ByKind[(int)kind];
            if (chosen is null && (kind != TokenKind.Object || !_stream.TryChoose(choice, _position, out chosen)))
            {
                return false;
            }

            _node = chosen;
        }

        return (_node.Kinds & (1 << (int)kind)) != 0;
    }

    /// <summary>Checks and passes over a value that generated code had no use for.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void SkipUnread()
    {
        if (_position == _start)
        {
            SkipValue();
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void SkipValue()
    {
        int end = _hasFailed ? Nowhere : _stream.Value(_node!, _position);
        if (end < 0)
        {
            Fail();
        }
        else
        {
            _position = end;
        }
    }

    /// <summary>From here on nothing is found, so that all loops end. False, for those who say so.</summary>
    private bool Fail()
    {
        _hasFailed = true;
        _position = _utf8.Length;
        _start = Nowhere;
        return false;
    }
}
