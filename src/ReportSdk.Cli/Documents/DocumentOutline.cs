using ReportSdk.Json;

namespace ReportSdk.Cli.Documents;

/// <summary>What can be said of a document before its schema is known: which schema it names, and how many items its entities have.</summary>
internal readonly ref struct DocumentOutline
{
    private readonly ReadOnlySpan<byte> _utf8;
    private readonly ReadOnlySpan<Token> _tokens;

    public DocumentOutline(ReadOnlySpan<byte> utf8, ReadOnlySpan<Token> tokens)
    {
        _utf8 = utf8;
        _tokens = tokens;
    }

    /// <summary>Finds the root member <c>$schema</c>.</summary>
    /// <param name="schema">Its text; <see langword="null"/> when there is none or it is no string.</param>
    /// <param name="offset">Byte offset of its value; 0 when there is none.</param>
    public bool TryGetSchema(out string? schema, out int offset)
    {
        var root = _tokens[0];
        if (root.Kind == TokenKind.Object)
        {
            for (var i = 1; i < root.Next; i = _tokens[i + 1].Next)
            {
                if (!IsNamed(_tokens[i], "$schema"u8))
                {
                    continue;
                }

                var value = _tokens[i + 1];
                schema = value.Kind == TokenKind.String ? Text(value) : null;
                offset = value.Kind == TokenKind.String ? value.Position - 1 : value.Position;
                return schema is not null;
            }
        }

        schema = null;
        offset = 0;
        return false;
    }

    /// <summary>
    /// Counts the entities: of each root member that is an array its items; of an object with exactly one array its items (the rows of a table);
    /// of any other object one. A root array counts under the empty name.
    /// </summary>
    public void CountInto(EntityCounts counts)
    {
        var root = _tokens[0];
        if (root.Kind == TokenKind.Array)
        {
            counts.Add(string.Empty, root.Count);
        }
        else if (root.Kind == TokenKind.Object)
        {
            for (var i = 1; i < root.Next; i = _tokens[i + 1].Next)
            {
                if (_tokens[i + 1].Kind is TokenKind.Array or TokenKind.Object)
                {
                    counts.Add(Text(_tokens[i]), Items(i + 1));
                }
            }
        }
    }

    private int Items(int index)
    {
        var entity = _tokens[index];
        if (entity.Kind == TokenKind.Array)
        {
            return entity.Count;
        }

        var arrays = 0;
        var items = 0;
        for (var i = index + 1; i < entity.Next; i = _tokens[i + 1].Next)
        {
            if (_tokens[i + 1].Kind == TokenKind.Array)
            {
                arrays++;
                items = _tokens[i + 1].Count;
            }
        }

        return arrays == 1 ? items : 1;
    }

    private bool IsNamed(Token name, ReadOnlySpan<byte> expected) =>
        JsonText.Equal(_utf8.Slice(name.Position, name.Length), name.IsEscaped, expected, false);

    private string Text(Token token) => JsonText.GetString(_utf8.Slice(token.Position, token.Length), token.IsEscaped);
}
