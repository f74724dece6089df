using System.Text.Json.Nodes;

namespace ReportSdk.Fuzz.Streams;

/// <summary>Makes schemas, most of them such as can be decided in one pass over a document: merged, referring to each other, with alternatives.</summary>
/// <param name="random">Seeded.</param>
internal sealed class StreamSchemaMaker(Random random)
{
    public const string Definition = "#/$defs/";

    /// <summary>Names of members: short, long, beyond ASCII, beginning alike, one that a document must escape.</summary>
    public static readonly string[] Names = ["a", "b", "kind", "名称", "price", "priceTarget", "a name of more than sixteen bytes", "a name of more than sixteen letters", "q\"", "é"];

    public static readonly string[] Texts = ["", "a", "b", "SSE", "买入", "优于大市", "元", "%", "123456", "12345", "2024-02-29", "a text of more than sixteen bytes", "\u0001", "😀😀"];

    private static readonly string[] Patterns = ["^[0-9]{6}$", "^[A-Z]{3}$", "a", "^买", "^(?:a|b)+$", "^[^x]*$", "(.)\\1"];

    private static readonly string[] NamePatterns = ["^p", "^[a-z]$", "^unknown [0-9]+$", "a", "^[^0]*$", "名"];

    private readonly StreamRuleMaker _rules = new(random);
    private int _definitions;
    private bool _hasRules;

    /// <summary>Few names and many alternatives, so that these ask for the same members.</summary>
    private bool _isDense;
    private string[] _names = Names;

    public JsonObject Make()
    {
        _isDense = random.Next(2) == 0;
        _names = _isDense ? Names[..4] : random.Next(6) == 0 ? Names : [.. Names.Where(static name => name != "q\"")];
        _definitions = random.Next(4);
        _hasRules = random.Next(3) == 0;
        JsonObject root = _hasRules && random.Next(3) > 0 ? _rules.Make(2) : _isDense ? Object(random.Next(1, 3)) : Schema(3);
        for (int k = _isDense ? random.Next(3) : 0; k > 0; k--)
        {
            AddInPlace(root, random.Next(2));
        }

        if (_isDense)
        {
            // Members that alternatives evaluate and others do not.
            Set(root, "unevaluatedProperties", 3, () => false);
        }

        var definitions = new JsonObject();
        for (int k = 0; k < _definitions; k++)
        {
            definitions.Add($"d{k}", Schema(2));
        }

        if (_hasRules)
        {
            root["$schema"] = StreamRuleMaker.Dialect;
        }

        root["$id"] = "https://x.test/stream";
        root["$defs"] = definitions;
        return root;
    }

    private JsonObject Schema(int depth)
    {
        JsonObject schema = random.Next(depth > 0 ? 14 : 6) switch
        {
            0 or 1 => Text(),
            2 or 3 => Number(),
            4 => Values(),
            5 => new JsonObject(),
            6 => Array(depth),
            7 => Choice(depth),
            8 => ByType(depth),
            9 when _hasRules => _rules.Make(depth - 1),
            _ => Object(depth),
        };
        if (depth > 0 && random.Next(8) == 0)
        {
            schema["allOf"] = Many(1, 2, () => Schema(depth - 1));
        }

        if (_definitions > 0 && random.Next(6) == 0)
        {
            schema["$ref"] = $"{Definition}d{random.Next(_definitions)}";
        }

        for (int chance = _isDense ? 3 : 8; random.Next(depth > 0 ? chance : 30) == 0; chance *= 2)
        {
            AddInPlace(schema, depth - 1);
        }

        return schema;
    }

    /// <summary>Alternatives that nothing tells apart, what must not be, conditions.</summary>
    private void AddInPlace(JsonObject schema, int depth)
    {
        switch (random.Next(7))
        {
            case 0:
                schema["not"] = Question(depth);
                break;
            case 1:
                schema["anyOf"] = Many(2, 3, () => Question(depth));
                break;
            case 2:
                schema["oneOf"] = Many(2, 3, () => Question(depth));
                break;
            case 3:
                schema["dependentSchemas"] = new JsonObject { [Names[random.Next(4)]] = Question(depth) };
                break;
            case 4 when !schema.ContainsKey("allOf"):
                schema["allOf"] = Cases(depth);
                break;
            default:
                schema["if"] = Question(depth);
                Set(schema, "then", 2, () => Question(depth));
                Set(schema, "else", 2, () => Question(depth));
                break;
        }
    }

    /// <summary>Conditions that mostly ask for a value of one member, and now and then a schema that is none.</summary>
    private JsonArray Cases(int depth)
    {
        string name = Names[random.Next(4)];
        return Many(2, 4, () =>
        {
            if (random.Next(6) == 0)
            {
                return Question(depth);
            }

            var condition = new JsonObject { ["properties"] = new JsonObject { [name] = Values() } };
            Set(condition, "required", 2, () => new JsonArray(name));
            var schema = new JsonObject { ["if"] = random.Next(8) == 0 ? Question(depth) : condition };
            Set(schema, "then", 2, () => Question(depth));
            Set(schema, "else", 3, () => Question(depth));
            Set(schema, "minProperties", 12, () => random.Next(3));
            return schema;
        });
    }

