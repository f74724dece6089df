using System.Globalization;
using ReportSdk.Schema.Shared;

namespace ReportSdk.Schema.Rules;

/// <content>What is unknown whatever the document says: constants that an operation has no result for.</content>
internal sealed partial class RuleChecker
{
    private static Phrase NoDivisor { get; } = new("a division by 0", "除数为 0");

    private static Phrase NoInteger { get; } = new("both sides of % are integers", "% 两侧须为整数");

    private static Phrase NoExponent { get; } = new("an exponent is an integer from -1000 to 1000", "指数须为 -1000 至 1000 的整数");

    private static Phrase NoLogarithm { get; } = new("only a number above 0 has a logarithm", "只有大于 0 的数有对数");

    private static Phrase NoIndex { get; } = new("an index is an integer from 0; last(list) is the last item", "序号须为从 0 起的整数；最后一项为 last(列表)");

    private static Phrase NoNumberInText { get; } = new("the text is no number such as 12, 0.5 or 31,094", "文本不是 12、0.5 或 31,094 这样的数字");

    private static Phrase NumberTooLong { get; } = new(
        "a number has at most 37 digits and a power of ten from -6144 to 6144", "数字至多 37 位有效数字，10 的幂次须在 -6144 至 6144 之间");

    private void WarnOfDivision(BinarySyntax syntax, TypedRule right)
    {
        if (right.Range == NumberRange.Of(0))
        {
            ReportUncomputable(syntax, NoDivisor);
        }
    }

    private void WarnOfModulo(BinarySyntax syntax, TypedRule left, TypedRule right)
    {
        WarnOfDivision(syntax, right);
        if (IsNoInteger(left) || IsNoInteger(right))
        {
            ReportUncomputable(syntax, NoInteger);
        }
    }

    private void WarnOfPower(CheckedCall call)
    {
        (TypedRule number, TypedRule exponent) = (call[0], call[1]);
        if (IsNoInteger(exponent) || exponent.Range.Min > RuleFormat.MaxPower || exponent.Range.Max < -RuleFormat.MaxPower)
        {
            ReportUncomputable(call.Arguments[1], NoExponent);
        }
        else if (number.Range == NumberRange.Of(0) && exponent.Range.Max < 0)
        {
            ReportUncomputable(call.Syntax, NoDivisor);
        }
    }

    private void WarnOfLogarithm(CheckedCall call)
    {
        if (call[0].Range.Max <= 0)
        {
            ReportUncomputable(call.Syntax, NoLogarithm);
        }
    }

    private void WarnOfIndex(IndexSyntax syntax, TypedRule index)
    {
        if (IsNoInteger(index) || index.Range.Max < 0)
        {
            ReportUncomputable(syntax.Index, NoIndex);
        }
    }

    private void WarnOfText(CheckedCall call)
    {
        if (call[0].Constant is { } text && !text.Any(static c => c is >= '0' and <= '9'))
        {
            ReportUncomputable(call.Syntax, NoNumberInText);
        }
    }

    private void WarnOfNumber(NumberSyntax syntax)
    {
        if (!IsKept(syntax.Number))
        {
            ReportUncomputable(syntax, NumberTooLong);
        }
    }

    private void ReportUncomputable(RuleSyntax syntax, Phrase reason) => Report(FindingCatalogue.RuleNeverComputes, syntax, reason.English, reason.Chinese);

    private static bool IsNoInteger(TypedRule number) => number.Range.Min is { } value && number.Range == NumberRange.Of(value) && value != decimal.Floor(value);

    /// <summary>Whether rules can hold a number: an integer of few enough digits times a power of ten.</summary>
    private static bool IsKept(string number)
    {
        int letter = number.IndexOfAny(['e', 'E']);
        string mantissa = letter < 0 ? number : number.Substring(0, letter);
        int point = mantissa.IndexOf('.');
        string digits = mantissa.Replace(".", "").TrimStart('0');
        string kept = digits.TrimEnd('0');
        int exponent = 0;
        if (kept.Length == 0)
        {
            return true;
        }

        if (letter >= 0 && !int.TryParse(number.Substring(letter + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out exponent))
        {
            return false;
        }

        long tens = (long)exponent - (point < 0 ? 0 : mantissa.Length - point - 1) + digits.Length - kept.Length;
        return kept.Length <= RuleFormat.MaxDigits && tens >= -RuleFormat.MaxExponent && tens <= RuleFormat.MaxExponent + RuleFormat.MaxDigits - kept.Length;
    }
}
