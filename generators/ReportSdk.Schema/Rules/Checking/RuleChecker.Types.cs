using System.Globalization;
using ReportSdk.Schema.Shared;
using ReportSdk.Schema.Typing;

namespace ReportSdk.Schema.Rules;

/// <content>What two expressions must have in common.</content>
internal sealed partial class RuleChecker
{
    /// <summary>Whether two values can be equal: of one type, constants read as what stands beside them, numbers in one unit.</summary>
    private bool TryAgree(BinarySyntax syntax, ref TypedRule left, ref TypedRule right)
    {
        left = ReadConstant(syntax.Left, left, right.Type);
        right = ReadConstant(syntax.Right, right, left.Type);
        if (left.IsWrong || right.IsWrong)
        {
            return false;
        }

        switch (left.Type, right.Type)
        {
            case (NumberType, NumberType):
                return TryAgreeUnits(syntax, ref left, ref right);
            case (TextType first, TextType second):
                return CheckLabel(syntax.Left, left, second) && CheckLabel(syntax.Right, right, first);
            case (BooleanType, BooleanType):
            case (CalendarType first, CalendarType second) when first.Kind == second.Kind:
            case (ValueType, ValueType):
                return true;
            case (ListType { IsOfDocument: true }, ListType { IsOfDocument: true }) when AreComparable(left.Type, right.Type):
                // As they stand: null is an item like others.
                return true;
            case (ListType or TupleType, ListType or TupleType):
                (left, right) = (Computed(left), Computed(right));
                if (AreComparable(left.Type, right.Type))
                {
                    return true;
                }

                break;
        }

        Phrase advice = RuleAdvice.ForComparison(left, right);
        ReportUnfit(syntax, left, right, "compared" + advice.English, "比较" + advice.Chinese);
        return false;
    }

    /// <summary>The same question of types alone, where no expression is there to be converted.</summary>
    public static bool AreComparable(RuleType left, RuleType right) => (left, right) switch
    {
        // Nothing is converted here, so that a number which carries its unit is compared with its like only.
        (NumberType first, NumberType second) => first.Unit.FitOf(second.Unit) == UnitFit.Same
            && (first.Unit.Kind == RuleUnitKind.InDocument) == (second.Unit.Kind == RuleUnitKind.InDocument),
        (TextType, TextType) or (BooleanType, BooleanType) => true,
        (ValueType first, ValueType second) => !first.IsObject || !second.IsObject || first.Shape.Equals(second.Shape),
        (CalendarType first, CalendarType second) => first.Kind == second.Kind,
        (ListType first, ListType second) => AreComparable(first.Item, second.Item),
        (TupleType first, TupleType second) => first.Items.Count == second.Items.Count && first.Items.Zip(second.Items, AreComparable).All(static fits => fits),
        (ListType first, TupleType second) => second.Items.All(item => AreComparable(first.Item, item)),
        (TupleType first, ListType second) => first.Items.All(item => AreComparable(item, second.Item)),
        _ => false,
    };

    /// <summary>A constant text beside a date is a date.</summary>
    private TypedRule ReadConstant(RuleSyntax syntax, TypedRule value, RuleType beside) =>
        value is { Type: TextType, Constant: { } text } && beside is CalendarType calendar ? ReadCalendar(syntax, text, calendar) : value;

    private TypedRule ReadCalendar(RuleSyntax syntax, string text, CalendarType type)
    {
        RuleCode? code = CalendarConstants.TryRead(text, type.Kind);
        if (code is null)
        {
            string example = type.Kind switch { CalendarKind.Date => "2024-03-18", CalendarKind.Month => "2024-03", _ => "2023A, 2024E, 2024Q3" };
            Report(FindingCatalogue.WrongRuleConstant, syntax, text, $"{type.Name.English} such as {example}", $"{type.Name.Chinese}，例如 {example}");
            return TypedRule.Wrong;
        }

        return new TypedRule(type, code) { Constant = text };
    }

    /// <summary>A constant beside an enum must be one of its labels.</summary>
    private bool CheckLabel(RuleSyntax syntax, TypedRule value, TextType beside)
    {
        if (value.Constant is null || beside.Values.Count == 0 || beside.Values.Contains(value.Constant))
        {
            return true;
        }

        Report(FindingCatalogue.RuleValueNotAllowed, syntax, value.Constant, string.Join(", ", beside.Values));
        return false;
    }

