using ReportSdk.Schema.Json;
using ReportSdk.Schema.Model;

namespace ReportSdk.Cli.Showing;

/// <summary>Finds the rating scales of a run: every scale that a label in a document is of.</summary>
internal sealed class RatingScaleCollector
{
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private readonly List<ShownScale> _scales = [];

    /// <summary>Those of stocks first, since only scales of one subject compare; else in the order in which they were met.</summary>
    public IReadOnlyList<ShownScale> Scales => [.. _scales.OrderByDescending(scale => scale.Scale.Subject == "stock")];

    public void Add(JsonNode value, SchemaGuide guide)
    {
        foreach (var item in value.Items)
        {
            Add(item, guide.Items);
        }

        foreach (var member in value.Members)
        {
            Add(member.Value, guide.Member(member.Name));
        }

        if (value.Kind == JsonKind.String && guide.RatingScale is { } schema && _seen.Add(schema.Id))
        {
            _scales.Add(new ShownScale(NameOf(schema), schema.RatingScale!));
        }
    }

    private static string NameOf(SchemaNode schema)
    {
        string?[] titles = schema.IsResourceRoot ? [TitleOf(schema)] : [TitleOf(schema.Resource.Root), TitleOf(schema)];
        var name = string.Join(" · ", titles.OfType<string>());
        return name.Length > 0 ? name : schema.Id;
    }

    private static string? TitleOf(SchemaNode schema) => schema.Json.FindText("title");
}
