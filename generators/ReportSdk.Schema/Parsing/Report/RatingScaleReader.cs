using ReportSdk.Schema.Json;
using ReportSdk.Schema.Model;

namespace ReportSdk.Schema.Parsing;

/// <summary>Reads <c>ratingScale</c>. What its parts mean together is <see cref="RatingScaleCheck"/>'s business.</summary>
internal sealed class RatingScaleReader(KeywordShapes shapes)
{
    private static readonly string[] Required = ["subject", "relativeTo", "unit", "levels"];

    /// <summary>Null when a part could not be read; that is reported.</summary>
    public RatingScaleKeyword? Read(JsonMember keyword)
    {
        if (!shapes.IsObject(keyword, Phrases.RatingScale))
        {
            return null;
        }

        var scale = new RatingScaleKeyword(keyword.NameSpan);
        bool isWhole = true;
        foreach (JsonMember member in keyword.Value.Members)
        {
            isWhole &= Add(ref scale, member);
        }

        foreach (string name in Required.Where(name => keyword.Value.Find(name) is null))
        {
            shapes.Missing(keyword, name);
            isWhole = false;
        }

        return isWhole ? scale : null;
    }

    private bool Add(ref RatingScaleKeyword scale, JsonMember member)
    {
        switch (member.Name)
        {
            case "subject":
                scale = scale with { Subject = shapes.OneOf(member, "stock", "industry") ?? "" };
                return scale.Subject.Length > 0;
            case "relativeTo":
                scale = scale with { RelativeTo = shapes.OneOf(member, "benchmark", "absolute") ?? "" };
                return scale.RelativeTo.Length > 0;
            case "unit":
                scale = scale with { Unit = shapes.Text(member) ?? "", UnitSpan = member.Value.Span };
                return scale.Unit.Length > 0;
            case "open":
                bool? isOpen = shapes.Boolean(member);
                scale = scale with { IsOpen = isOpen == true };
                return isOpen is not null;
            case "horizonMonths":
                RatingHorizon[]? horizons = ReadAll(member, Phrases.Horizons, ReadHorizon);
                scale = scale with { Horizons = horizons ?? [] };
                return horizons is not null;
            case "benchmarks":
                MarketBenchmarks[]? benchmarks = ReadAll(member, Phrases.Benchmarks, ReadBenchmarks);
                scale = scale with { Benchmarks = benchmarks ?? [] };
                return benchmarks is not null;
            case "levels":
                RatingLevel[]? levels = ReadAll(member, Phrases.Levels, ReadLevel);
                scale = scale with { Levels = levels ?? [] };
                return levels is not null;
            case "validity":
                return AddValidity(ref scale, member);
            default:
                shapes.Unknown("ratingScale", member);
                return false;
        }
    }

    private T[]? ReadAll<T>(JsonMember member, Phrase expected, Func<JsonMember, T?> read)
        where T : class
    {
        if (!shapes.IsObject(member, expected))
        {
            return null;
        }

        T[] parts = [.. member.Value.Members.Select(read).OfType<T>()];
        return parts.Length == member.Value.Members.Count ? parts : null;
    }

    private RatingHorizon? ReadHorizon(JsonMember member)
    {
        if (member.Value is not { Kind: JsonKind.Array, Items.Count: 2 })
        {
            return shapes.Refuse<RatingHorizon>(member.Name, member.Value, Phrases.Horizon);
        }

        int? shortest = shapes.Integer(member.Name, member.Value.Items[0], 1);
        int? longest = shapes.Integer(member.Name, member.Value.Items[1], 1);
        return shortest is null || longest is null ? null : new RatingHorizon(member.Name, shortest.Value, longest.Value);
    }

    private MarketBenchmarks? ReadBenchmarks(JsonMember member)
    {
        if (!shapes.IsArray(member, Phrases.Indices))
        {
            return null;
        }

        MarketIndex[] indices = [.. member.Value.Items.Select(item => ReadIndex(member.Name, item)).OfType<MarketIndex>()];
        return indices.Length == member.Value.Items.Count ? new MarketBenchmarks(member.Name, indices) : null;
    }

    private MarketIndex? ReadIndex(string market, JsonNode value)
    {
        if (value.Kind != JsonKind.Object)
        {
            return shapes.Text(market, value) is { } text ? new MarketIndex(text, null) : null;
        }

        string? name = null;
        string? code = null;
        bool isWhole = true;
        foreach (JsonMember member in value.Members)
        {
            string? part = member.Name is "name" or "code" ? shapes.Text(member) : null;
            isWhole &= part is not null;
            switch (member.Name)
            {
                case "name":
                    name = part;
                    break;
                case "code":
                    code = part;
                    break;
                default:
                    shapes.Unknown("benchmarks", member);
                    break;
            }
        }

        if (value.Find("name") is null)
        {
            return shapes.Refuse<MarketIndex>(market, value, Phrases.Indices);
        }

        return isWhole ? new MarketIndex(name!, code) : null;
    }

    private RatingLevel? ReadLevel(JsonMember label)
    {
        if (!shapes.IsObject(label, Phrases.Level))
        {
            return null;
        }

        var level = new RatingLevel(label.Name, label.NameSpan, null, null, null, null);
        bool isWhole = true;
        foreach (JsonMember member in label.Value.Members)
        {
            isWhole &= AddBound(ref level, member);
        }

        foreach (string bound in ((string[])["min", "max"]).Where(bound => label.Value.Find(bound + "Inclusive") is not null && label.Value.Find(bound) is null))
        {
            shapes.Missing(label, bound);
            isWhole = false;
        }

        return isWhole ? level : null;
    }

    private bool AddBound(ref RatingLevel level, JsonMember member)
    {
        switch (member.Name)
        {
            case "min":
                level = level with { Min = shapes.Number(member) };
                return level.Min is not null;
            case "max":
                level = level with { Max = shapes.Number(member) };
                return level.Max is not null;
            case "minInclusive":
                level = level with { MinInclusive = shapes.Boolean(member) };
                return level.MinInclusive is not null;
            case "maxInclusive":
                level = level with { MaxInclusive = shapes.Boolean(member) };
                return level.MaxInclusive is not null;
            default:
                shapes.Unknown("levels", member);
                return false;
        }
    }

    private bool AddValidity(ref RatingScaleKeyword scale, JsonMember validity)
    {
        if (validity.Value.Kind != JsonKind.Object)
        {
            return shapes.Refuse<string>(validity.Name, validity.Value, Phrases.Validity) is not null;
        }

        bool isWhole = true;
        foreach (JsonMember member in validity.Value.Members)
        {
            string? day = member.Name is "from" or "to" ? ReadDate(member) : null;
            isWhole &= day is not null;
            switch (member.Name)
            {
                case "from":
                    scale = scale with { ValidFrom = day };
                    break;
                case "to":
                    scale = scale with { ValidTo = day };
                    break;
                default:
                    shapes.Unknown("validity", member);
                    break;
            }
        }

        return isWhole;
    }

    private string? ReadDate(JsonMember member) =>
        member.Value.Kind == JsonKind.String
        && DateTime.TryParseExact(
            member.Value.Text,
            "yyyy-MM-dd",
            System.Globalization.CultureInfo.InvariantCulture,
            System.Globalization.DateTimeStyles.None,
            out _)
            ? member.Value.Text
            : shapes.Refuse<string>(member.Name, member.Value, Phrases.Date);
}
