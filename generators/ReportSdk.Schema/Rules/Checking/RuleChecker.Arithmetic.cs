using ReportSdk.Schema.Shared;

namespace ReportSdk.Schema.Rules;

/// <content>Arithmetic.</content>
internal sealed partial class RuleChecker
{
    private TypedRule Negate(UnarySyntax syntax, TypedRule operand)
    {
        if (operand.Type is NumberType)
        {
            return operand with
            {
                Code = RuleCode.Of(RuleOperator.Negate, operand.Code),
                Range = operand.Range.Negate(),
                Path = null,
                Constant = operand.Constant is null ? null : "-" + operand.Constant,
            };
        }

        Report(FindingCatalogue.WrongRuleArgument, syntax.Operand, "-", "a number", operand.Type.Name.English, "数字", operand.Type.Name.Chinese);
        return TypedRule.Wrong;
    }

    private TypedRule CheckArithmetic(BinarySyntax syntax, RuleScope scope)
    {
        TypedRule left = Check(syntax.Left, scope);
        TypedRule right = Check(syntax.Right, scope);
        if (left.IsWrong || right.IsWrong)
        {
            return TypedRule.Wrong;
        }

        switch (syntax.Operator, left.Type, right.Type)
        {
            case ("+" or "-", NumberType, NumberType):
                return Add(syntax, left, right);
            case ("*" or "/", NumberType first, NumberType second):
                return Multiply(syntax, left, first.Unit, right, second.Unit);
            case ("%", NumberType { Unit.IsPlain: true } first, NumberType { Unit.IsPlain: true }):
                WarnOfModulo(syntax, left, right);
                return new TypedRule(new NumberType(first.Unit), RuleCode.Of(RuleOperator.Modulo, left.Code, right.Code));
            case ("+", ListType or EmptyListType, ListType or EmptyListType) when Unify(syntax, left, right) is { } type:
                return new TypedRule(type, RuleCode.Call(RuleFunction.Flatten, RuleCode.Of(RuleOperator.List, left.Code, right.Code)));
            case ("+", ListType or EmptyListType, ListType or EmptyListType):
                return TypedRule.Wrong;
            case ("+", TextType, TextType):
                return new TypedRule(TextType.Any, RuleCode.Of(RuleOperator.Add, left.Code, right.Code));
        }

        left = ReadConstant(syntax.Left, left, right.Type);
        right = ReadConstant(syntax.Right, right, left.Type);
        if (syntax.Operator == "-" && left.Type is CalendarType { Kind: CalendarKind.Date } && right.Type is CalendarType { Kind: CalendarKind.Date })
        {
            return new TypedRule(new NumberType(Days), RuleCode.Of(RuleOperator.Subtract, left.Code, right.Code));
        }

        if (!left.IsWrong && !right.IsWrong)
        {
            (string english, string chinese) = syntax.Operator switch
            {
                "+" => left.Type is CalendarType ? ("added; write addDays or addMonths", "相加，请用 addDays 或 addMonths") : ("added", "相加"),
                "-" => ("taken from each other", "相减"),
                "*" => ("multiplied", "相乘"),
                "/" => ("divided", "相除"),
                _ => ("divided with a rest; both must be numbers without unit", "求余，两者须为没有单位的数字"),
            };
            Phrase advice = RuleAdvice.ForArithmetic(syntax.Operator, left.Type, right.Type);
            ReportUnfit(syntax, left, right, english + advice.English, chinese + advice.Chinese);
        }

        return TypedRule.Wrong;
    }

    private static RuleUnit Days { get; } = UnitTable.TryFind("天", out UnitSymbol? days) ? RuleUnit.Of(days!) : throw new InvalidOperationException("天 is a unit.");

    private TypedRule Add(BinarySyntax syntax, TypedRule left, TypedRule right)
    {
        RuleUnit first = ((NumberType)left.Type).Unit;
        RuleUnit second = ((NumberType)right.Type).Unit;
        bool isDifference = first.Definition is { } level && second.Definition is { } change && level.CanAdd(change) && first.Exponent == second.Exponent;
        if (!isDifference && !TryAgreeUnits(syntax, ref left, ref right))
        {
            return TypedRule.Wrong;
        }

        bool isPlus = syntax.Operator == "+";
        RuleUnit unit = first.Kind == RuleUnitKind.Constant || second.Kind == RuleUnitKind.InDocument ? second : first;
        return new TypedRule(new NumberType(unit), RuleCode.Of(isPlus ? RuleOperator.Add : RuleOperator.Subtract, left.Code, right.Code))
        {
            Range = AddRanges(left.Range, isPlus ? right.Range : right.Range.Negate()),
        };
    }

    private static NumberRange AddRanges(NumberRange left, NumberRange right)
    {
        const decimal Most = 1e27m;
        bool isSmall = Math.Abs(left.Min ?? 0) < Most && Math.Abs(left.Max ?? 0) < Most && Math.Abs(right.Min ?? 0) < Most && Math.Abs(right.Max ?? 0) < Most;
        return isSmall
            ? new(left.Min + right.Min, left.IsMinOpen || right.IsMinOpen, left.Max + right.Max, left.IsMaxOpen || right.IsMaxOpen)
            : NumberRange.All;
    }

    private TypedRule Multiply(BinarySyntax syntax, TypedRule left, RuleUnit first, TypedRule right, RuleUnit second)
    {
        bool isProduct = syntax.Operator == "*";
        RuleUnit? unit = isProduct ? first.Times(second) : first.Over(second);
        if (unit is null)
        {
            Report(FindingCatalogue.RuleUnitInDocument, syntax);
            return TypedRule.Wrong;
        }

        if (!isProduct)
        {
            WarnOfDivision(syntax, right);
        }

        return new TypedRule(new NumberType(unit), RuleCode.Of(isProduct ? RuleOperator.Multiply : RuleOperator.Divide, left.Code, right.Code))
        {
            Range = left.Constant is not null && right.Constant is not null ? ConstantRange(isProduct, left.Range, right.Range) : NumberRange.All,
        };
    }

    private static NumberRange ConstantRange(bool isProduct, NumberRange left, NumberRange right)
    {
        const decimal Most = 1e12m;
        if (left.Min is not { } first || right.Min is not { } second || Math.Abs(first) > Most || Math.Abs(second) > Most || (!isProduct && second == 0))
        {
            return NumberRange.All;
        }

        return isProduct ? NumberRange.Of(first * second) : NumberRange.All;
    }
}
