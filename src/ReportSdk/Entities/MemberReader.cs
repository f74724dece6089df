using System.ComponentModel;
using ReportSdk.Evaluation;
using ReportSdk.Json;

namespace ReportSdk.Runtime;

/// <summary>Walks the members of an object in the order of the document. For generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref struct MemberReader
{
    private readonly ReadOnlySpan<byte> _utf8;
    private readonly ReadOnlySpan<Token> _tokens;
    private readonly BindingContext _context;
    private readonly KnownNames _names;
    private readonly int _end;
    private int _name;
    private int _next;
    private int _expected;

    internal MemberReader(ReadOnlySpan<byte> utf8, ReadOnlySpan<Token> tokens, int index, BindingContext context, KnownNames names)
    {
        _utf8 = utf8;
        _tokens = tokens;
        _context = context;
        _names = names;
        _next = index + 1;
        _end = tokens[index].Kind == TokenKind.Object ? tokens[index].Next : _next;
    }

    /// <summary>Stands at the member's value.</summary>
    public readonly EntityReader Value => new(_utf8, _tokens, _name + 1, _context);

    /// <summary>The member's name.</summary>
    public readonly string Name => _context.GetString(_utf8.Slice(_tokens[_name].Position, _tokens[_name].Length), _tokens[_name].IsEscaped);

    /// <summary>Index of the member among the names of the schema, -1 when it is not one of them.</summary>
    public int Ordinal { get; private set; }

    /// <summary>Steps to the next member.</summary>
    public bool MoveNext()
    {
        if (_next >= _end)
        {
            return false;
        }

        _name = _next;
        _next = _tokens[_name + 1].Next;
        Ordinal = Find();
        _expected = Ordinal + 1;
        return true;
    }

    private readonly int Find()
    {
        Token name = _tokens[_name];
        ReadOnlySpan<byte> raw = _utf8.Slice(name.Position, name.Length);
        if (!name.IsEscaped)
        {
            return _names.Find(raw, _expected);
        }

        for (int i = 0; i < _names.Count; i++)
        {
            if (JsonText.Equal(raw, isEscapedA: true, _names[i], isEscapedB: false))
            {
                return i;
            }
        }

        return -1;
    }
}
