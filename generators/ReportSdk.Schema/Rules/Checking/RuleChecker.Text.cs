using ReportSdk.Schema.Shared;

namespace ReportSdk.Schema.Rules;

/// <content>Functions of text.</content>
internal sealed partial class RuleChecker
{
    private TypedRule? CheckTextFunction(CheckedCall call)
    {
        switch (call.Function)
        {
            case "contains" or "startsWith" or "endsWith":
                RuleFunction part = call.Function switch { "contains" => RuleFunction.Contains, "startsWith" => RuleFunction.StartsWith, _ => RuleFunction.EndsWith };
                return Takes(call, $"text.{call.Function}(text)", IsText, IsText)
                    ? TypedRule.Condition(RuleCode.Call(part, call[0].Code, call[1].Code))
                    : TypedRule.Wrong;
            case "matches" or "extract":
                return CheckPattern(call);
            case "substring":
                return Takes(call, "text.substring(start, end)", IsText, IsBare, IsBare)
                    ? new TypedRule(TextType.Any, RuleCode.Call(RuleFunction.Substring, call[0].Code, call[1].Code, call[2].Code))
                    : TypedRule.Wrong;
            case "fold":
                return Takes(call, "fold(text)", IsText) ? new TypedRule(TextType.Any, RuleCode.Call(RuleFunction.Fold, call[0].Code)) : TypedRule.Wrong;
            case "number":
                return CheckNumberOfText(call);
            case "text":
                return Takes(call, "text(number)", IsNumber) ? new TypedRule(TextType.Any, RuleCode.Call(RuleFunction.ToText, PlainCode(call[0]))) : TypedRule.Wrong;
            case "rank":
                return CheckRank(call);
            case "exchange":
                return Takes(call, "exchange(security id)", static value => value.Type is TextType { IsSecurityId: true })
                    ? new TypedRule(TextType.Any, RuleCode.Call(RuleFunction.Exchange, call[0].Code))
                    : TypedRule.Wrong;
            default:
                return null;
        }
    }

    private static bool IsText(TypedRule value) => value.Type is TextType;

    private TypedRule CheckNumberOfText(CheckedCall call)
    {
        if (!Takes(call, "number(text)", IsText))
        {
            return TypedRule.Wrong;
        }

        WarnOfText(call);
        return new TypedRule(NumberType.Plain, RuleCode.Call(RuleFunction.ToNumber, call[0].Code));
    }

    /// <summary>The place of a label among those of its enum, best first in a rating scale.</summary>
    private TypedRule CheckRank(CheckedCall call)
    {
        if (!Takes(call, "rank(label of an enum)", static value => value.Type is TextType { Values.Count: > 0 }))
        {
            return TypedRule.Wrong;
        }

        IEnumerable<RuleCode> labels = ((TextType)call[0].Type).Values.Select(label => RuleCode.WithText(RuleOperator.Text, label));
        return new TypedRule(NumberType.Plain, RuleCode.Call(RuleFunction.IndexOf, call[0].Code, RuleCode.Of(RuleOperator.List, [.. labels])))
        {
            Range = new(0, false, ((TextType)call[0].Type).Values.Count - 1, false),
        };
    }

    private TypedRule CheckPattern(CheckedCall call)
    {
        string usage = $"text.{call.Function}(\"pattern\")";
        if (!Takes(call, usage, IsText, IsText))
        {
            return TypedRule.Wrong;
        }

        if (call.Arguments[1] is not TextSyntax text)
        {
            Report(FindingCatalogue.WrongRulePattern, call.Arguments[1], "this is no constant", "此处不是常量");
            return TypedRule.Wrong;
        }

        if (PatternSyntax.TryParse(text.Text, out PatternError error) is not { } pattern)
        {
            Report(FindingCatalogue.WrongRulePattern, text, error.GetMessage("en"), error.GetMessage("zh"));
            return TypedRule.Wrong;
        }

        if (!pattern.IsLinear)
        {
            Report(FindingCatalogue.WrongRulePattern, text, "leave out back references and lookaround", "请勿使用反向引用与环视");
            return TypedRule.Wrong;
        }

        if (call.Function == "matches")
        {
            return TypedRule.Condition(RuleCode.Call(RuleFunction.Matches, call[0].Code, call[1].Code));
        }

        RuleCode group = RuleCode.WithText(RuleOperator.Number, pattern.GroupCount > 0 ? "1" : "0");
        return new TypedRule(TextType.Any, RuleCode.Call(RuleFunction.Extract, call[0].Code, call[1].Code, group));
    }
}
