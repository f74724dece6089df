namespace ReportSdk.Schema.Json;

/// <summary>
/// Reads a JSON text (RFC 8259, strict) into a tree whose values know their places. Never throws: the first thing wrong ends the
/// reading with one <see cref="JsonSyntaxError"/>.
/// </summary>
/// <remarks>
/// Works on UTF-16 text, since compilers and editors hand files over decoded and count columns in UTF-16 units. Duplicate members are
/// errors: two readers of such a schema may disagree about what it says.
/// </remarks>
internal sealed partial class JsonReader
{
    /// <summary>Deepest nesting that is read; recursion is bounded by it, since this code runs inside compilers and editors.</summary>
    public const int MaxDepth = 256;

    private readonly string _text;
    private readonly int _maxDepth;
    private int _position;
    private JsonSyntaxError? _error;

    private JsonReader(string text, int maxDepth)
    {
        _text = text;
        _maxDepth = maxDepth;
    }

    /// <summary>Reads one JSON text. Exactly one of the result and <paramref name="error"/> is null.</summary>
    public static JsonNode? Read(string text, out JsonSyntaxError? error, int maxDepth = MaxDepth)
    {
        var reader = new JsonReader(text, maxDepth);
        JsonNode? node = reader.ReadDocument();
        error = reader._error;
        return node;
    }

    private JsonNode? ReadDocument()
    {
        SkipWhiteSpace();
        JsonNode? node = ReadValue(0);
        if (node is null)
        {
            return null;
        }

        SkipWhiteSpace();
        return _position < _text.Length ? Fail<JsonNode>(JsonSyntaxErrorKind.TrailingContent, _position, 1) : node;
    }

    private JsonNode? ReadValue(int depth)
    {
        if (_position >= _text.Length)
        {
            return Fail<JsonNode>(JsonSyntaxErrorKind.UnexpectedEnd, _text.Length, 0);
        }

        switch (_text[_position])
        {
            case '{':
                return ReadObject(depth);
            case '[':
                return ReadArray(depth);
            case '"':
                int start = _position;
                return ReadString() is { } text ? JsonNode.Scalar(JsonKind.String, SpanFrom(start), text) : null;
            case 't':
                return ReadLiteral("true", JsonKind.True);
            case 'f':
                return ReadLiteral("false", JsonKind.False);
            case 'n':
                return ReadLiteral("null", JsonKind.Null);
            default:
                return ReadNumber();
        }
    }

    private JsonNode? ReadObject(int depth)
    {
        int start = _position;
        if (!Enter(depth))
        {
            return null;
        }

        var members = new List<JsonMember>();
        HashSet<string>? names = null;
        if (TryClose('}'))
        {
            return JsonNode.Object(SpanFrom(start), []);
        }

        do
        {
            SkipWhiteSpace();
            int nameStart = _position;
            if (!Expect('"', consume: false) || ReadString() is not { } name)
            {
                return null;
            }

            TextSpan nameSpan = SpanFrom(nameStart);
            if (IsDuplicate(members, ref names, name))
            {
                return Fail<JsonNode>(JsonSyntaxErrorKind.DuplicateMember, nameStart, nameSpan.Length, name);
            }

            SkipWhiteSpace();
            if (!Expect(':', consume: true))
            {
                return null;
            }

            SkipWhiteSpace();
            if (ReadValue(depth + 1) is not { } value)
            {
                return null;
            }

            members.Add(new JsonMember(name, nameSpan, value));
        }
        while (NextElement('}', out bool closed) && !closed);

        return _error is null ? JsonNode.Object(SpanFrom(start), [.. members]) : null;
    }

    private JsonNode? ReadArray(int depth)
    {
        int start = _position;
        if (!Enter(depth))
        {
            return null;
        }

        if (TryClose(']'))
        {
            return JsonNode.Array(SpanFrom(start), []);
        }

        var items = new List<JsonNode>();
        do
        {
            SkipWhiteSpace();
            if (ReadValue(depth + 1) is not { } item)
            {
                return null;
            }

            items.Add(item);
        }
        while (NextElement(']', out bool closed) && !closed);

        return _error is null ? JsonNode.Array(SpanFrom(start), [.. items]) : null;
    }

    private bool Enter(int depth)
    {
        if (depth >= _maxDepth)
        {
            Fail<JsonNode>(JsonSyntaxErrorKind.TooDeep, _position, 1);
            return false;
        }

        _position++;
        return true;
    }

    private bool TryClose(char bracket)
    {
        SkipWhiteSpace();
        if (_position >= _text.Length || _text[_position] != bracket)
        {
            return false;
        }

        _position++;
        return true;
    }

    /// <summary>After an element: a comma goes on, the bracket closes, anything else is an error.</summary>
    private bool NextElement(char bracket, out bool closed)
    {
        SkipWhiteSpace();
        closed = _position < _text.Length && _text[_position] == bracket;
        if (closed || (_position < _text.Length && _text[_position] == ','))
        {
            _position++;
            return true;
        }

        return Expect(bracket, consume: true);
    }

    private static bool IsDuplicate(List<JsonMember> members, ref HashSet<string>? names, string name)
    {
        // Small objects, which nearly all are, need no table; .NET's string hash is seeded per process, so a large one cannot be flooded.
        const int ScanLimit = 12;
        if (members.Count < ScanLimit)
        {
            foreach (JsonMember member in members)
            {
                if (member.Name == name)
                {
                    return true;
                }
            }

            return false;
        }

        if (names is null)
        {
            names = new HashSet<string>(StringComparer.Ordinal);
            foreach (JsonMember member in members)
            {
                names.Add(member.Name);
            }
        }

        return !names.Add(name);
    }

    private bool Expect(char expected, bool consume)
    {
        if (_position < _text.Length && _text[_position] == expected)
        {
            _position += consume ? 1 : 0;
            return true;
        }

        JsonSyntaxErrorKind kind = _position < _text.Length ? JsonSyntaxErrorKind.UnexpectedCharacter : JsonSyntaxErrorKind.UnexpectedEnd;
        Fail<JsonNode>(kind, Math.Min(_position, _text.Length), _position < _text.Length ? 1 : 0, expected.ToString());
        return false;
    }

    private void SkipWhiteSpace()
    {
        while (_position < _text.Length && _text[_position] is ' ' or '\t' or '\n' or '\r')
        {
            _position++;
        }
    }

    private JsonNode? FailUnexpected() => _position < _text.Length
        ? Fail<JsonNode>(JsonSyntaxErrorKind.UnexpectedCharacter, _position, 1)
        : Fail<JsonNode>(JsonSyntaxErrorKind.UnexpectedEnd, _text.Length, 0);

    private T? Fail<T>(JsonSyntaxErrorKind kind, int start, int length, string argument = "")
        where T : class
    {
        _error ??= new JsonSyntaxError(kind, new TextSpan(start, length), argument);
        return null;
    }

    private TextSpan SpanFrom(int start) => new(start, _position - start);
}
