using ReportSdk.Schema.Shared;

namespace ReportSdk.Schema.Rules;

/// <summary>Compiles one rule.</summary>
/// <param name="shapes">All plans.</param>
/// <param name="node">The schema that it stands in.</param>
/// <param name="rule">The rule, imports filled in.</param>
/// <param name="definition">The rule that is not an import of another: what a fact is known by.</param>
/// <param name="ownParts">How many of the parts are its own; those behind are imported.</param>
internal sealed partial class RuleCompilation(ShapeTable shapes, ShapeNode node, RuleSource rule, RuleSource definition, int ownParts)
{
    private const int MostOperations = 2000;
    private readonly List<(int Part, RuleProblem Problem)> _problems = [];
    private readonly Dictionary<string, RuleSyntax?> _parsed = new(StringComparer.Ordinal);

    /// <summary>What is known of the condition, in each place where it is evaluated.</summary>
    private readonly List<Truth> _truths = [];

    /// <summary>What is wrong, with the number of the part that it is in.</summary>
    public IReadOnlyList<(int Part, RuleProblem Problem)> Problems => _problems;

    /// <summary>Nothing where something is wrong; more than one where the rule is evaluated in several places.</summary>
    public IReadOnlyList<CompiledRule> Compile()
    {
        CompiledRule?[] rules = rule.Kind switch
        {
            RuleKind.Key => [CompileKey()],
            RuleKind.Reference => CompileAround(["from", "to"], CompileReference),
            RuleKind.Fact => [CompileFact()],
            _ => CompileAround(["expression"], CompileCondition),
        };
        ReportTruth();
        return _problems.Exists(IsError) ? [] : [.. rules.OfType<CompiledRule>()];
    }

    private static bool IsError((int Part, RuleProblem Problem) problem) => problem.Problem.Descriptor.Severity == FindingSeverity.Error;

    /// <summary>What never fails, or never holds, does so wherever it is evaluated.</summary>
    private void ReportTruth()
    {
        if (_truths.Count > 0 && _truths[0] != Truth.Sometimes && _truths.TrueForAll(truth => truth == _truths[0]) && Parse("expression") is { } syntax)
        {
            AddProblem("expression", new RuleProblem(_truths[0] == Truth.Always ? FindingCatalogue.RuleNeverFails : FindingCatalogue.RuleNeverHolds, syntax.Start, syntax.Length, default));
        }
    }

    /// <summary>At the schema itself, or from every value around it that the rule looks at.</summary>
    private CompiledRule?[] CompileAround(string[] parts, Func<RuleChecker, RulePlace, CompiledRule?> compile)
    {
        string[] names = [.. parts.Concat(MessageParts()).SelectMany(NamesIn)];
        bool looksAtRoot = names.Contains("root");
        if (!looksAtRoot && !names.Contains("parent"))
        {
            var checker = new RuleChecker();
            return [compile(checker, RulePlace.At(shapes, node))];
        }

        var surroundings = new RuleSurroundings(node.File);
        IReadOnlyList<RuleWay> ways = looksAtRoot ? surroundings.FromRoot(node) : surroundings.FromParents(node);
        if (ways.Count == 0)
        {
            // Checked as it stands, which finds that the name is not known.
            return [compile(new RuleChecker(), RulePlace.At(shapes, node))];
        }

        var rules = new List<CompiledRule?>();
        foreach (RuleWay way in ways)
        {
            var checker = new RuleChecker();
            rules.Add(compile(checker, RulePlace.Around(shapes, node, way, checker, looksAtRoot)));
            if (_problems.Exists(IsError))
            {
                break;
            }
        }

        return [.. rules];
    }

    private CompiledRule? CompileCondition(RuleChecker checker, RulePlace place)
    {
        if (Parse("expression") is not { } syntax)
        {
            return null;
        }

        TypedRule condition = checker.CheckCondition(syntax, place.Scope);
        AddProblems(checker, "expression");
        if (condition.IsWrong)
        {
            return null;
        }

        _truths.Add(condition.Truth);
        return Finish(checker, place, condition.Code, rule.Find("expression")!, "expression");
    }

