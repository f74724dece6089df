using ReportSdk.Schema.Shared;

namespace ReportSdk.Schema.Rules;

/// <content>Functions of numbers.</content>
internal sealed partial class RuleChecker
{
    private TypedRule? CheckNumberFunction(CheckedCall call)
    {
        switch (call.Function)
        {
            case "abs" or "floor" or "ceil":
                RuleFunction function = call.Function switch { "abs" => RuleFunction.Abs, "floor" => RuleFunction.Floor, _ => RuleFunction.Ceiling };
                return Takes(call, $"{call.Function}(number)", IsNumber)
                    ? new TypedRule(call[0].Type, RuleCode.Call(function, call[0].Code)) { Range = call.Function == "abs" ? call[0].Range.Abs() : NumberRange.All }
                    : TypedRule.Wrong;
            case "round":
                return CheckRound(call);
            case "pow":
                return CheckPower(call);
            case "log10":
                return CheckLogarithm(call);
            case "unitSlip":
                return CheckUnitSlip(call);
            case "to":
                return CheckConversion(call);
            case "plain":
                return Takes(call, "plain(number)", IsNumber) ? new TypedRule(NumberType.Plain, PlainCode(call[0])) { Range = call[0].Range } : TypedRule.Wrong;
            case "unit":
                return Takes(call, "unit(number whose unit is in the document)", static value => value.Type is NumberType { Unit.Kind: RuleUnitKind.InDocument })
                    ? new TypedRule(TextType.Any, RuleCode.Call(RuleFunction.UnitText, call[0].Code))
                    : TypedRule.Wrong;
            default:
                return null;
        }
    }

    private static bool IsNumber(TypedRule value) => value.Type is NumberType;

    private static bool IsBare(TypedRule value) => value.Type is NumberType { Unit: var unit } && RuleUnit.None.FitOf(unit) == UnitFit.Same;

    private static RuleCode PlainCode(TypedRule number) =>
        number.Type is NumberType { Unit.Kind: RuleUnitKind.InDocument } ? RuleCode.Call(RuleFunction.Plain, number.Code) : number.Code;

    private TypedRule CheckPower(CheckedCall call)
    {
        if (!Takes(call, "pow(number without unit, integer)", IsBare, IsBare))
        {
            return TypedRule.Wrong;
        }

        WarnOfPower(call);
        return new TypedRule(call[0].Type, RuleCode.Call(RuleFunction.Power, call[0].Code, call[1].Code));
    }

    private TypedRule CheckLogarithm(CheckedCall call)
    {
        if (!Takes(call, "log10(number without unit)", IsBare))
        {
            return TypedRule.Wrong;
        }

        WarnOfLogarithm(call);
        return new TypedRule(NumberType.Plain, RuleCode.Call(RuleFunction.Log10, call[0].Code));
    }

    private TypedRule CheckRound(CheckedCall call)
    {
        const string Usage = "round(number) or round(number, digits from -20 to 20)";
        const decimal MostDigits = 20;
        decimal digits = 0;
        bool hasDigits = call.Count == 2 && call[1].Constant is not null && NumberRange.TryRead(call[1].Constant, out digits)
            && Math.Abs(digits) <= MostDigits && digits == Math.Floor(digits);
        if (call.Count is 0 or > 2 || !IsNumber(call[0]) || (call.Count == 2 && !hasDigits))
        {
            return WrongArguments(call, Usage);
        }

        // One constant, whatever it was written as: a minus is an operation.
        RuleCode places = RuleCode.WithText(RuleOperator.Number, Invariant((long)digits));
        return new TypedRule(call[0].Type, RuleCode.Call(RuleFunction.Round, call[0].Code, places));
    }

    /// <summary>Two numbers of one unit, or of none.</summary>
    private TypedRule CheckUnitSlip(CheckedCall call)
    {
        if (!Takes(call, "unitSlip(number, number)", IsNumber, IsNumber))
        {
            return TypedRule.Wrong;
        }

        (TypedRule left, TypedRule right) = (call[0], call[1]);
        return TryAgreeUnits(Pair(call), ref left, ref right)
            ? TypedRule.Condition(RuleCode.Call(RuleFunction.SlipsUnit, left.Code, right.Code))
            : TypedRule.Wrong;
    }

    /// <summary>The first two arguments, to be spoken of as the sides of a comparison.</summary>
    private static BinarySyntax Pair(CheckedCall call) =>
        new(",", call.Arguments[1].Start, call.Arguments[0], call.Arguments[1], call.Syntax.Start, call.Syntax.Length);

