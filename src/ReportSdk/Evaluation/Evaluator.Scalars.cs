using System.Runtime.CompilerServices;
using ReportSdk.Formats;
using ReportSdk.Json;
using ReportSdk.Patterns;
using ReportSdk.Shared;

namespace ReportSdk.Evaluation;

internal ref partial struct Evaluator
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool EvaluateNumber(SchemaNode node, int at)
    {
        ref readonly Token token = ref _tokens[at];
        ReadOnlySpan<byte> number = RawText(token);
        if (node.IntegersOnly && token.HasFraction && !IsInteger(node, number))
        {
            return false;
        }

        return node.Number is null || node.Number.Accept(number);
    }

    /// <summary>1.0 is an integer (JSON Schema 2020-12 validation §6.1.1), but not in draft 4, where the way it is written counts.</summary>
    public static bool IsInteger(SchemaNode node, ReadOnlySpan<byte> number) =>
        node.Resource.Draft != PlanDraft.Draft4 && JsonNumber.IsIntegral(number);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool EvaluateString(SchemaNode node, StringRules rules, int at)
    {
        ReadOnlySpan<byte> text = TextOf(_tokens[at]);
        return HasLength(rules, text)
            && (rules.Pattern is null || Matches(rules.Pattern, text, node, at))
            && (rules.Format is null || !rules.Format.IsChecked(_formatMode) || FormatChecker.IsMatch(rules.Format.Kind, text));
    }

    /// <summary>Lengths are code points (JSON Schema 2020-12 validation §6.3.1); they are counted only where the number of bytes does not decide.</summary>
    private static bool HasLength(StringRules rules, ReadOnlySpan<byte> text)
    {
        if (text.Length < rules.MinLength || (text.Length + 3) / 4 > rules.MaxLength)
        {
            return false;
        }

        if (text.Length <= rules.MaxLength && (rules.MinLength == 0 || (text.Length + 3) / 4 >= rules.MinLength))
        {
            return true;
        }

        long length = JsonText.CountCodePoints(text, isEscaped: false);
        return length >= rules.MinLength && length <= rules.MaxLength;
    }

    /// <summary>Whether the string or name at a token matches; a step limit ends the evaluation.</summary>
    public bool Matches(PatternRule pattern, SchemaNode node, int at) => Matches(pattern, TextOf(_tokens[at]), node, at);

    private bool Matches(PatternRule pattern, ReadOnlySpan<byte> text, SchemaNode node, int at)
    {
        PatternResult result = pattern.Matcher.IsMatch(text, _maxPatternSteps);
        return result == PatternResult.Match
            || (result == PatternResult.StepLimit && StopAt(ViolationCode.LimitPatternSteps, node, at));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private readonly bool AcceptsValue(SchemaNode node, int at)
    {
        ref readonly Token token = ref _tokens[at];
        if (token.Kind is not (TokenKind.String or TokenKind.Name))
        {
            return (node.Enum is null || Accepts(node.Enum, at)) && (node.Const is null || Accepts(node.Const, at));
        }

        ReadOnlySpan<byte> text = TextOf(token);
        return (node.Enum is null || node.Enum.ContainsString(text)) && (node.Const is null || node.Const.ContainsString(text));
    }

    /// <summary>Whether the value is one of those of <c>enum</c> or <c>const</c>.</summary>
    public readonly bool Accepts(ValueSet values, int at)
    {
        ref readonly Token token = ref _tokens[at];
        return token.Kind switch
        {
            TokenKind.String or TokenKind.Name => values.ContainsString(TextOf(token)),
            TokenKind.Number => values.ContainsNumber(RawText(token)),
            TokenKind.Array or TokenKind.Object => values.ContainsContainer(_utf8, _tokens, at),
            _ => (values.Kinds & (1 << (int)token.Kind)) != 0,
        };
    }
}
