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

    private ValueMap<T> StreamMap<T>(ReadItem<T> read)
    {
        StreamMembers(MemberNames.None, out MemberReader members);
        var entries = new ValueListBuilder<KeyValuePair<string, T>>();
        while (MoveNextInStream(ref members))
        {
            string key = NameOf(in members);
            entries.Add(KeyValuePair.Create(key, read(ref this)));
        }

        return ValueMap.FromArray(entries.ToArray());
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
