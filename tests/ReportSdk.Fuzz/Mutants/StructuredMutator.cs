using System.Globalization;
using System.Text.Json;

namespace ReportSdk.Fuzz.Mutants;

/// <summary>Changes documents in their values, members, cases and bounds: some changes break a rule, some go right up to it, some change nothing that a schema sees.</summary>
/// <param name="random">Decides everything.</param>
internal sealed class StructuredMutator(Random random)
{
    private static readonly string[] OtherValues =
    [
        "null", "true", "false", "0", "-0", "-1", "1.0", "1e2", "1.50", "0.10", "12345678901234567890", "9223372036854775807", "9223372036854775808", "1e29", "1e-29", "0.1e400",
        "79228162514264337593543950335", "79228162514264337593543950336", "0.0000000000000000000000000001", "\"\"", "\"买入\"", "\"2024E\"", "\"2024-02-30\"", "\"x\"", "[]", "{}", "[null]",
    ];

    private static readonly string[] Texts = ["", "2024", "2024A", "2024e", "2024-02", "2024-13", "2024-02-29", "2023-02-29", "0000-01-01", "9999-12-31", "600519.SH", "00700.hk", "/a~1b", "/a~2", "😀", "\u0000"];

    private readonly BoundChanges _bounds = new(random);

    /// <summary>One to three changes.</summary>
    /// <param name="root">The document; changed in place.</param>
    /// <param name="visits">Its values with their schemas, before the changes.</param>
    /// <param name="coverage">What failed so far: what seldom did is tried more.</param>
    public void Change(DocumentNode root, IReadOnlyList<SchemaVisit> visits, KeywordCoverage coverage)
    {
        for (int i = random.Next(3); i >= 0; i--)
        {
            if (random.Next(3) == 0)
            {
                _bounds.Change(random.Next(4) == 0 ? Pick(visits) : coverage.Rarest(visits, random));
            }
            else
            {
                ChangeOne(root);
            }
        }
    }

    /// <summary>Changes that no schema sees: the order of members, escapes, other texts of one number.</summary>
    public void Restate(DocumentNode root)
    {
        foreach (DocumentNode node in root.All().Where(_ => random.Next(4) == 0))
        {
            node.IsEscaped = random.Next(3) == 0;
            if (node.Kind == JsonValueKind.Object)
            {
                Shuffle(node);
            }
            else if (node.Kind == JsonValueKind.Number)
            {
                node.Replace(SameValue(node.Raw));
            }
        }
    }

    private void ChangeOne(DocumentNode root)
    {
        DocumentNode[] all = [.. root.All()];
        DocumentNode node = Pick(all);
        switch (random.Next(14))
        {
            case 0 when node.Children.Count > 0:
                node.Children.RemoveAt(random.Next(node.Children.Count));
                break;
            case 1 when node.Children.Count > 0:
                node.Children.Insert(random.Next(node.Children.Count), Pick(node.Children));
                break;
            case 2:
                node.Replace(Pick(OtherValues));
                break;
            case 3 when node.Kind == JsonValueKind.Number:
                node.Replace(Step(node.Raw));
                break;
            case 3 when node.Kind == JsonValueKind.String:
                node.ReplaceText(random.Next(2) == 0 ? node.Raw + "A" : node.Raw[..Math.Max(node.Raw.Length - 1, 0)]);
                break;
            case 4 when node.Kind == JsonValueKind.String:
                node.ReplaceText(Pick([.. all.Where(static other => other.Kind == JsonValueKind.String)]).Raw);
                break;
            case 5 when node.Kind == JsonValueKind.Number:
                node.Replace(SameValue(node.Raw));
                break;
            case 6 or 7:
                Shuffle(node);
                break;
            case 8 or 9:
                node.IsEscaped = true;
                break;
            case 10 when node.Kind == JsonValueKind.Object:
                node.Children.Insert(random.Next(node.Children.Count + 1), (random.Next(2) == 0 ? "未知" : "x/~\"", DocumentNode.Parse(Pick(OtherValues))));
                break;
            case 11 when node.Kind == JsonValueKind.Object && node.Children.Count > 0:
                int at = random.Next(node.Children.Count);
                node.Children[at] = (OtherCase(node.Children[at].Name), node.Children[at].Value);
                break;
            case 12 when node.Kind == JsonValueKind.String:
                node.ReplaceText(OtherCase(node.Raw));
                break;
            case 13 when node.Kind == JsonValueKind.String:
                node.ReplaceText(Pick(Texts));
                break;
        }
    }

    private void Shuffle(DocumentNode node) => random.Shuffle(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(node.Children));

    /// <summary>The same text in the other letter case, or in the other width.</summary>
    private string OtherCase(string text) => random.Next(2) == 0
        ? string.Concat(text.Select(static c => char.IsUpper(c) ? char.ToLowerInvariant(c) : char.ToUpperInvariant(c)))
        : string.Concat(text.Select(static c => c switch
        {
            > ' ' and <= '~' => (char)(c + 0xFEE0),
            > '\uFF00' and <= '\uFF5E' => (char)(c - 0xFEE0),
            _ => c,
        }));

    /// <summary>The next number up or down in the last digit.</summary>
    private string Step(string raw) => decimal.TryParse(raw, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal value) && Math.Abs(value) < 1e20m
        ? (value + new decimal(1, 0, 0, random.Next(2) == 0, value.Scale)).ToString(CultureInfo.InvariantCulture)
        : "0";

    private string SameValue(string raw) => raw.Contains('e', StringComparison.OrdinalIgnoreCase) ? raw : random.Next(3) switch
    {
        0 => raw + "e0",
        1 => raw.Contains('.', StringComparison.Ordinal) ? raw + "0" : raw + ".0",
        _ => raw + "E+00",
    };

    private T Pick<T>(IReadOnlyList<T> items) => items[random.Next(items.Count)];
}
