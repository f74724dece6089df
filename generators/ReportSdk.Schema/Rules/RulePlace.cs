using System.Globalization;
using ReportSdk.Schema.Shared;

namespace ReportSdk.Schema.Rules;

/// <summary>Where a rule is evaluated, and what it can name there.</summary>
/// <param name="Host">The schema whose evaluation evaluates it.</param>
/// <param name="Scope">What it can name.</param>
/// <param name="Surround">Goes from the host's value to each value that the rule is of.</param>
internal sealed record RulePlace(ShapeNode Host, RuleScope Scope, Func<RuleCode, RuleCode> Surround)
{
    /// <summary>At the schema that it is written in.</summary>
    public static RulePlace At(ShapeTable shapes, ShapeNode node) => new(node, new RuleScope { This = Self(shapes, node, RuleCode.This, "this") }, static code => code);

    /// <summary>At a value around it.</summary>
    /// <param name="shapes">All plans.</param>
    /// <param name="node">The schema that it is written in.</param>
    /// <param name="way">From the value around it.</param>
    /// <param name="checker">Gives the variables on the way.</param>
    /// <param name="isFromRoot">Whether the way begins at the file's root.</param>
    public static RulePlace Around(ShapeTable shapes, ShapeNode node, RuleWay way, RuleChecker checker, bool isFromRoot)
    {
        TypedRule host = Self(shapes, way.From, RuleCode.This, "this");
        RuleCode value = RuleCode.This;
        TypedRule container = host;
        TypedRule? parent = null;
        var frames = new List<Func<RuleCode, RuleCode>>();
        foreach (RuleStep step in way.Steps)
        {
            int slot = checker.NewSlot();
            RuleCode source = value;
            if (step.Member is { } name)
            {
                parent = container;
                frames.Add(body => RuleCode.Within(slot, RuleCode.WithText(RuleOperator.Member, name, source), body));
            }
            else
            {
                int item = checker.NewSlot();
                frames.Add(body => RuleCode.Loop(RuleOperator.All, item, RuleCode.Of(RuleOperator.AsList, source), RuleCode.Within(slot, RuleCode.Variable(item), body)));
            }

            value = RuleCode.Variable(slot);
            container = Self(shapes, step.Node, value, $"${slot.ToString(CultureInfo.InvariantCulture)}");
        }

        frames.Reverse();
        var scope = new RuleScope
        {
            This = way.Steps.Length == 0 ? host : Self(shapes, node, value, container.Path!),
            Parent = parent,
            Root = isFromRoot ? host : null,
        };
        return new RulePlace(way.From, scope, body => frames.Aggregate(body, static (code, frame) => frame(code)));
    }

    private static TypedRule Self(ShapeTable shapes, ShapeNode node, RuleCode value, string path)
    {
        RuleType type = ShapeTypes.Of(Shape.Of(shapes, node));
        return new TypedRule(type, type is ListType ? RuleCode.Of(RuleOperator.AsList, value) : value) { Path = path };
    }
}
