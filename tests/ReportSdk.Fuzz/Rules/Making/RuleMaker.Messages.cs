using System.Text;
using ReportSdk.Fuzz.Rules.Reference;
using ReportSdk.Schema.Rules;
using ListType = ReportSdk.Fuzz.Rules.Reference.ListType;

namespace ReportSdk.Fuzz.Rules.Making;

/// <content>Messages.</content>
internal sealed partial class RuleMaker
{
    /// <summary>A message of a rule, with values filled in that its condition has where it is broken.</summary>
    public string MakeMessage(string condition, MakingScope scope)
    {
        MakingScope told = Descend(Parse(condition), scope) with { AllowsAbsent = true };
        var message = new StringBuilder(Pick<string>(["is ", "{{", "值 ", "{{x}} "]));
        for (int i = random.Next(3); i > 0; i--)
        {
            message.Append('{').Append(Insert(told).Text).Append('}').Append(Pick<string>(["", "; ", "}}", " 🙂"]));
        }

        return message.ToString();
    }

    private Expression Insert(MakingScope scope)
    {
        Expression? value = random.Next(8) switch
        {
            0 or 1 => Text(scope, 2),
            2 => Calendar(scope, Pick([ReferenceType.Date, ReferenceType.Month, ReferenceType.Period, ReferenceType.Span]), 2),
            3 => Condition(scope, 2),
            4 => AnyList(scope, 2),
            _ => Number(scope, PickUnit(scope), 3),
        };
        return value ?? Text(scope, 0);
    }

    /// <summary>The scope in which a condition decides: variables that a message can name. The ways are those of <see cref="ReferenceExplanation"/>.</summary>
    private static MakingScope Descend(RuleSyntax syntax, MakingScope scope)
    {
        switch (syntax)
        {
            case BinarySyntax { Operator: "||" } or:
                return Descend(or.Right, scope);
            case CallSyntax call when ReferenceTyping.IsBind(call):
                return Descend(call.Arguments[2], Name(call.Arguments[0], call.Arguments[1], isItem: false, scope, scope));
            case CallSyntax { Function: "all" or "adjacent" } call:
                RuleSyntax[] arguments = ReferenceTyping.ArgumentsOf(call);
                return Descend(arguments[^1], arguments[1..^1].Aggregate(scope, (inner, name) => Name(name, arguments[0], isItem: true, scope, inner)));
            case CallSyntax { Function: "isAscending" or "isStrictlyAscending" or "isDescending" or "isStrictlyDescending" or "isContiguous" or "isDistinct" } call:
                RuleSyntax[] parts = ReferenceTyping.ArgumentsOf(call);
                return parts.Length == 1 ? scope : Name(parts[1], parts[0], isItem: true, scope, scope);
            default:
                return scope;
        }
    }

    /// <param name="name">The variable.</param>
    /// <param name="of">Its value, or the list that it is an item of.</param>
    /// <param name="isItem">Which.</param>
    /// <param name="scope">Around.</param>
    /// <param name="inner">The scope so far, perhaps with another variable of the same list.</param>
    private static MakingScope Name(RuleSyntax name, RuleSyntax of, bool isItem, MakingScope scope, MakingScope inner)
    {
        ReferenceType type = ReferenceTyping.Of(of, scope.Sample);
        ReferenceValue value = new ReferenceInterpreter().EvaluateMaybeAbsent(of, scope.Sample);
        ReferenceValue sample = !isItem ? value : value is ListValue { Items: { Count: > 0 } items } ? items[0] : ReferenceValue.Unknown;
        string variable = ((NameSyntax)name).Name;
        return inner.With(variable, isItem ? ((ListType)type).Item! : type, sample, []) with { Loops = inner.Loops.Add(variable) };
    }
}
