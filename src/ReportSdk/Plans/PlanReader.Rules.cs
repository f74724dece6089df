using System.Text;
using System.Text.Unicode;
using ReportSdk.Evaluation;
using ReportSdk.Rules;
using ReportSdk.Shared;

namespace ReportSdk.Plans;

internal ref partial struct PlanReader
{
    private PlanRule[] ReadRules()
    {
        _texts = ReadTexts();
        _code = [];
        _numbers = [];
        _patterns = [];
        var rules = new PlanRule[ReadCount()];
        for (int i = 0; i < rules.Length; i++)
        {
            rules[i] = ReadRule();
        }

        var table = new RuleTable(_plan, _texts, [.. _code], [.. _numbers], [.. _patterns]);
        return Array.ConvertAll(rules, rule => rule with { Table = table });
    }

    private (int Start, int Length)[] ReadTexts()
    {
        var texts = new (int Start, int Length)[ReadCount()];
        for (int i = 0; i < texts.Length; i++)
        {
            int length = ReadCount();
            if (!Utf8.IsValid(_bytes.Slice(_position, length)))
            {
                throw Corrupt("a text of its rules is not UTF-8");
            }

            texts[i] = (_position, length);
            _position += length;
        }

        return texts.Length > 0 && texts[0].Length == 0 ? texts : throw Corrupt("text 0 of its rules is not the empty one");
    }

    private PlanRule ReadRule()
    {
        int node = ReadNode();
        int written = ReadNode();
        string keyword = GetRuleText(ReadRuleText());
        string id = GetRuleText(ReadRuleText());
        var kind = (RuleKind)ReadByte();
        var level = (RuleLevel)ReadByte();
        if (kind > RuleKind.Fact || level > RuleLevel.Warning || (keyword.Length > 0 && keyword[0] != '/'))
        {
            throw Corrupt("a rule is of an unknown kind or level, or its keyword is no pointer");
        }

        int source = ReadRuleText();
        int english = ReadRuleText();
        int chinese = ReadRuleText();
        int variables = ReadSlotCount();
        _caches = ReadSlotCount();
        _definitions = new int[variables];
        int start = _code!.Count;
        int[] inserts = ReadExpressions(ReadCount(), depth: 1);
        if (!RuleMessages.IsTemplate(GetRuleText(english), inserts.Length) || !RuleMessages.IsTemplate(GetRuleText(chinese), inserts.Length))
        {
            throw Corrupt("a message of a rule has inserts that it has not");
        }

        var rule = new PlanRule
        {
            Table = null!,
            Node = node,
            WrittenNode = written,
            Keyword = keyword,
            Id = id,
            Kind = kind,
            Level = level,
            Source = source,
            English = english,
            Chinese = chinese,
            Variables = variables,
            Caches = _caches,
            Inserts = inserts,
            Condition = ReadExpression(1),
        };
        DefineInserts(start, rule);
        return kind == RuleKind.Fact ? ReadFact(rule) : rule;
    }

    /// <summary>Inserts stand before the condition whose variables they use: what those are bound to is known only when it has been read, too.</summary>
    private readonly void DefineInserts(int start, PlanRule rule)
    {
        // Of a slot that several operations bind nobody can say which of them is meant.
        const int Several = -1;
        var definitions = new int[rule.Variables];
        for (int i = start; i < _code!.Count; i++)
        {
            RuleInstruction binding = _code[i];
            if (binding.Operator is RuleOperator.Bind or RuleOperator.Within)
            {
                definitions[binding.First] = definitions[binding.First] == 0 ? i + 1 : Several;
            }
            else if (binding.Operator is >= RuleOperator.All and <= RuleOperator.Distinct)
            {
                definitions[binding.Second] = Several;
                definitions[binding.Operator == RuleOperator.Ordered ? binding.Second : binding.First] = Several;
            }
        }

        for (int i = start; i < rule.Condition; i++)
        {
            if (_code[i] is { Operator: RuleOperator.Variable, Second: 0 } variable)
            {
                _code[i] = variable with { Second = definitions[variable.First] };
            }
        }
    }

    private PlanRule ReadFact(PlanRule rule)
    {
        if (rule.Variables < 2)
        {
            throw Corrupt("a fact has no variables for two facts");
        }

        int[] keys = ReadExpressions(ReadCount(), depth: 1);
        byte hasOrder = ReadByte();
        int order = hasOrder switch { 0 => -1, 1 => ReadExpression(1), _ => throw Corrupt("a fact neither has an order nor has none") };
        var fields = new (int Name, int Value)[ReadCount()];
        string[] names = new string[fields.Length];
        for (int i = 0; i < fields.Length; i++)
        {
            fields[i] = (ReadRuleText(), ReadExpression(1));
            names[i] = GetRuleText(fields[i].Name);
        }

        // Whatever the order in which a schema names them: equal facts of two schemas have equal texts.
        Array.Sort(names, fields, StringComparer.Ordinal);
        for (int i = 1; i < names.Length; i++)
        {
            if (names[i] == names[i - 1])
            {
                throw Corrupt("a fact has two fields of one name");
            }
        }

        return rule with { Keys = keys, Order = order, Fields = fields };
    }

    private int[] ReadExpressions(int count, int depth)
    {
        var expressions = new int[count];
        for (int i = 0; i < count; i++)
        {
            expressions[i] = ReadExpression(depth);
        }

        return expressions;
    }

    /// <summary>Variables and caches are made for every evaluation: no plan uses more of them than it has bytes.</summary>
    private int ReadSlotCount()
    {
        int count = ReadInt();
        return count <= _bytes.Length ? count : throw Corrupt("a rule has more variables than it can use");
    }

    private int ReadRuleText()
    {
        int index = ReadInt();
        return index < _texts!.Length ? index : throw Corrupt("a text of its rules does not exist");
    }

    private readonly ReadOnlySpan<byte> GetRuleUtf8(int text) => _bytes.Slice(_texts![text].Start, _texts[text].Length);

    private readonly string GetRuleText(int text) => Encoding.UTF8.GetString(GetRuleUtf8(text));
}