    private CompiledRule? CompileReference(RuleChecker checker, RulePlace place)
    {
        (TypedRule from, TypedRule to) = (CheckList(checker, place, "from"), CheckList(checker, place, "to"));
        if (from.IsWrong || to.IsWrong)
        {
            return null;
        }

        (from, to) = (checker.Computed(from), checker.Computed(to));
        int slot = checker.NewSlot();
        var item = new TypedRule(((ListType)from.Type).Item, RuleCode.Variable(slot)) { Path = $"${slot}" };
        if (!RuleChecker.AreComparable(item.Type, ((ListType)to.Type).Item))
        {
            Phrase first = from.Type.Name;
            Phrase second = to.Type.Name;
            AddProblem("to", new RuleProblem(FindingCatalogue.RuleTypesDoNotFit, 0, rule.Find("to")!.Length, new([first.English, second.English, "compared", first.Chinese, second.Chinese, "比较"])));
            return null;
        }

        RuleCode condition = RuleCode.Loop(RuleOperator.All, slot, from.Code, RuleCode.Of(RuleOperator.In, item.Code, to.Code));
        checker.SetFailureScope(place.Scope.With("value", item));
        return Finish(checker, place, condition, $"{rule.Find("from")} in {rule.Find("to")}", "from");
    }

    private TypedRule CheckList(RuleChecker checker, RulePlace place, string part)
    {
        if (Parse(part) is not { } syntax)
        {
            return TypedRule.Wrong;
        }

        // A list that is not there refers to nothing.
        TypedRule list = checker.CheckMaybeAbsent(syntax, place.Scope);
        AddProblems(checker, part);
        if (!list.IsWrong && list.Type is not ListType)
        {
            AddProblem(part, new RuleProblem(FindingCatalogue.WrongRuleArgument, syntax.Start, syntax.Length, new([part, "a list", list.Type.Name.English, "列表", list.Type.Name.Chinese])));
            return TypedRule.Wrong;
        }

        return list;
    }

    private CompiledRule? CompileKey()
    {
        var checker = new RuleChecker();
        RulePlace place = RulePlace.At(shapes, node);
        TypedRule list = place.Scope.This!;
        int slot = checker.NewSlot();
        var keys = new List<RuleCode>();
        foreach (RulePart part in rule.FindAll("key"))
        {
            Shape? member = ((ListType)list.Type).Item is ValueType item ? item.Shape.Shape.Member(part.Text) : null;
            if (member is null || ShapeTypes.Of(member) is not (TextType or NumberType or CalendarType or BooleanType))
            {
                AddProblem(part.Name, new RuleProblem(FindingCatalogue.NoKeyMember, 0, part.Text.Length, new([part.Text])));
                return null;
            }

            keys.Add(RuleCode.WithText(RuleOperator.Member, part.Text, RuleCode.Variable(slot)));
        }

        RuleCode key = keys.Count == 1 ? keys[0] : RuleCode.Of(RuleOperator.List, keys);
        return new CompiledRule(rule, rule.Id, node.Index, node.Index, RuleCode.Loop(RuleOperator.Distinct, slot, list.Code, key))
        {
            Text = string.Join(", ", rule.FindAll("key").Select(part => part.Text)),
            English = "the key {0} occurs twice",
            Chinese = "键 {0} 重复",
            Inserts = [key],
            Variables = checker.Slots,
        };
    }

    /// <summary>Message, cost and size, which all kinds have.</summary>
    private CompiledRule? Finish(RuleChecker checker, RulePlace place, RuleCode condition, string text, string part)
    {
        List<RuleCode> inserts = [];
        string english = CompileMessage(checker, "message/en", inserts) ?? "the reference {0} leads nowhere";
        string chinese = CompileMessage(checker, "message/zh", inserts) ?? "引用 {0} 没有对应的目标";
        if (rule.Find("message/en") is null && checker.FailureScope!.Variables.TryGetValue("value", out TypedRule? value))
        {
            inserts.Add(value.Code);
        }

        var optimizer = new RuleOptimizer();
        RuleCode whole = optimizer.Optimize(place.Surround(condition));
        foreach (RuleProblem problem in optimizer.Problems)
        {
            AddProblem(part, problem);
        }

        CheckSize(whole, part);
        return new CompiledRule(rule, rule.Id, place.Host.Index, node.Index, whole)
        {
            Text = text,
            English = english,
            Chinese = chinese,
            Inserts = inserts,
            Variables = checker.Slots,
            CacheSlots = optimizer.CacheSlots,
        };
    }

