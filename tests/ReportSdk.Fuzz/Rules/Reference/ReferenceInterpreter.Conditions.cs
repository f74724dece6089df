using System.Text;
using System.Text.Json;
using ReportSdk.Schema.Rules;

namespace ReportSdk.Fuzz.Rules.Reference;

/// <content>Logic, comparisons and what they compare.</content>
internal sealed partial class ReferenceInterpreter
{
    private bool? JudgeLogic(BinarySyntax logic, ReferenceScope scope)
    {
        bool decisive = logic.Operator == "||";
        bool? left = Judge(logic.Left, scope);
        if (left == decisive)
        {
            return left;
        }

        // What the left side asks for is known of the right one where the left one is known.
        _unasked += left is null ? 1 : 0;
        bool? right = Judge(logic.Right, scope);
        _unasked -= left is null ? 1 : 0;
        return right == decisive ? right : left is null || right is null ? null : right;
    }

    private bool? JudgeEquality(BinarySyntax syntax, ReferenceScope scope)
    {
        bool isNegated = syntax.Operator == "!=";
        if (syntax.Left is WordSyntax { Word: "null" })
        {
            return Has(syntax.Right, scope) == isNegated;
        }

        if (syntax.Right is WordSyntax { Word: "null" })
        {
            return Has(syntax.Left, scope) == isNegated;
        }

        (ReferenceValue left, ReferenceValue right) = EvaluatePair(syntax.Left, syntax.Right, scope);
        return AreEqual(left, right) is { } equal ? equal != isNegated : null;
    }

    private bool? JudgeOrder(BinarySyntax syntax, ReferenceScope scope)
    {
        (ReferenceValue left, ReferenceValue right) = EvaluatePair(syntax.Left, syntax.Right, scope);
        return AreInOrder(left, right, syntax.Operator);
    }

    /// <summary>Whether the member at the end of a way is there and not null.</summary>
    private bool Has(RuleSyntax syntax, ReferenceScope scope) => syntax is MemberSyntax member
        ? ReferenceDocument.Has(EvaluateMaybeAbsent(member.Target, scope), member.Name)
        : ReferenceDocument.Has(scope.This.Value, ((NameSyntax)syntax).Name);

    /// <summary>Two values that meet: a text that the rule writes is read as the date beside it, and a number that carries its unit makes the other one carry its own.</summary>
    private (ReferenceValue Left, ReferenceValue Right) EvaluatePair(RuleSyntax left, RuleSyntax right, ReferenceScope scope)
    {
        ReferenceType first = ReferenceTyping.Of(left, scope);
        ReferenceType second = ReferenceTyping.Of(right, scope);
        ReferenceType common = first is NumberType && second is NumberType ? ReferenceTyping.Common(first, second) : first;
        return (ReadConstant(left, EvaluateAs(left, scope, common), second), ReadConstant(right, EvaluateAs(right, scope, common), first));
    }

    private static ReferenceValue ReadConstant(RuleSyntax syntax, ReferenceValue value, ReferenceType beside) => (syntax, beside) switch
    {
        (TextSyntax text, DateType) => ReferenceDocument.ReadDate(text.Text),
        (TextSyntax text, MonthType) => ReferenceDocument.ReadMonth(text.Text),
        (TextSyntax text, PeriodType) => ReferenceDocument.ReadPeriod(text.Text),
        _ => value,
    };

    private static bool? AreInOrder(ReferenceValue left, ReferenceValue right, string comparison)
    {
        if (left is SpanValue first && right is SpanValue second)
        {
            return comparison switch
            {
                "<" => first.Last < second.First,
                "<=" => first.Last <= second.First,
                ">" => first.First > second.Last,
                _ => first.First >= second.Last,
            };
        }

        return Compare(left, right) is not { } order ? null : comparison switch
        {
            "<" => order < 0,
            "<=" => order <= 0,
            ">" => order > 0,
            _ => order >= 0,
        };
    }

