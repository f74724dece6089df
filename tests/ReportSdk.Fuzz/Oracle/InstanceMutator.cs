using System.Text.Json;
using ReportSdk.Fuzz.Mutants;

namespace ReportSdk.Fuzz.Oracle;

/// <summary>Makes instances near those that a suite's schema is tested with, out of them and of what the schema speaks of: names, texts, numbers beside its own.</summary>
internal sealed class InstanceMutator
{
    private static readonly string[] Odd =
    [
        "null", "true", "false", "0", "-0", "1", "1.0", "-1", "0.5", "1e2", "1.5e1", "3.0000000000000001", "9007199254740993", "1e400", "1e-400", "-1e400", "12345678901234567890", "0.1", "0.3",
        "\"\"", "\"a\"", "\"1\"", "\"é\"", "\"買\"", "\"😀\"", "\"𠀀x\"", "\"\\u0000\"", "\"a\\nb\"", "\"__proto__\"", "\"constructor\"",
        "[]", "[[]]", "[null]", "[1,1.0]", "[0,false]", "[1,true]", "[\"a\",\"a\"]", "[{\"a\":1},{\"a\":1.0}]", "{}", "{\"a\":1}", "{\"\":1}", "{\"__proto__\":1}", "{\"toString\":1}",
    ];

    private readonly Random _random;
    private readonly List<DocumentNode> _instances;
    private readonly List<string> _values;
    private readonly List<string> _names;

    /// <param name="schema">What the instances are for.</param>
    /// <param name="seed">The same seed gives the same instances.</param>
    public InstanceMutator(SuiteSchema schema, int seed)
    {
        _random = new Random(seed);
        _instances = [.. schema.Instances.Where(IsPlain).Select(DocumentNode.Parse)];
        using JsonDocument document = JsonDocument.Parse(schema.Schema);
        var values = new HashSet<string>(Odd, StringComparer.Ordinal);
        var names = new HashSet<string>(StringComparer.Ordinal) { "x", "" };
        Harvest(document.RootElement, values, names);
        _values = [.. values];
        _names = [.. names];
    }

    /// <summary>The next instance; null where the suite has none to start from.</summary>
    public string? Next()
    {
        if (_instances.Count == 0)
        {
            return null;
        }

        DocumentNode instance = Pick(_instances).Copy();
        for (int k = 1 + _random.Next(3); k > 0; k--)
        {
            Change(Pick([.. instance.All()]));
        }

        return System.Text.Encoding.UTF8.GetString(instance.ToUtf8());
    }

    /// <summary>Half a surrogate pair is no text that a tree could hold, and what nests deep is about limits.</summary>
    private static bool IsPlain(string json) => !json.Contains("\\ud", StringComparison.OrdinalIgnoreCase) && json.Length < 2_000;

    private static void Harvest(JsonElement element, HashSet<string> values, HashSet<string> names)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (JsonProperty member in element.EnumerateObject().Where(static member => IsPlain(member.Name)))
                {
                    names.Add(member.Name);
                    Harvest(member.Value, values, names);
                }

                break;
            case JsonValueKind.Array:
                foreach (JsonElement item in element.EnumerateArray())
                {
                    Harvest(item, values, names);
                }

                break;
            case JsonValueKind.String when IsPlain(element.GetRawText()):
                names.Add(element.GetString()!);
                break;
        }

        if (IsPlain(element.GetRawText()) && element.GetRawText().Length < 100)
        {
            values.Add(element.GetRawText());
        }
    }

    private void Change(DocumentNode node)
    {
        if (_random.Next(3) == 0)
        {
            node.Replace(Pick(_values));
            return;
        }

        switch (node.Kind)
        {
            case JsonValueKind.Object:
                ChangeMembers(node);
                break;
            case JsonValueKind.Array:
                ChangeItems(node);
                break;
            case JsonValueKind.String:
                ChangeText(node);
                break;
            case JsonValueKind.Number:
                ChangeNumber(node);
                break;
            default:
                node.Replace(Pick(_values));
                break;
        }
    }

    private void ChangeMembers(DocumentNode node)
    {
        int at = _random.Next(node.Children.Count + 1);
        switch (_random.Next(4))
        {
            case 0 when at < node.Children.Count:
                node.Children.RemoveAt(at);
                break;
            case 1 when at < node.Children.Count && _random.Next(4) == 0:
                node.Children.Add((node.Children[at].Name, Value()));
                break;
            default:
                string name = Pick(_names);
                node.Children.RemoveAll(child => child.Name == name);
                node.Children.Add((name, Value()));
                break;
        }
    }

    private void ChangeItems(DocumentNode node)
    {
        int at = _random.Next(node.Children.Count + 1);
        switch (_random.Next(4))
        {
            case 0 when at < node.Children.Count:
                node.Children.RemoveAt(at);
                break;
            case 1 when at < node.Children.Count:
                node.Children.Insert(_random.Next(node.Children.Count), ("", node.Children[at].Value.Copy()));
                break;
            default:
                node.Children.Insert(at, ("", Value()));
                break;
        }
    }

    private void ChangeText(DocumentNode node)
    {
        int at = _random.Next(node.Raw.Length + 1);
        bool isBoundary = at < node.Raw.Length && !char.IsSurrogate(node.Raw[at]);
        node.ReplaceText(_random.Next(3) switch
        {
            0 when isBoundary => node.Raw.Remove(at, 1),
            1 when isBoundary => node.Raw.Insert(at, Pick(["a", "0", " ", "é", "😀", "\n"])),
            _ => Pick(_names),
        });
    }

    private void ChangeNumber(DocumentNode node)
    {
        bool isPlain = !node.Raw.Contains('e', StringComparison.OrdinalIgnoreCase);
        bool isInteger = isPlain && !node.Raw.Contains('.', StringComparison.Ordinal);
        node.Replace(_random.Next(4) switch
        {
            0 when isInteger => node.Raw + ".0",
            1 when isInteger => node.Raw + ".5",
            2 when isPlain => node.Raw + "e0",
            3 when decimal.TryParse(node.Raw, System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture, out decimal value) && Math.Abs(value) < 1e20m =>
                (value + _random.Next(-1, 2)).ToString(System.Globalization.CultureInfo.InvariantCulture),
            _ => Pick(_values),
        });
    }

    private DocumentNode Value() => _random.Next(2) == 0 ? DocumentNode.Parse(Pick(_values)) : Pick([.. Pick(_instances).All()]).Copy();

    private T Pick<T>(IReadOnlyList<T> list) => list[_random.Next(list.Count)];
}
