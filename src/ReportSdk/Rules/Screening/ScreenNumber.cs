namespace ReportSdk.Rules.Screening;

/// <summary>A number in a condition.</summary>
/// <param name="whole">Digits before the point, at most.</param>
/// <param name="places">Digits behind it, at most.</param>
internal abstract class ScreenNumber(int whole, int places)
{
    public int Whole { get; } = whole;

    public int Places { get; } = places;

    /// <summary>Its estimate; false where nothing can be said.</summary>
    public abstract bool TryGet(ref Screen screen, out ScreenReal value);

    /// <summary>A number of the rule.</summary>
    public sealed class Constant(ScreenReal number, int whole, int places, long? units) : ScreenNumber(whole, places)
    {
        public ScreenReal Value => number;

        /// <summary>How many ten-thousandths it is; null where that is no whole number, or a large one.</summary>
        public long? Units => units;

        public override bool TryGet(ref Screen screen, out ScreenReal value)
        {
            value = number;
            return true;
        }
    }

    /// <summary>A number of the document, or all that print so.</summary>
    public sealed class Member(ScreenPath path, bool isPrinted) : ScreenNumber(Screen.DigitsOf(isPrinted).Whole, Screen.DigitsOf(isPrinted).Places)
    {
        public ScreenPath Path => path;

        public override bool TryGet(ref Screen screen, out ScreenReal value)
        {
            ref ScreenSlot slot = ref screen[path.SlotIn(screen)];
            bool isRead = screen.TryRead(ref slot);
            value = ScreenReal.Of((double)slot.Units / ScreenSlot.UnitsOfOne, slot.Scale, isPrinted);
            return isRead;
        }
    }

    public sealed class Sum(ScreenNumber left, ScreenNumber right, bool isDifference)
        : ScreenNumber(Math.Max(left.Whole, right.Whole) + 1, Math.Max(left.Places, right.Places))
    {
        public override bool TryGet(ref Screen screen, out ScreenReal value)
        {
            value = default;
            if (!left.TryGet(ref screen, out ScreenReal first) || !right.TryGet(ref screen, out ScreenReal second))
            {
                return false;
            }

            value = isDifference ? first + (-second) : first + second;
            return true;
        }
    }

    public sealed class Product(ScreenNumber left, ScreenNumber right) : ScreenNumber(left.Whole + right.Whole, left.Places + right.Places)
    {
        public override bool TryGet(ref Screen screen, out ScreenReal value)
        {
            value = default;
            if (!left.TryGet(ref screen, out ScreenReal first) || !right.TryGet(ref screen, out ScreenReal second))
            {
                return false;
            }

            value = first * second;
            return true;
        }
    }

    /// <summary>Of single numbers; only to be compared, since exact arithmetic rounds it.</summary>
    public sealed class Quotient(ScreenNumber dividend, ScreenNumber divisor) : ScreenNumber(0, 0)
    {
        public ScreenNumber Dividend => dividend;

        public ScreenNumber Divisor => divisor;

        public override bool TryGet(ref Screen screen, out ScreenReal value)
        {
            value = default;
            return dividend.TryGet(ref screen, out ScreenReal first)
                && divisor.TryGet(ref screen, out ScreenReal second)
                && ScreenReal.TryDivide(first, second, out value);
        }
    }

    public sealed class Scaled(ScreenNumber number, int tens) : ScreenNumber(number.Whole + Math.Max(tens, 0), number.Places + Math.Max(-tens, 0))
    {
        public ScreenNumber Unscaled => number;

        public int Tens => tens;

        public override bool TryGet(ref Screen screen, out ScreenReal value)
        {
            bool isKnown = number.TryGet(ref screen, out value);
            value = value.Scale(tens);
            return isKnown;
        }
    }

    public sealed class Negated(ScreenNumber number) : ScreenNumber(number.Whole, number.Places)
    {
        public override bool TryGet(ref Screen screen, out ScreenReal value)
        {
            bool isKnown = number.TryGet(ref screen, out value);
            value = -value;
            return isKnown;
        }
    }

    public sealed class Magnitude(ScreenNumber number) : ScreenNumber(number.Whole, number.Places)
    {
        public override bool TryGet(ref Screen screen, out ScreenReal value)
        {
            bool isKnown = number.TryGet(ref screen, out value);
            value = value.Abs();
            return isKnown;
        }
    }
}