    /// <summary>Sign of left − right, or null.</summary>
    private static int? Compare(ReferenceValue left, ReferenceValue right) => (left, right) switch
    {
        (NumberValue x, NumberValue y) => x.Number is { } number && InUnitOf(x, y)?.Number is { } other ? number.CompareTo(other) : null,
        (TextValue x, TextValue y) => CompareCodePoints(x.Text, y.Text),
        (DateValue x, DateValue y) => x.Day.CompareTo(y.Day),
        (MonthValue x, MonthValue y) => x.Count.CompareTo(y.Count),
        (PeriodValue x, PeriodValue y) => x.Order.CompareTo(y.Order),
        _ => null,
    };

    private static int CompareCodePoints(string left, string right)
    {
        foreach ((Rune x, Rune y) in left.EnumerateRunes().Zip(right.EnumerateRunes()))
        {
            if (x != y)
            {
                return x.CompareTo(y);
            }
        }

        // One begins with the other.
        return left.Length.CompareTo(right.Length);
    }

    private static bool? AreEqual(ReferenceValue left, ReferenceValue right) => (left, right) switch
    {
        ({ Source: { } x }, { Source: { } y }) => AreEqual(x, y),
        (ConditionValue x, ConditionValue y) => x.Holds == y.Holds,
        (SpanValue x, SpanValue y) => x.First == y.First && x.Last == y.Last,
        (ListValue x, ListValue y) => AreListsEqual(x, y),
        (DocumentValue x, DocumentValue y) => AreEqual(x.Json, y.Json),
        _ => Compare(left, right) is { } order ? order == 0 : null,
    };

    /// <summary>Item by item: one that differs decides, else one that is unknown.</summary>
    private static bool? AreListsEqual(ListValue left, ListValue right)
    {
        if (left.Items.Count != right.Items.Count)
        {
            return false;
        }

        bool? result = true;
        foreach ((ReferenceValue item, ReferenceValue other) in left.Items.Zip(right.Items))
        {
            bool? equal = AreEqual(item, other);
            result = result == false || equal == false ? false : equal is null ? null : result;
        }

        return result;
    }

    private static bool HasUnknown(ReferenceValue value) => (value.IsUnknown && value.Source is null) || (value is ListValue list && list.Items.Any(HasUnknown));

    /// <summary>Values of JSON: numbers by value, members in any order.</summary>
    private static bool AreEqual(JsonElement left, JsonElement right)
    {
        if (left.ValueKind != right.ValueKind)
        {
            return false;
        }

        return left.ValueKind switch
        {
            JsonValueKind.Number => AreNumbersEqual(left.GetRawText(), right.GetRawText()),
            JsonValueKind.String => left.GetString() == right.GetString(),
            JsonValueKind.Array => left.GetArrayLength() == right.GetArrayLength() && left.EnumerateArray().Zip(right.EnumerateArray()).All(static pair => AreEqual(pair.First, pair.Second)),
            JsonValueKind.Object => NamesOf(left).SetEquals(NamesOf(right)) && NamesOf(left).All(name => AreEqual(left.GetProperty(name), right.GetProperty(name))),
            _ => true,
        };
    }

    /// <summary>Of several members of one name the last is meant, as by <see cref="JsonElement.GetProperty(string)"/>.</summary>
    private static HashSet<string> NamesOf(JsonElement json) => [.. json.EnumerateObject().Select(static member => member.Name)];

    /// <summary>Of any number of digits.</summary>
    private static bool AreNumbersEqual(string left, string right) => DigitsOf(left) == DigitsOf(right);

    /// <summary>Sign, digits without zeros at either end, and the power of ten.</summary>
    private static (bool IsNegative, string Digits, System.Numerics.BigInteger Exponent) DigitsOf(string number)
    {
        int e = number.IndexOfAny(['e', 'E']);
        string mantissa = (e < 0 ? number : number[..e]).TrimStart('-');
        System.Numerics.BigInteger exponent = e < 0 ? 0 : System.Numerics.BigInteger.Parse(number[(e + 1)..], System.Globalization.CultureInfo.InvariantCulture);
        int point = mantissa.IndexOf('.', StringComparison.Ordinal);
        exponent -= point < 0 ? 0 : mantissa.Length - point - 1;
        string digits = mantissa.Replace(".", "", StringComparison.Ordinal).TrimStart('0');
        string kept = digits.TrimEnd('0');
        return kept.Length == 0 ? (false, "", 0) : (number[0] == '-', kept, exponent + digits.Length - kept.Length);
    }
}
