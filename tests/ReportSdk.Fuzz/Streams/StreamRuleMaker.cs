using System.Text.Json.Nodes;

namespace ReportSdk.Fuzz.Streams;

/// <summary>Makes objects with a list of objects in them, and rules on both, of the operations that one pass over the bytes can judge; now and then of others.</summary>
/// <param name="random">Seeded.</param>
internal sealed class StreamRuleMaker(Random random)
{
    public const string Dialect = "https://reportsdk.dev/vocab/v1/report";

    private static readonly string[] Numbers = ["x", "y", "z"];
    private static readonly string[] Comparisons = ["==", "!=", "<", "<=", ">", ">="];
    private static readonly string[] Constants = ["0", "1", "-1.5", "100.25", "0.5", "2", "1e7"];

    /// <summary>An object with rules.</summary>
    /// <param name="depth">Levels of lists in it.</param>
    public JsonObject Make(int depth)
    {
        var properties = new JsonObject
        {
            ["t"] = new JsonObject { ["type"] = "string", ["enum"] = new JsonArray("a", "b", "买入", "q\"", "c") },
            ["p"] = new JsonObject { ["type"] = "string", ["format"] = "fiscal-period", ["enum"] = new JsonArray("2024E", "2023A", "2025", "2024Q1E") },
        };
        foreach (string name in Numbers)
        {
            properties[name] = new JsonObject { ["type"] = random.Next(4) == 0 ? new JsonArray("number", "null") : "number" };
        }

        bool hasUnit = random.Next(3) == 0;
        if (hasUnit)
        {
            AddUnit(properties);
        }

        bool hasRows = depth > 0 && random.Next(5) > 0;
        if (hasRows)
        {
            var rows = new JsonObject { ["type"] = random.Next(6) == 0 ? new JsonArray("array", "null") : "array", ["items"] = Make(depth - 1) };
            if (random.Next(2) == 0)
            {
                rows["key"] = new JsonArray("t");
            }

            properties["rows"] = rows;
        }

        var rules = new JsonObject();
        for (int k = hasUnit ? random.Next(2) : 0; k < random.Next(1, 4); k++)
        {
            string condition = hasRows && random.Next(2) == 0 ? OverRows() : Condition("this", null);
            rules[$"r{k}"] = new JsonObject { ["severity"] = "error", ["expression"] = condition, ["message"] = new JsonObject { ["en"] = "broken", ["zh"] = "不符" } };
        }

        var shuffled = new JsonObject();
        string[] names = [.. properties.Select(static property => property.Key)];
        random.Shuffle(names);
        foreach (string name in names)
        {
            shuffled[name] = properties[name]!.DeepClone();
        }

        return new JsonObject { ["type"] = "object", ["required"] = new JsonArray("t"), ["properties"] = shuffled, ["rules"] = rules };
    }

    /// <summary>A number whose unit stands beside it: one of some texts, among them such as are no units, or any.</summary>
    private void AddUnit(JsonObject properties)
    {
        var figure = new JsonObject { ["unit"] = new JsonObject { ["member"] = "u" } };
        if (random.Next(4) > 0)
        {
            figure["type"] = random.Next(3) > 0 ? "number" : new JsonArray("number", "null");
        }

        var unit = new JsonObject();
        if (random.Next(2) == 0)
        {
            unit["type"] = "string";
        }

        if (random.Next(2) == 0)
        {
            unit["enum"] = random.Next(2) == 0 ? new JsonArray("亿元", "%", "元") : new JsonArray("亿元", "ducats", null, "元");
        }

        properties["w"] = figure;
        properties["u"] = unit;
    }

    /// <summary>The same rules, each beside something that is never true and that no first look judges.</summary>
    public static JsonNode MakeExact(JsonNode schema)
    {
        JsonNode exact = schema.DeepClone();
        Rewrite(exact);
        return exact;
    }

    private static void Rewrite(JsonNode? node)
    {
        if (node is JsonArray items)
        {
            foreach (JsonNode? item in items)
            {
                Rewrite(item);
            }
        }
        else if (node is JsonObject members)
        {
            foreach ((string name, JsonNode? value) in members)
            {
                Rewrite(value);
                if (name == "rules")
                {
                    foreach ((_, JsonNode? rule) in value!.AsObject())
                    {
                        rule!["expression"] = $"{(string)rule["expression"]!} || t.matches(\"^never$\")";
                    }
                }
            }
        }
    }

    private string OverRows() => "!has(rows) || " + random.Next(4) switch
    {
        0 => $"rows.exists(i, {Condition("i", null)})",
        1 => $"rows.adjacent(i, j, {Condition("i", "j")})",
        _ => $"rows.all(i, {Condition(random.Next(3) == 0 ? "this" : "i", "i")})",
    };

    /// <summary>A condition on members of one value, or of two: whatever may be absent is asked for.</summary>
    private string Condition(string owner, string? other)
    {
        string x = Of(owner);
        string y = Of(other ?? owner);
        string comparison = Comparisons[random.Next(Comparisons.Length)];
        string constant = Constants[random.Next(Constants.Length)];
        return random.Next(11) switch
        {
            0 or 1 => $"!has({x}) || {x} {comparison} {constant}",
            2 or 3 => $"!has({x}) || !has({y}) || {x} {comparison} {y}",
            4 => $"!has({x}) || !has({y}) || {y} == 0 || {x} / {y} {comparison} {constant}",
            5 or 6 when Of(owner) is var z => $"!has({x}) || !has({y}) || !has({z}) || {z} == 0 || approx({x}, {y} / {z}, printed)",
            7 => $"!has({x}) || !has({y}) || approx({x}, {y} {(random.Next(2) == 0 ? "+" : "*")} {x}, printed)",
            8 => $"!has({owner}.p) || {(random.Next(2) == 0 ? "!" : "")}{owner}.p.{(random.Next(2) == 0 ? "isEstimate" : "isActual")}() || has({x})",
            9 => $"{owner}.t {(random.Next(2) == 0 ? "==" : "!=")} \"a\" || has({x}) && has({y})",
            _ => $"!has({x}) || {x} + 1 {comparison} round({x}, 1)",
        };
    }

    private string Of(string owner) => $"{owner}.{Numbers[random.Next(Numbers.Length)]}";
}