    /// <summary>The message with numbers for its inserts, or null where there is none or something is wrong with it.</summary>
    private string? CompileMessage(RuleChecker checker, string part, List<RuleCode> inserts)
    {
        if (rule.Find(part) is not { } text)
        {
            return null;
        }

        if (RuleTemplate.Parse(text, out RuleProblem? problem) is not { } template)
        {
            AddProblem(part, problem!);
            return null;
        }

        var numbers = new List<int>();
        foreach ((string insert, int start) in template.Inserts)
        {
            if (RuleParser.Parse(insert, out problem) is not { } syntax)
            {
                AddProblem(part, problem! with { Start = problem!.Start + start });
                continue;
            }

            TypedRule value = checker.CheckInsert(syntax);
            AddProblems(checker, part, start);
            numbers.Add(inserts.Count);
            inserts.Add(value.Code);
        }

        return template.Format(numbers);
    }

    private void CheckSize(RuleCode code, string part)
    {
        (int operations, int depth) = Measure(code);
        if (operations > MostOperations || depth > RuleFormat.MaxDepth)
        {
            int length = rule.Find(part)?.Length ?? 1;
            (string english, string chinese) = operations > MostOperations
                ? (FormattableString.Invariant($"has more than {MostOperations} operations"), FormattableString.Invariant($"的运算超过 {MostOperations} 个"))
                : (FormattableString.Invariant($"is nested deeper than {RuleFormat.MaxDepth} operations"), FormattableString.Invariant($"的嵌套超过 {RuleFormat.MaxDepth} 层"));
            AddProblem(part, new RuleProblem(FindingCatalogue.RuleTooLarge, 0, length, new([english, chinese])));
        }
    }

    private static (int Operations, int Depth) Measure(RuleCode code)
    {
        int operations = 1;
        int depth = 0;
        foreach (RuleCode operand in code.Operands)
        {
            (int inner, int innerDepth) = Measure(operand);
            operations += inner;
            depth = Math.Max(depth, innerDepth);
        }

        return (operations, depth + 1);
    }

    private IEnumerable<string> MessageParts() => rule.FindAll("message").Select(part => part.Name);

    private IEnumerable<string> NamesIn(string part)
    {
        if (!part.StartsWith("message/", StringComparison.Ordinal))
        {
            return Parse(part) is { } syntax ? RuleNames.In(syntax) : [];
        }

        RuleTemplate? template = RuleTemplate.Parse(rule.Find(part)!, out _);
        return template is null ? [] : template.Inserts.SelectMany(insert => RuleParser.Parse(insert.Text, out _) is { } syntax ? RuleNames.In(syntax) : []);
    }

    /// <summary>A part as an expression, read once.</summary>
    private RuleSyntax? Parse(string part)
    {
        if (!_parsed.TryGetValue(part, out RuleSyntax? syntax))
        {
            syntax = RuleParser.Parse(rule.Find(part)!, out RuleProblem? problem);
            _parsed.Add(part, syntax);
            if (problem is not null)
            {
                AddProblem(part, problem);
            }
        }

        return syntax;
    }

    private void AddProblems(RuleChecker checker, string part, int shift = 0)
    {
        foreach (RuleProblem problem in checker.TakeProblems())
        {
            AddProblem(part, problem with { Start = problem.Start + shift });
        }
    }

    private void AddProblem(string part, RuleProblem problem)
    {
        int index = 0;
        while (rule.Parts[index].Name != part)
        {
            index++;
        }

        // The same is found in each place where the rule is evaluated.
        (int Part, RuleProblem Problem) found = (index < ownParts ? index : ownParts, problem);
        if (!_problems.Contains(found))
        {
            _problems.Add(found);
        }
    }
}
