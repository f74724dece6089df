using ReportSdk.Schema.Shared;
using ReportSdk.Schema.Typing;

namespace ReportSdk.Schema.Rules;

/// <summary>Compiles the rules of a file: checks each against the plans of its schemas, and writes the section of the file's plan.</summary>
internal sealed class RuleCompiler
{
    private const int MostImports = 8;
    private readonly EquatableArray<RuleSource> _rules;
    private readonly ShapeTable _shapes;
    private readonly Func<string, RuleSource?> _findRule;
    private readonly List<RuleFinding> _findings = [];
    private readonly RuleSectionWriter _section = new();

    private RuleCompiler(EquatableArray<RuleSource> rules, ShapeTable shapes, Func<string, RuleSource?> findRule)
    {
        _rules = rules;
        _shapes = shapes;
        _findRule = findRule;
    }

    /// <param name="rules">Of the file.</param>
    /// <param name="shapes">The file's plan and those that its schemas refer to.</param>
    /// <param name="findRule">A rule by its location: what an import leads to.</param>
    public static CompiledRules Compile(EquatableArray<RuleSource> rules, ShapeTable shapes, Func<string, RuleSource?> findRule)
    {
        var compiler = new RuleCompiler(rules, shapes, findRule);
        for (int i = 0; i < rules.Count; i++)
        {
            compiler.CompileRule(i);
        }

        bool isSound = compiler._findings.TrueForAll(static finding => finding.Problem.Descriptor.Severity != FindingSeverity.Error);
        string section = isSound && rules.Count > 0 ? Convert.ToBase64String(compiler._section.ToBytes()) : "";
        return new CompiledRules(section, compiler._findings.ToEquatableArray());
    }

    private void CompileRule(int index)
    {
        RuleSource written = _rules[index];
        if (Import(written, out RuleSource definition) is not { } rule)
        {
            Report(index, RuleFinding.AtReference, FindingCatalogue.UnresolvedRule, written.Reference);
            return;
        }

        (string uri, string fragment) = Split(written.Node);
        if (_shapes.Find(uri, fragment) is not { } node)
        {
            throw new InvalidOperationException($"The plan lacks {written.Node}.");
        }

        RuleType type = ShapeTypes.Of(Shape.Of(_shapes, node));
        if (type is not (ListType or ValueType { IsObject: true }) || (rule.Kind == RuleKind.Key && type is not ListType))
        {
            string[] kinds = rule.Kind == RuleKind.Key
                ? ["arrays", "\"array\"", "数组", "\"array\""]
                : ["objects, or of arrays", "\"object\" or \"array\"", "对象或数组", "\"object\" 或 \"array\""];
            Report(index, RuleFinding.AtName, FindingCatalogue.RuleOfNoContainer, [KeywordOf(rule.Kind), .. kinds]);
            return;
        }

        var one = new RuleCompilation(_shapes, node, rule, definition, written.Parts.Count);
        IReadOnlyList<CompiledRule> compiled = one.Compile();
        foreach ((int part, RuleProblem problem) in one.Problems)
        {
            Add(index, written, part, problem);
        }

        foreach (CompiledRule each in compiled)
        {
            _section.Add(each);
        }
    }

    /// <summary>The rule with what it imports; null where an import leads to nothing or in a circle.</summary>
    private RuleSource? Import(RuleSource rule, out RuleSource definition)
    {
        definition = rule;
        RuleSource whole = rule;
        for (int i = 0; definition.Reference.Length > 0; i++)
        {
            if (i == MostImports || _findRule(definition.Reference) is not { } next || next.Kind != rule.Kind)
            {
                return null;
            }

            definition = next;
            whole = whole.Import(next);
        }

        return whole;
    }

    /// <summary>What is wrong in a part that was imported is told at the import: the part stands in another file.</summary>
    private void Add(int index, RuleSource written, int part, RuleProblem problem)
    {
        if (part < written.Parts.Count)
        {
            _findings.Add(new RuleFinding(index, part, problem));
            return;
        }

        var told = new Finding(problem.Descriptor, default, [.. problem.Arguments]);
        if (problem.Descriptor.Severity == FindingSeverity.Error)
        {
            Report(index, RuleFinding.AtReference, FindingCatalogue.ImportedRuleDoesNotFit, written.Reference, told.GetMessage("en"), told.GetMessage("zh"));
        }
    }

    private void Report(int index, int part, FindingDescriptor descriptor, params string[] arguments) =>
        _findings.Add(new RuleFinding(index, part, new RuleProblem(descriptor, 0, 0, new(arguments))));

    private static (string Uri, string Fragment) Split(string location)
    {
        int hash = location.IndexOf('#');
        return (location.Substring(0, hash), location.Substring(hash + 1));
    }

    private static string KeywordOf(RuleKind kind) => kind switch
    {
        RuleKind.Key => "key",
        RuleKind.Reference => "references",
        RuleKind.Fact => "facts",
        _ => "rules",
    };
}
