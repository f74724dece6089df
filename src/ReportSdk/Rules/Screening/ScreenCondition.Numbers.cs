using ReportSdk.Shared;

namespace ReportSdk.Rules.Screening;

/// <content>Numbers.</content>
internal abstract partial class ScreenCondition
{
    /// <summary>More than the relative error of a few operations.</summary>
    private const double Unit16 = 1.0 / (1L << 49);

    /// <summary>Bits of <see cref="Holding"/>.</summary>
    private const int IfLess = 1;
    private const int IfEqual = 2;
    private const int IfGreater = 4;

    /// <summary>When a comparison holds.</summary>
    private static int Holding(RuleOperator comparison) => comparison switch
    {
        RuleOperator.Equal => IfEqual,
        RuleOperator.NotEqual => IfLess | IfGreater,
        RuleOperator.Less => IfLess,
        RuleOperator.LessOrEqual => IfLess | IfEqual,
        RuleOperator.Greater => IfGreater,
        _ => IfGreater | IfEqual,
    };

    private static Truth ToTruth(long left, long right, int holding) =>
        (holding & (left < right ? IfLess : left == right ? IfEqual : IfGreater)) != 0 ? Truth.True : Truth.False;

    /// <summary>A number of the document with a number of the rule, exactly.</summary>
    public sealed class CompareWith(ScreenPath left, long units, RuleOperator comparison) : ScreenCondition
    {
        private readonly int _holding = Holding(comparison);

        public override Truth Judge(ref Screen screen)
        {
            ref ScreenSlot first = ref screen[left.SlotIn(screen)];
            return screen.TryRead(ref first) ? ToTruth(first.Units, units, _holding) : Truth.Unknown;
        }
    }

    /// <summary>Two numbers of the document, exactly.</summary>
    public sealed class CompareMembers(ScreenPath left, ScreenPath right, RuleOperator comparison) : ScreenCondition
    {
        private readonly int _holding = Holding(comparison);

        public override Truth Judge(ref Screen screen)
        {
            ref ScreenSlot first = ref screen[left.SlotIn(screen)];
            ref ScreenSlot second = ref screen[right.SlotIn(screen)];
            return screen.TryRead(ref first) && screen.TryRead(ref second) ? ToTruth(first.Units, second.Units, _holding) : Truth.Unknown;
        }
    }

    public sealed class Compare(ScreenNumber left, ScreenNumber right, RuleOperator comparison) : ScreenCondition
    {
        public override Truth Judge(ref Screen screen) =>
            left.TryGet(ref screen, out ScreenReal first) && right.TryGet(ref screen, out ScreenReal second) && ScreenReal.TryCompare(first, second, out int order)
                ? RuleMachine.ToTruth(order, comparison)
                : Truth.Unknown;
    }

    /// <summary>The quotient of two numbers of the document with a number of the rule: nearly always above zero, and then multiplied out.</summary>
    public sealed class CompareQuotientOfMembers(
        ScreenPath dividend, int tens, ScreenPath divisor, double number, RuleOperator comparison, Compare any) : ScreenCondition
    {
        private readonly int _holding = Holding(comparison);
        private readonly double _factor = number * Math.Pow(10, -tens);

        public override Truth Judge(ref Screen screen)
        {
            ref ScreenSlot first = ref screen[dividend.SlotIn(screen)];
            ref ScreenSlot second = ref screen[divisor.SlotIn(screen)];
            if (!screen.TryRead(ref first) || !screen.TryRead(ref second) || second.Units <= 0)
            {
                return any.Judge(ref screen);
            }

            double product = second.Units * _factor;
            double difference = first.Units - product;
            return Math.Abs(difference) > Math.Abs(product) * Unit16 ? ToTruth(difference < 0 ? -1 : 1, 0, _holding) : any.Judge(ref screen);
        }
    }

