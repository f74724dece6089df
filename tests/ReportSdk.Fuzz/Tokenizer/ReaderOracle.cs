using System.Text.Json;

namespace ReportSdk.Fuzz.Tokenizer;

/// <summary>What the platform's reader says of a document, and what follows from its tokens.</summary>
internal sealed class ReaderOracle
{
    private readonly List<Dictionary<string, int>> _names = [];

    /// <summary>Whether the reader reads the document to its end.</summary>
    public bool Accepts { get; private set; }

    /// <summary>Offsets of the opening quotes of the first name that its object had already, and of that earlier one; -1 without one.</summary>
    public (int Second, int First) Duplicate { get; private set; }

    /// <summary>Offset of the first number longer than the limit, or -1.</summary>
    public int LongNumber { get; private set; }

    /// <summary>Reads a document.</summary>
    /// <param name="utf8">The document, without byte order mark.</param>
    /// <param name="maxDepth">At least 1: the reader takes 0 for its default.</param>
    /// <param name="maxNumberLength">Bytes of the longest number allowed.</param>
    public void Read(ReadOnlySpan<byte> utf8, int maxDepth, int maxNumberLength)
    {
        Duplicate = (-1, -1);
        LongNumber = -1;
        int depth = 0;
        Utf8JsonReader reader = new(utf8, new JsonReaderOptions { MaxDepth = maxDepth });
        try
        {
            while (reader.Read())
            {
                switch (reader.TokenType)
                {
                    case JsonTokenType.StartObject:
                        Enter(depth++);
                        break;
                    case JsonTokenType.EndObject:
                        depth--;
                        break;
                    case JsonTokenType.PropertyName when Duplicate.Second < 0:
                        AddName(_names[depth - 1], ref reader);
                        break;
                    case JsonTokenType.Number when LongNumber < 0 && reader.ValueSpan.Length > maxNumberLength:
                        LongNumber = (int)reader.TokenStartIndex;
                        break;
                }
            }

            Accepts = true;
        }
        catch (JsonException)
        {
            Accepts = false;
        }
    }

    private void Enter(int depth)
    {
        if (depth == _names.Count)
        {
            _names.Add(new Dictionary<string, int>(StringComparer.Ordinal));
        }

        _names[depth].Clear();
    }

    private void AddName(Dictionary<string, int> names, ref Utf8JsonReader reader)
    {
        string name;
        try
        {
            name = reader.GetString()!;
        }
        catch (InvalidOperationException)
        {
            // Not UTF-8, or half a surrogate pair: the document is refused for that, whatever its names are.
            return;
        }

        int start = (int)reader.TokenStartIndex;
        if (!names.TryAdd(name, start))
        {
            Duplicate = (start, names[name]);
        }
    }
}