    /// <summary>Numbers in one unit; a number that carries its unit gives the other one its own to be compared by.</summary>
    private bool TryAgreeUnits(BinarySyntax syntax, ref TypedRule left, ref TypedRule right)
    {
        RuleUnit first = ((NumberType)left.Type).Unit;
        RuleUnit second = ((NumberType)right.Type).Unit;
        bool isZero = left.Range == NumberRange.Of(0) || right.Range == NumberRange.Of(0);
        UnitFit fit = first.FitOf(second);
        if (fit == UnitFit.NeedsUnit && isZero && (first.Kind == RuleUnitKind.Constant || second.Kind == RuleUnitKind.Constant))
        {
            // Nothing is nothing in every unit.
            left = first.Kind == RuleUnitKind.InDocument ? left with { Code = RuleCode.Call(RuleFunction.Plain, left.Code) } : left;
            right = second.Kind == RuleUnitKind.InDocument ? right with { Code = RuleCode.Call(RuleFunction.Plain, right.Code) } : right;
            return true;
        }

        if (fit != UnitFit.Same)
        {
            ReportUnits(syntax, fit, first, second);
            return false;
        }

        left = second.Kind == RuleUnitKind.InDocument ? WithUnit(left) : left;
        right = first.Kind == RuleUnitKind.InDocument ? WithUnit(right) : right;
        return true;
    }

    private static TypedRule WithUnit(TypedRule number) => number.Type is NumberType { Unit: { Kind: RuleUnitKind.Named } unit }
        ? new TypedRule(new NumberType(RuleUnit.InDocument), RuleCode.WithText(RuleOperator.WithUnit, unit.Text, number.Code))
        : number;

    private void ReportUnits(RuleSyntax syntax, UnitFit fit, RuleUnit left, RuleUnit right)
    {
        switch (fit)
        {
            case UnitFit.OtherScale:
                // Only a unit that the table has can be named.
                Report(FindingCatalogue.RuleUnitsOfOtherScale, syntax, left.Text, right.Text, left.Definition is null && right.Definition is not null ? right.Text : left.Text);
                break;
            case UnitFit.BareNumber:
                Report(FindingCatalogue.RuleUnitMissing, syntax, left.IsKnown ? left.Text : right.Text);
                break;
            case UnitFit.NeedsUnit:
                Report(FindingCatalogue.RuleUnitInDocument, syntax);
                break;
            default:
                Report(FindingCatalogue.RuleUnitsDoNotFit, syntax, left.Text, right.Text);
                break;
        }
    }

    /// <summary>The one type of two branches, or null where there is none.</summary>
    private RuleType? Unify(RuleSyntax syntax, TypedRule left, TypedRule right)
    {
        switch (left.Type, right.Type)
        {
            case (NumberType first, NumberType second):
                UnitFit fit = first.Unit.FitOf(second.Unit);
                if (fit == UnitFit.Same)
                {
                    bool isLoose = first.Unit.Kind == RuleUnitKind.Constant || second.Unit.Kind == RuleUnitKind.InDocument;
                    return isLoose ? second : first;
                }

                ReportUnits(syntax, fit, first.Unit, second.Unit);
                return null;
            case (TextType first, TextType second):
                return first.Values.Count == 0 || second.Values.Count == 0
                    ? TextType.Any
                    : new TextType(new([.. first.Values.Union(second.Values, StringComparer.Ordinal)]));
            case (ListType first, EmptyListType):
                return first with { MinItems = 0 };
            case (EmptyListType, ListType second):
                return second with { MinItems = 0 };
            case (ListType first, ListType second) when AreComparable(first, second) && first.IsOfDocument == second.IsOfDocument:
                return (ListType)Common(first, second) with { MinItems = 0 };
            default:
                if (AreComparable(left.Type, right.Type))
                {
                    return Common(left.Type, right.Type);
                }

                Report(
                    FindingCatalogue.RuleTypesDoNotFit,
                    syntax,
                    left.Type.Name.English,
                    right.Type.Name.English,
                    "two results of one expression",
                    left.Type.Name.Chinese,
                    right.Type.Name.Chinese,
                    "同为一个表达式的结果");
                return null;
        }
    }

    /// <summary>What is known of a value that is of one of two comparable types.</summary>
    private static RuleType Common(RuleType first, RuleType second) => (first, second) switch
    {
        (TextType left, TextType right) when !left.Equals(right) => TextType.Any,
        (ListType left, ListType right) => left with { Item = Common(left.Item, right.Item), MinItems = Math.Min(left.MinItems, right.MinItems), Present = PresentInBoth(left, right) },
        (ValueType left, ValueType right) => (left.IsObject ? right : left) with { Present = PresentInBoth(left, right) },
        _ => first,
    };

    private static EquatableArray<string> PresentInBoth(RuleType first, RuleType second) => first.Present.Intersect(second.Present, StringComparer.Ordinal).ToEquatableArray();

    /// <summary>The code of a branch as the unified type: one number that carries its unit makes all do.</summary>
    private static RuleCode Carry(TypedRule branch, RuleType type) =>
        type is NumberType { Unit.Kind: RuleUnitKind.InDocument } ? WithUnit(branch).Code : branch.Code;

    private void ReportUnfit(BinarySyntax syntax, TypedRule left, TypedRule right, string english, string chinese) => Report(
        FindingCatalogue.RuleTypesDoNotFit, syntax, left.Type.Name.English, right.Type.Name.English, english, left.Type.Name.Chinese, right.Type.Name.Chinese, chinese);

    private static string Invariant(long number) => number.ToString(CultureInfo.InvariantCulture);
}