    private TypedRule CheckConversion(CheckedCall call)
    {
        const string Usage = "number.to(\"unit\")";
        if (call.Count != 2 || !IsNumber(call[0]) || call.Arguments[1] is not TextSyntax name)
        {
            return WrongArguments(call, Usage);
        }

        if (!UnitTable.TryFind(name.Text, out UnitSymbol? symbol))
        {
            Report(FindingCatalogue.UnknownUnit, name, name.Text);
            return TypedRule.Wrong;
        }

        RuleUnit from = ((NumberType)call[0].Type).Unit;
        RuleUnit to = RuleUnit.Of(symbol!);
        var type = new NumberType(to);
        switch (from.Kind)
        {
            case RuleUnitKind.InDocument:
                return new TypedRule(type, RuleCode.WithText(RuleOperator.ToUnit, to.Text, call[0].Code));
            case RuleUnitKind.Constant or RuleUnitKind.None:
                return call[0] with { Type = type };
        }

        if (from.FitOf(to) == UnitFit.Incompatible)
        {
            Report(FindingCatalogue.RuleUnitsDoNotFit, call.Syntax, from.Text, to.Text);
            return TypedRule.Wrong;
        }

        int shift = from.Exponent - to.Exponent;
        return new TypedRule(type, shift == 0 ? call[0].Code : RuleCode.WithNumber(RuleOperator.Scale, shift, call[0].Code));
    }

    /// <summary><c>approx(a, b, printed)</c>, <c>approx(a, b, percent(1))</c>, <c>approx(a, b, 0.01)</c>.</summary>
    private TypedRule CheckApprox(CallSyntax call, RuleSyntax[] arguments, RuleScope scope)
    {
        const string Usage = "approx(a, b, printed), approx(a, b, percent(p)) or approx(a, b, difference)";
        if (arguments.Length != 3)
        {
            return WrongCount(call, Usage);
        }

        bool isPrinted = arguments[2] is NameSyntax { Name: "printed" };
        RuleSyntax? perCent = arguments[2] is CallSyntax { Function: "percent", Target: null, Arguments.Count: 1 } ratio ? ratio.Arguments[0] : null;
        TypedRule left = Check(arguments[0], scope);
        TypedRule right = Check(arguments[1], scope);
        TypedRule tolerance = isPrinted ? new TypedRule(NumberType.Plain, RuleCode.False) : Check(perCent ?? arguments[2], scope);
        if (left.IsWrong || right.IsWrong || tolerance.IsWrong)
        {
            return TypedRule.Wrong;
        }

        foreach ((RuleSyntax argument, TypedRule value) in new[] { (arguments[0], left), (arguments[1], right), (arguments[2], tolerance) })
        {
            if (!IsNumber(value))
            {
                Report(FindingCatalogue.WrongRuleArgument, argument, "approx()", Usage, value.Type.Name.English, Usage, value.Type.Name.Chinese);
                return TypedRule.Wrong;
            }
        }

        var pair = new BinarySyntax(",", arguments[1].Start, arguments[0], arguments[1], call.Start, call.Length);
        if (!TryAgreeUnits(pair, ref left, ref right))
        {
            return TypedRule.Wrong;
        }

        if (isPrinted)
        {
            return TypedRule.Condition(RuleCode.Of(RuleOperator.AgreePrinted, left.Code, right.Code), TruthOfAgreement(left, right, NumberRange.Of(0)));
        }

        return perCent is not null ? AgreePerCent(arguments[2], left, right, tolerance) : AgreeWithin(pair with { Right = arguments[2] }, left, right, tolerance);
    }

    private TypedRule AgreePerCent(RuleSyntax syntax, TypedRule left, TypedRule right, TypedRule perCent)
    {
        if (IsBare(perCent))
        {
            return TypedRule.Condition(RuleCode.Call(RuleFunction.AgreePerCent, left.Code, right.Code, perCent.Code), TruthOfAgreement(left, right, perCent.Range));
        }

        Report(FindingCatalogue.WrongRuleArgument, syntax, "percent()", "a number without unit", perCent.Type.Name.English, "没有单位的数字", perCent.Type.Name.Chinese);
        return TypedRule.Wrong;
    }

    /// <summary>The difference is measured as the numbers are.</summary>
    private TypedRule AgreeWithin(BinarySyntax syntax, TypedRule left, TypedRule right, TypedRule tolerance)
    {
        TypedRule measured = left;
        return TryAgreeUnits(syntax, ref measured, ref tolerance)
            ? TypedRule.Condition(RuleCode.Call(RuleFunction.AgreeWithin, left.Code, right.Code, tolerance.Code), TruthOfAgreement(left, right, tolerance.Range))
            : TypedRule.Wrong;
    }

    /// <summary>A number agrees with itself, and no two numbers differ by less than 0.</summary>
    private static Truth TruthOfAgreement(TypedRule left, TypedRule right, NumberRange tolerance) =>
        tolerance.Max < 0 ? Truth.Never : tolerance.Min >= 0 && left.Path is not null && left.Path == right.Path ? Truth.Always : Truth.Sometimes;
}
