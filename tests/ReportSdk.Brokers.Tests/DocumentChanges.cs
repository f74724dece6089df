using System.Globalization;
using System.Text.Json;

namespace ReportSdk.Brokers.Tests;

/// <summary>Changes documents a little, so that about half of them stay valid and the others break one rule or two.</summary>
/// <param name="seed">The same seed makes the same changes.</param>
internal sealed class DocumentChanges(int seed)
{
    private static readonly string[] OtherValues =
        ["null", "true", "false", "0", "-1", "1.0", "1e2", "1.50", "12345678901234567890", "1e29", "1e-29", "0.1e400", "\"\"", "\"买入\"", "\"2024E\"", "\"2024-02-30\"", "\"x\"", "[]", "{}", "[null]"];

    private readonly Random _random = new(seed);

    /// <summary>One to three changes.</summary>
    public byte[] Change(byte[] utf8)
    {
        DocumentNode root = DocumentNode.Parse(utf8);
        for (int i = _random.Next(3); i >= 0; i--)
        {
            ChangeOne(root);
        }

        return root.ToUtf8();
    }

    private void ChangeOne(DocumentNode root)
    {
        DocumentNode[] all = [.. root.All()];
        DocumentNode node = Pick(all);
        switch (_random.Next(11))
        {
            case 0 when node.Children.Count > 0:
                node.Children.RemoveAt(_random.Next(node.Children.Count));
                break;
            case 1 when node.Children.Count > 0:
                node.Children.Insert(_random.Next(node.Children.Count), Pick(node.Children));
                break;
            case 2:
                node.Replace(Pick(OtherValues));
                break;
            case 3 when node.Kind == JsonValueKind.Number:
                node.Replace(Step(node.Raw));
                break;
            case 3 when node.Kind == JsonValueKind.String:
                node.Replace(JsonSerializer.Serialize(_random.Next(2) == 0 ? node.Raw + "A" : node.Raw[..Math.Max(node.Raw.Length - 1, 0)]));
                break;
            case 4 when node.Kind == JsonValueKind.String:
                DocumentNode[] texts = [.. all.Where(static other => other.Kind == JsonValueKind.String)];
                node.Replace(JsonSerializer.Serialize(Pick(texts).Raw));
                break;
            case 5 when node.Kind == JsonValueKind.Number:
                node.Replace(SameValue(node.Raw));
                break;
            case 6 or 7:
                _random.Shuffle(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(node.Children));
                break;
            case 8 or 9:
                node.IsEscaped = true;
                break;
            case 10 when node.Kind == JsonValueKind.Object:
                node.Children.Insert(_random.Next(node.Children.Count + 1), (_random.Next(2) == 0 ? "未知" : "x/~\"", DocumentNode.Parse(Pick(OtherValues))));
                break;
        }
    }

    /// <summary>The next number up or down in the last digit.</summary>
    private string Step(string raw) => decimal.TryParse(raw, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal value)
        ? (value + (new decimal(1, 0, 0, _random.Next(2) == 0, value.Scale))).ToString(CultureInfo.InvariantCulture)
        : "0";

    private string SameValue(string raw) => raw.Contains('e', StringComparison.OrdinalIgnoreCase) ? raw : _random.Next(3) switch
    {
        0 => raw + "e0",
        1 => raw.Contains('.', StringComparison.Ordinal) ? raw + "0" : raw + ".0",
        _ => raw + "E+00",
    };

    private T Pick<T>(IReadOnlyList<T> items) => items[_random.Next(items.Count)];
}
