using System.Buffers.Binary;
using ReportSdk.Shared;

namespace ReportSdk.Rules.Screening;

/// <summary>A condition of which much is plain to see. What it finds is what the rule's own evaluation would; it may find nothing, where that finds something.</summary>
internal abstract class ScreenCondition
{
    /// <summary>More than the relative error of a few operations.</summary>
    private const double Unit16 = 1.0 / (1L << 49);

    /// <summary>Bits of <see cref="Holding"/>.</summary>
    private const int IfLess = 1;
    private const int IfEqual = 2;
    private const int IfGreater = 4;

    public abstract Truth Judge(ref Screen screen);

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

    public sealed class Known(Truth truth) : ScreenCondition
    {
        public override Truth Judge(ref Screen screen) => truth;
    }

    public sealed class Not(ScreenCondition condition) : ScreenCondition
    {
        public override Truth Judge(ref Screen screen) => condition.Judge(ref screen) switch
        {
            Truth.True => Truth.False,
            Truth.False => Truth.True,
            _ => Truth.Unknown,
        };
    }

    /// <summary>And, where a falsehood decides; or, where a truth does.</summary>
    public sealed class Each(ScreenCondition[] conditions, Truth decisive) : ScreenCondition
    {
        public override Truth Judge(ref Screen screen)
        {
            Truth result = decisive == Truth.True ? Truth.False : Truth.True;
            foreach (ScreenCondition condition in conditions)
            {
                Truth truth = condition.Judge(ref screen);
                if (truth == decisive)
                {
                    return truth;
                }

                result = truth == Truth.Unknown ? truth : result;
            }

            return result;
        }
    }

    /// <summary>Whether a member is there and not null, or whether it is not.</summary>
    public sealed class Has(ScreenPath path, bool isNegated) : ScreenCondition
    {
        public ScreenPath Path => path;

        public bool IsNegated => isNegated;

        public override Truth Judge(ref Screen screen) => screen[path.SlotIn(screen)].IsPresent != isNegated ? Truth.True : Truth.False;
    }

    /// <summary>Whether all of some members are there, or whether one is not.</summary>
    public sealed class HasAll(ScreenPath[] paths, bool isNegated) : ScreenCondition
    {
        public override Truth Judge(ref Screen screen)
        {
            foreach (ScreenPath path in paths)
            {
                if (!screen[path.SlotIn(screen)].IsPresent)
                {
                    return isNegated ? Truth.True : Truth.False;
                }
            }

            return isNegated ? Truth.False : Truth.True;
        }
    }

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

    /// <summary>Whether a text is that of the rule.</summary>
    public sealed class IsText(ScreenPath path, byte[] text, bool isNegated) : ScreenCondition
    {
        public override Truth Judge(ref Screen screen) =>
            !screen.TryRead(in screen[path.SlotIn(screen)], out ReadOnlySpan<byte> found) ? Truth.Unknown
            : found.SequenceEqual(text) != isNegated ? Truth.True : Truth.False;
    }

    /// <summary>What stands behind a fiscal year.</summary>
    public sealed class HasMarker(ScreenPath path, FiscalMarker marker) : ScreenCondition
    {
        private const uint FourZeros = 0x30303030;

        public override Truth Judge(ref Screen screen) =>
            !screen.TryRead(in screen[path.SlotIn(screen)], out ReadOnlySpan<byte> text) || !TryReadMarker(text, out FiscalMarker found)
                ? Truth.Unknown
                : found == marker ? Truth.True : Truth.False;

        /// <summary>Nearly all periods are a year and a letter.</summary>
        private static bool TryReadMarker(ReadOnlySpan<byte> text, out FiscalMarker marker)
        {
            if (text.Length == 5 && BinaryPrimitives.ReadUInt32LittleEndian(text) is var year && AreDigits(year) && year != FourZeros && text[4] is (byte)'A' or (byte)'E')
            {
                marker = text[4] == (byte)'A' ? FiscalMarker.Actual : FiscalMarker.Estimate;
                return true;
            }

            return FiscalPeriodSyntax.TryRead(text, out _, out _, out marker);
        }

        /// <summary>Each byte is 0x30 to 0x39: its upper half is 3, and stays so when 6 is added.</summary>
        private static bool AreDigits(uint word) => ((word & 0xF0F0F0F0) | (((word + 0x06060606) & 0xF0F0F0F0) >> 4)) == 0x33333333;
    }

    /// <summary>All, where a falsehood decides; exists, where a truth does.</summary>
    public sealed class Items(ScreenFrame frame, int variable, ScreenCondition body, Truth decisive) : ScreenCondition
    {
        public override Truth Judge(ref Screen screen)
        {
            if (!screen.TryFindList(frame, out int at, out int count))
            {
                return Truth.Unknown;
            }

            Truth result = decisive == Truth.True ? Truth.False : Truth.True;
            for (int i = 0; i < count; i++)
            {
                screen.Bases[variable] = screen.Enter(frame, i, ref at);
                Truth truth = body.Judge(ref screen);
                if (truth == decisive)
                {
                    return truth;
                }

                result = truth == Truth.Unknown ? truth : result;
            }

            return result;
        }
    }

    /// <summary>Whether something is true of every item and the one after it.</summary>
    public sealed class Neighbours(ScreenFrame frame, int earlier, int later, ScreenCondition body) : ScreenCondition
    {
        public override Truth Judge(ref Screen screen)
        {
            if (!screen.TryFindList(frame, out int at, out int count))
            {
                return Truth.Unknown;
            }

            Truth result = Truth.True;
            for (int i = 0; i < count; i++)
            {
                int start = screen.Enter(frame, i, ref at);
                if (i > 0)
                {
                    screen.Bases[later] = start;
                    Truth truth = body.Judge(ref screen);
                    if (truth == Truth.False)
                    {
                        return truth;
                    }

                    result = truth == Truth.Unknown ? truth : result;
                }

                screen.Bases[earlier] = start;
            }

            return result;
        }
    }

    /// <summary>Whether no two items have one text; an item without it is passed over.</summary>
    public sealed class Distinct(ScreenFrame frame, int member) : ScreenCondition
    {
        public override Truth Judge(ref Screen screen)
        {
            if (!screen.TryFindList(frame, out int at, out int count))
            {
                return Truth.Unknown;
            }

            TextTable table = screen.MakeTable(count);
            for (int i = 0; i < count; i++)
            {
                ref ScreenSlot key = ref screen[screen.Enter(frame, i, ref at) + member];
                if (!key.IsPresent)
                {
                    continue;
                }

                if (!screen.TryRead(in key, out _))
                {
                    return Truth.Unknown;
                }

                if (!table.TryAdd(key.Position, key.Length))
                {
                    return Truth.False;
                }
            }

            return Truth.True;
        }
    }
}
