using System.Runtime.CompilerServices;

namespace ReportSdk.Json;

internal sealed partial class TokenTape
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    private NameTable NamesAt(int depth)
    {
        NameTable names = _names[depth] ??= new NameTable();
        _namesInUse = Math.Max(_namesInUse, depth + 1);
        if (names.IsOverfull)
        {
            names.Reset();
        }

        return names;
    }

    private void EndLastDocument()
    {
        for (int depth = 0; depth < _namesInUse; depth++)
        {
            _names[depth]?.EndDocument();
        }

        _namesInUse = 0;
    }

    /// <summary>Compares all names of the object that ends; removes all but the last member of each name where that is allowed.</summary>
    /// <returns>The new end of the tape; negative when <see cref="_failure"/> says what is wrong.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private int ResolveDuplicates(ReadOnlySpan<byte> utf8, int n, ref TapeFrame frame)
    {
        _sorter.Load(utf8, _tokens.AsSpan(0, n), frame.Open + 1, n);
        bool found = _sorter.TryFindDuplicate(utf8, out int duplicate, out _);
        if (found && _allowDuplicates)
        {
            MarkEarlierMembers(utf8);
            n = RemoveMarkedMembers(frame.Open + 1, n, ref frame.Count);
        }

        _sorter.Clear();
        if (found && !_allowDuplicates)
        {
            _failure = Fail(utf8, n, ViolationCode.DuplicateProperty, _tokens[duplicate].Position - 1);
            return -1;
        }

        return n;
    }

    private void MarkEarlierMembers(ReadOnlySpan<byte> utf8)
    {
        for (int k = 0; k < _sorter.Count; k++)
        {
            if (_sorter.IsRepeated(utf8, k))
            {
                _tokens[_sorter[k]] = default;
            }
        }
    }

    /// <summary>Closes the gaps of members whose name was set to <c>default</c>; returns the new end of the tape.</summary>
    private int RemoveMarkedMembers(int first, int end, ref int count)
    {
        int to = first;
        int next;
        for (int name = first; name < end; name = next)
        {
            next = _tokens[name + 1].Next;
            if (_tokens[name].Kind != TokenKind.Name)
            {
                count--;
                continue;
            }

            int shift = name - to;
            for (int from = name; from < next; from++)
            {
                _tokens[to++] = _tokens[from].MovedBack(shift);
            }
        }

        return to;
    }

    /// <summary>The error at <paramref name="offset"/>, or a duplicate name before it in an object that was still open there: its names are
    /// compared only at its end, but the first thing wrong is what is reported.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private JsonError Fail(ReadOnlySpan<byte> utf8, int n, ViolationCode code, int offset)
    {
        JsonError error = new(code, offset);
        if (_allowDuplicates)
        {
            return error;
        }

        ReadOnlySpan<Token> tokens = _tokens.AsSpan(0, n);
        for (int open = 0; open < n && tokens[open].Next == 0; open = LastChild(tokens, open))
        {
            if (tokens[open].Kind != TokenKind.Object)
            {
                continue;
            }

            _sorter.Load(utf8, tokens, open + 1, n);
            if (_sorter.TryFindDuplicate(utf8, out int duplicate, out int original))
            {
                int at = tokens[duplicate].Position - 1;
                if (at < error.Offset || error is { Code: ViolationCode.DuplicateProperty, RelatedOffset: < 0 })
                {
                    error = new JsonError(ViolationCode.DuplicateProperty, at, tokens[original].Position - 1);
                }
            }

            _sorter.Clear();
        }

        return error;
    }

    /// <summary>The value that is open in an open container, or the end of the tape.</summary>
    private static int LastChild(ReadOnlySpan<Token> tokens, int open)
    {
        int child = open + 1;
        while (child < tokens.Length && (tokens[child].Next > child))
        {
            child = tokens[child].Next;
        }

        return child;
    }
}
