using ReportSdk.Schema.Shared;

namespace ReportSdk.Schema.Rules;

/// <content>What is known of a comparison before any document is.</content>
internal sealed partial class RuleChecker
{
    private static Truth TruthOf(RuleOperator operation, TypedRule left, TypedRule right)
    {
        if (left.Path is not null && left.Path == right.Path)
        {
            bool holds = operation is RuleOperator.Equal or RuleOperator.LessOrEqual or RuleOperator.GreaterOrEqual;
            return holds ? Truth.Always : Truth.Never;
        }

        if (left.Type is TextType && left.Constant is not null && right.Constant is not null)
        {
            Truth same = left.Constant == right.Constant ? Truth.Always : Truth.Never;
            return operation switch { RuleOperator.Equal => same, RuleOperator.NotEqual => Opposite(same), _ => Truth.Sometimes };
        }

        if (left.Type is not NumberType)
        {
            return Truth.Sometimes;
        }

        if (CarriesUnit(left) && CarriesUnit(right))
        {
            // 100 元 are less than 50 亿元.
            return Truth.Sometimes;
        }

        return operation switch
        {
            RuleOperator.Equal => left.Range.IsEqual(right.Range),
            RuleOperator.NotEqual => Opposite(left.Range.IsEqual(right.Range)),
            RuleOperator.Less => left.Range.IsLess(right.Range),
            RuleOperator.LessOrEqual => Opposite(right.Range.IsLess(left.Range)),
            RuleOperator.Greater => right.Range.IsLess(left.Range),
            _ => Opposite(left.Range.IsLess(right.Range)),
        };
    }

    /// <summary>What members can be where a comparison of numbers holds.</summary>
    private static KnownMembers Compared(RuleOperator operation, TypedRule left, TypedRule right)
    {
        if (left.Type is not NumberType || CarriesUnit(left) || CarriesUnit(right))
        {
            return KnownMembers.None;
        }

        (NumberRange ofLeft, NumberRange ofRight) = operation switch
        {
            RuleOperator.Equal => (right.Range, left.Range),
            RuleOperator.Less => (right.Range.Below(isOpen: true), left.Range.Above(isOpen: true)),
            RuleOperator.LessOrEqual => (right.Range.Below(isOpen: false), left.Range.Above(isOpen: false)),
            RuleOperator.Greater => (right.Range.Above(isOpen: true), left.Range.Below(isOpen: true)),
            RuleOperator.GreaterOrEqual => (right.Range.Above(isOpen: false), left.Range.Below(isOpen: false)),
            _ => (NumberRange.All, NumberRange.All),
        };
        return KnownMembers.None.With(left.Path, ofLeft).With(right.Path, ofRight);
    }

    private static bool CarriesUnit(TypedRule number) => number.Type is NumberType { Unit.Kind: RuleUnitKind.InDocument };

    private static RuleOperator Negated(RuleOperator operation) => operation switch
    {
        RuleOperator.Equal => RuleOperator.NotEqual,
        RuleOperator.NotEqual => RuleOperator.Equal,
        RuleOperator.Less => RuleOperator.GreaterOrEqual,
        RuleOperator.LessOrEqual => RuleOperator.Greater,
        RuleOperator.Greater => RuleOperator.LessOrEqual,
        _ => RuleOperator.Less,
    };
}
