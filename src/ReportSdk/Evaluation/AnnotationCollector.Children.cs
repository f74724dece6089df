using System.Globalization;
using System.Text;
using ReportSdk.Json;

namespace ReportSdk.Evaluation;

internal ref partial struct AnnotationCollector
{
    private void CollectItems(SchemaNode node, int at)
    {
        if (node.Array is not { } rules || _tokens[at].Kind != TokenKind.Array)
        {
            return;
        }

        int count = _tokens[at].Count;
        int end = _tokens[at].Next;
        int index = 0;
        for (int item = at + 1; item < end; item = _tokens[item].Next, index++)
        {
            CollectItem(index < rules.Prefix.Length ? rules.Prefix[index] : rules.Rest, index, item);
        }

        if (rules.Prefix.Length > 0 && count > 0)
        {
            Add(rules.PrefixKeyword, rules.Prefix.Length >= count ? "true" : Text(rules.Prefix.Length - 1));
        }

        if (rules.Rest is not null && count > rules.Prefix.Length)
        {
            Add(rules.RestKeyword, "true");
        }

        if (rules.Contains is not null)
        {
            CollectContains(rules.Contains, at);
        }
    }

    /// <summary>Indexes of the items that match, or true where all do (JSON Schema 2020-12 core §10.3.1.3).</summary>
    private void CollectContains(SchemaNode contains, int at)
    {
        var indexes = new List<int>();
        int index = 0;
        int end = _tokens[at].Next;
        for (int item = at + 1; item < end; item = _tokens[item].Next, index++)
        {
            if (IsValid(contains, item))
            {
                indexes.Add(index);
                CollectItem(contains, index, item);
            }
        }

        Add("contains", index > 0 && indexes.Count == index ? "true" : $"[{string.Join(',', indexes)}]");
    }

    private void CollectItem(SchemaNode? schema, int index, int item)
    {
        if (schema is not null)
        {
            _path.EnterItem(index);
            CollectBranch(schema, schema.RelativePointer, item);
            _path.LeaveInstance();
        }
    }

    private void CollectMembers(SchemaNode node, int at)
    {
        if (node.Object is not { } rules || _tokens[at].Kind != TokenKind.Object)
        {
            return;
        }

        var named = new List<int>();
        var matched = new List<int>();
        var others = new List<int>();
        int end = _tokens[at].Next;
        for (int member = at + 1; member < end; member = _tokens[member + 1].Next)
        {
            CollectMember(node, rules, member, named, matched, others);
        }

        AddNames("properties", Array.Exists(rules.Schemas, static schema => schema is not null), named);
        AddNames("patternProperties", rules.Patterns.Length > 0, matched);
        AddNames("additionalProperties", rules.Additional is not null, others);
        CollectDependencies(rules, at);
    }

    private void CollectMember(SchemaNode node, ObjectRules rules, int member, List<int> named, List<int> matched, List<int> others)
    {
        bool isEvaluated = false;
        int known = rules.Ordinals.Find(_tokens[member].NameNumber);
        if (known >= 0 && rules.Schemas[known] is { } schema)
        {
            isEvaluated = true;
            named.Add(member);
            CollectValue(schema, member);
        }

        bool isMatched = false;
        foreach (PatternMember pattern in rules.Patterns)
        {
            if (_evaluator.Matches(pattern.Pattern, node, member))
            {
                isMatched = true;
                CollectValue(pattern.Schema, member);
            }
        }

        if (isMatched)
        {
            matched.Add(member);
        }
        else if (!isEvaluated && rules.Additional is not null)
        {
            others.Add(member);
            CollectValue(rules.Additional, member);
        }
    }

    private void CollectValue(SchemaNode schema, int member)
    {
        _path.EnterMember(member);
        CollectBranch(schema, schema.RelativePointer, member + 1);
        _path.LeaveInstance();
    }

    private void CollectDependencies(ObjectRules rules, int at)
    {
        foreach (NameDependency dependency in rules.Dependencies)
        {
            if (dependency.Schema is not null && HasMember(rules.Names[dependency.Trigger], at))
            {
                CollectOptional(dependency.Schema, at);
            }
        }
    }

    private readonly bool HasMember(ReadOnlySpan<byte> name, int at)
    {
        int end = _tokens[at].Next;
        for (int member = at + 1; member < end; member = _tokens[member + 1].Next)
        {
            if (_evaluator.TextOf(_tokens[member]).SequenceEqual(name))
            {
                return true;
            }
        }

        return false;
    }

    private void CollectUnevaluated(SchemaNode node, int at)
    {
        if (!node.ConstrainsUnevaluated(_tokens[at].Kind))
        {
            return;
        }

        int evaluated = _state.Sets.Push(EvaluatedSets.WordsFor(_tokens[at].Count));
        _evaluator.EvaluateAdjacent(node, at, evaluated);
        if (_tokens[at].Kind == TokenKind.Object)
        {
            CollectUnevaluatedMembers(node.Object!.Unevaluated!, at, evaluated);
        }
        else
        {
            CollectUnevaluatedItems(node.Array!.Unevaluated!, at, evaluated);
        }

        _state.Sets.Pop(evaluated);
    }

    private void CollectUnevaluatedMembers(SchemaNode schema, int at, int evaluated)
    {
        var names = new List<int>();
        int ordinal = 0;
        int end = _tokens[at].Next;
        for (int member = at + 1; member < end; member = _tokens[member + 1].Next, ordinal++)
        {
            if (!_state.Sets.Has(evaluated, ordinal))
            {
                names.Add(member);
                CollectValue(schema, member);
            }
        }

        AddNames("unevaluatedProperties", true, names);
    }

    private void CollectUnevaluatedItems(SchemaNode schema, int at, int evaluated)
    {
        bool applied = false;
        int index = 0;
        int end = _tokens[at].Next;
        for (int item = at + 1; item < end; item = _tokens[item].Next, index++)
        {
            if (!_state.Sets.Has(evaluated, index))
            {
                applied = true;
                CollectItem(schema, index, item);
            }
        }

        if (applied)
        {
            Add("unevaluatedItems", "true");
        }
    }

    /// <summary>The set of member names that a keyword applied to, as the document writes them.</summary>
    private void AddNames(string keyword, bool isPresent, List<int> members)
    {
        if (!isPresent)
        {
            return;
        }

        var names = new StringBuilder("[");
        foreach (int member in members)
        {
            names.Append(names.Length > 1 ? ",\"" : "\"");
            names.Append(Encoding.UTF8.GetString(_utf8.Slice(_tokens[member].Position, _tokens[member].Length))).Append('"');
        }

        Add(keyword, names.Append(']').ToString());
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