    /// <summary>What schemas ask of a value mostly: one member, one kind; or anything.</summary>
    private JsonNode Question(int depth)
    {
        string name = Names[random.Next(4)];
        return random.Next(9) switch
        {
            0 => new JsonObject { ["required"] = new JsonArray(name) },
            1 => new JsonObject { ["properties"] = new JsonObject { [name] = Values() } },
            2 => new JsonObject { ["properties"] = new JsonObject { [name] = Values() }, ["required"] = new JsonArray(name) },
            3 => new JsonObject { ["type"] = new JsonArray("object", "string") },
            4 when random.Next(4) == 0 => random.Next(2) == 0,
            5 => new JsonObject { ["patternProperties"] = new JsonObject { [NamePatterns[random.Next(NamePatterns.Length)]] = Schema(0) } },
            _ => Schema(Math.Max(depth, 0)),
        };
    }

    private JsonObject Text()
    {
        var schema = new JsonObject { ["type"] = Maybe("null", "string") };
        Set(schema, "minLength", 3, () => random.Next(5));
        Set(schema, "maxLength", 3, () => random.Next(2, 20));
        Set(schema, "pattern", 4, () => Patterns[random.Next(Patterns.Length)]);
        Set(schema, "enum", 4, () => Many(1, 5, () => JsonValue.Create(Texts[random.Next(Texts.Length)])));
        Set(schema, "format", 6, () => "date");
        return schema;
    }

    private JsonObject Number()
    {
        var schema = new JsonObject { ["type"] = Maybe("null", random.Next(2) == 0 ? "integer" : "number") };
        Set(schema, "minimum", 2, () => random.Next(2) == 0 ? 0 : random.Next(-3, 3));
        Set(schema, "exclusiveMinimum", 4, () => random.Next(2) == 0 ? 0 : -1.5m);
        Set(schema, "maximum", 4, () => 100.25m);
        Set(schema, "multipleOf", 6, () => 0.5m);
        return schema;
    }

    private JsonObject Values() => random.Next(2) == 0
        ? new JsonObject { ["const"] = Scalar() }
        : new JsonObject { ["enum"] = Many(1, 4, Scalar) };

    private JsonNode? Scalar() => random.Next(5) switch
    {
        0 => null,
        1 => true,
        2 => random.Next(3),
        3 when random.Next(4) == 0 => new JsonArray(1),
        _ => Texts[random.Next(Texts.Length)],
    };

    private JsonObject Array(int depth)
    {
        var schema = new JsonObject { ["type"] = "array" };
        Set(schema, "items", 2, () => Schema(depth - 1));
        Set(schema, "prefixItems", 4, () => Many(1, 2, () => Schema(depth - 1)));
        Set(schema, "minItems", 4, () => random.Next(3));
        Set(schema, "maxItems", 4, () => random.Next(1, 4));
        Set(schema, "uniqueItems", 5, () => true);
        Set(schema, "contains", 60, () => Schema(depth - 1));
        Set(schema, "unevaluatedItems", 60, () => false);
        return schema;
    }

    private JsonObject Object(int depth)
    {
        var properties = new JsonObject();
        foreach (string name in Some(_names))
        {
            properties[name] = Schema(depth - 1);
        }

        var schema = new JsonObject { ["type"] = Maybe("null", "object"), ["properties"] = properties };
        Set(schema, "required", 2, () => new JsonArray([.. Some(_names, 3).Select(static name => JsonValue.Create(name))]));
        Set(schema, "additionalProperties", 3, () => random.Next(3) > 0 ? false : Schema(depth - 1));
        Set(schema, "unevaluatedProperties", 6, () => random.Next(3) > 0 ? false : Schema(depth - 1));
        Set(schema, "minProperties", 8, () => random.Next(3));
        Set(schema, "maxProperties", 8, () => random.Next(1, 5));
        Set(schema, "patternProperties", 6, () => new JsonObject { [NamePatterns[random.Next(NamePatterns.Length)]] = Schema(depth - 1), ["^unknown"] = Schema(0) });
        Set(schema, "propertyNames", 10, () => random.Next(2) == 0 ? new JsonObject { ["pattern"] = NamePatterns[random.Next(NamePatterns.Length)] } : Text());
        Set(schema, "dependentRequired", 8, () => new JsonObject { [Names[random.Next(3)]] = new JsonArray(Names[random.Next(5)]) });
        return schema;
    }

    /// <summary>Objects told apart by a constant; now and then two that are not.</summary>
    private JsonObject Choice(int depth) => new()
    {
        [random.Next(3) == 0 ? "anyOf" : "oneOf"] = new JsonArray([.. Enumerable.Range(0, random.Next(1, 4)).Select(k =>
        {
            JsonObject branch = Object(depth);
            branch["type"] = "object";
            branch["properties"]!["kind"] = new JsonObject { ["const"] = random.Next(12) == 0 ? "same" : $"kind {k}" };
            branch["required"] = new JsonArray("kind");
            return branch;
        })]),
    };

    private JsonObject ByType(int depth) => new()
    {
        [random.Next(2) == 0 ? "anyOf" : "oneOf"] = new JsonArray(Text(), Number(), Object(depth), new JsonObject { ["type"] = "boolean" }),
    };

    private JsonNode Maybe(string other, string type) => random.Next(5) == 0 ? new JsonArray(type, other) : type;

    private void Set(JsonObject schema, string keyword, int oneIn, Func<JsonNode> make)
    {
        if (random.Next(oneIn) == 0)
        {
            schema[keyword] = make();
        }
    }

    private JsonArray Many(int least, int most, Func<JsonNode?> make) => new([.. Enumerable.Range(0, random.Next(least, most + 1)).Select(_ => make())]);

    private IEnumerable<string> Some(string[] all, int oneIn = 2) => all.Where(_ => random.Next(oneIn) == 0).ToArray();
}