    /// <summary>Whether two printed numbers may be one.</summary>
    public sealed class Agree(ScreenNumber left, ScreenNumber right) : ScreenCondition
    {
        public override Truth Judge(ref Screen screen) =>
            left.TryGet(ref screen, out ScreenReal first) && right.TryGet(ref screen, out ScreenReal second) ? ScreenReal.Meet(first, second) : Truth.Unknown;
    }

    /// <summary>Whether a printed number may be the quotient of two: multiplied out.</summary>
    public sealed class AgreeQuotient(ScreenNumber product, ScreenNumber dividend, ScreenNumber divisor) : ScreenCondition
    {
        public override Truth Judge(ref Screen screen) =>
            divisor.TryGet(ref screen, out ScreenReal by)
            && !by.MayBeZero
            && product.TryGet(ref screen, out ScreenReal first)
            && dividend.TryGet(ref screen, out ScreenReal second)
                ? ScreenReal.Meet(first, second)
                : Truth.Unknown;
    }

    /// <summary>The same, where all three are numbers of the document: nearly always above zero, which makes it a few operations.</summary>
    public sealed class AgreeQuotientOfMembers(ScreenPath number, ScreenPath dividend, ScreenPath divisor, AgreeQuotient any) : ScreenCondition
    {
        /// <summary>Half units that one is: a number that prints so may be half a unit off.</summary>
        private const double HalvesOfOne = 2.0 * ScreenSlot.UnitsOfOne;

        public override Truth Judge(ref Screen screen)
        {
            ref ScreenSlot first = ref screen[number.SlotIn(screen)];
            ref ScreenSlot second = ref screen[dividend.SlotIn(screen)];
            ref ScreenSlot third = ref screen[divisor.SlotIn(screen)];
            if (!screen.TryRead(ref first) || !screen.TryRead(ref second) || !screen.TryRead(ref third))
            {
                return Truth.Unknown;
            }

            (double low, double high) = HalvesOf(in first);
            (double byLow, double byHigh) = HalvesOf(in third);
            if (low <= 0 || byLow <= 0)
            {
                return any.Judge(ref screen);
            }

            (double least, double most) = HalvesOf(in second);
            double overlap = Math.Min((high * byHigh) - (least * HalvesOfOne), (most * HalvesOfOne) - (low * byLow));
            double error = ((high * byHigh) + (Math.Max(Math.Abs(least), Math.Abs(most)) * HalvesOfOne)) * Unit16;
            return overlap > error ? Truth.True : overlap < -error ? Truth.False : Truth.Unknown;
        }

        /// <summary>All numbers that print so, in halves of units: whole numbers, which floating point holds.</summary>
        private static (double Low, double High) HalvesOf(in ScreenSlot slot)
        {
            double middle = 2.0 * slot.Units;
            double off = ScreenSlot.UnitsOf(slot.Scale);
            return (middle - off, middle + off);
        }
    }

    /// <summary>Whether two numbers differ by about 10^4 or 10^8.</summary>
    public sealed class SlipsUnit(ScreenNumber left, ScreenNumber right) : ScreenCondition
    {
        /// <summary>Sure is what is not within a ten-thousandth of where the answer changes: 10^4 and 10^8, thrice and a third.</summary>
        private const double Less = 1 - 1e-4;
        private const double More = 1 + 1e-4;

        public override Truth Judge(ref Screen screen)
        {
            if (!left.TryGet(ref screen, out ScreenReal first) || !right.TryGet(ref screen, out ScreenReal second) || first.MayBeZero || second.MayBeZero)
            {
                return Truth.Unknown;
            }

            if ((first.Low < 0) != (second.Low < 0))
            {
                return Truth.False;
            }

            double factor = Math.Abs(first.Low / second.Low);
            factor = factor < 1 ? 1 / factor : factor;
            return factor switch
            {
                < 1e4 / 3 * Less or (> 3e4 * More and < 1e8 / 3 * Less) or > 3e8 * More => Truth.False,
                (> 1e4 / 3 * More and < 3e4 * Less) or (> 1e8 / 3 * More and < 3e8 * Less) => Truth.True,
                _ => Truth.Unknown,
            };
        }
    }
}
