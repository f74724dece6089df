using ReportSdk.Json;
using ReportSdk.Plans;

namespace ReportSdk.Evaluation;

/// <summary>
/// The values of <c>enum</c> or <c>const</c>, sorted by kind for fast tests. Values are compared as JSON Schema says: numbers by value,
/// objects regardless of order.
/// </summary>
internal sealed class ValueSet
{
    private const int LinearNumbers = 8;

    private readonly byte[] _json;
    private readonly Token[] _tokens;
    private readonly KnownNames _strings;
    private readonly NumberBound[] _numbers;
    private readonly int[] _containers;

    private ValueSet(byte[] json, Token[] tokens)
    {
        _json = json;
        _tokens = tokens;
        var strings = new List<byte[]>();
        var numbers = new List<byte[]>();
        var containers = new List<int>();
        for (int at = 1; at < tokens.Length; at = tokens[at].Next)
        {
            Kinds |= 1 << (int)tokens[at].Kind;
            switch (tokens[at].Kind)
            {
                case TokenKind.String:
                    strings.Add(GetText(tokens[at]));
                    break;
                case TokenKind.Number:
                    numbers.Add(json.AsSpan(tokens[at].Position, tokens[at].Length).ToArray());
                    break;
                case TokenKind.Array:
                case TokenKind.Object:
                    containers.Add(at);
                    break;
            }
        }

        Kinds |= strings.Count > 0 ? 1 << (int)TokenKind.Name : 0;
        _strings = strings.Count > 0 ? new KnownNames([.. strings]) : KnownNames.Empty;
        _numbers = SortNumbers(numbers);
        _containers = [.. containers];
        Text = System.Text.Encoding.UTF8.GetString(json.AsSpan(1, json.Length - 2));
    }

    /// <summary>Kinds of token among the values; a member name counts as a string.</summary>
    public int Kinds { get; }

    /// <summary>The strings among the values, unescaped.</summary>
    public KnownNames Strings => _strings;

    /// <summary>JSON texts of the values, separated by commas.</summary>
    public string Text { get; }

    /// <returns>Null when some value is not JSON text.</returns>
    public static ValueSet? TryCreate(ReadOnlyMemory<byte>[] values)
    {
        var json = new List<byte>();
        int count = 0;
        foreach (ReadOnlyMemory<byte> value in values)
        {
            json.Add(count++ == 0 ? (byte)'[' : (byte)',');
            json.AddRange(value.Span);
        }

        json.AddRange(count == 0 ? "[]"u8 : "]"u8);
        byte[] text = [.. json];
        using TokenTape tape = TokenTape.Rent();

        // A value that closes the array early, or holds a comma, would change the number of values.
        return !tape.Build(text, PlanJson.Limits).IsError && tape.Tokens[0].Kind == TokenKind.Array && tape.Tokens[0].Count == count
            ? new ValueSet(text, tape.Tokens.ToArray())
            : null;
    }

    public bool ContainsString(ReadOnlySpan<byte> text) => _strings.Find(text) >= 0;

    public bool ContainsNumber(ReadOnlySpan<byte> number)
    {
        if (_numbers.Length <= LinearNumbers)
        {
            foreach (NumberBound value in _numbers)
            {
                if (value.CompareTo(number) == 0)
                {
                    return true;
                }
            }

            return false;
        }

        int low = 0;
        int high = _numbers.Length - 1;
        while (low <= high)
        {
            int middle = (low + high) >>> 1;
            int order = _numbers[middle].CompareTo(number);
            if (order == 0)
            {
                return true;
            }

            (low, high) = order < 0 ? (low, middle - 1) : (middle + 1, high);
        }

        return false;
    }

    public bool ContainsContainer(ReadOnlySpan<byte> utf8, ReadOnlySpan<Token> tokens, int at)
    {
        foreach (int value in _containers)
        {
            if (JsonEquality.Equal(new TapeValue(_json, _tokens, value), new TapeValue(utf8, tokens, at)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Ascending, so that many are searched and not compared one by one.</summary>
    private static NumberBound[] SortNumbers(List<byte[]> numbers)
    {
        var pairs = numbers.ConvertAll(static text => (Text: text, Bound: NumberBound.FromText(text)));
        pairs.Sort(static (x, y) => y.Bound.CompareTo(x.Text));
        return [.. pairs.ConvertAll(static pair => pair.Bound)];
    }

    private byte[] GetText(in Token token)
    {
        ReadOnlySpan<byte> raw = _json.AsSpan(token.Position, token.Length);
        byte[] text = new byte[raw.Length];
        return token.IsEscaped ? text[..JsonText.Unescape(raw, text)] : raw.ToArray();
    }
}
