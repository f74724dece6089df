using ReportSdk.Json;
using ReportSdk.Shared;

namespace ReportSdk.Rules.Screening;

/// <summary>A condition of which much is plain to see. What it finds is what the rule's own evaluation would; it may find nothing, where that finds something.</summary>
internal abstract class ScreenCondition
{
    public abstract Truth Judge(ref Screen screen);

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

        public override Truth Judge(ref Screen screen) => (screen[path.SlotIn(screen)].Token != 0) != isNegated ? Truth.True : Truth.False;
    }

    /// <summary>Numbers of the document with each other, or with a number of the rule: nearly all comparisons.</summary>
    public sealed class CompareMembers(ScreenPath left, ScreenPath? right, ScreenReal constant, RuleOperator comparison) : ScreenCondition
    {
        public override Truth Judge(ref Screen screen)
        {
            ScreenReal second = constant;
            return screen.TryRead(left.SlotIn(screen), isPrinted: false, out ScreenReal first)
                && (right is not { } path || screen.TryRead(path.SlotIn(screen), isPrinted: false, out second))
                && ScreenReal.TryCompare(first, second, out int order)
                    ? RuleMachine.ToTruth(order, comparison)
                    : Truth.Unknown;
        }
    }

    public sealed class Compare(ScreenNumber left, ScreenNumber right, RuleOperator comparison) : ScreenCondition
    {
        public override Truth Judge(ref Screen screen) =>
            left.TryGet(ref screen, out ScreenReal first) && right.TryGet(ref screen, out ScreenReal second) && ScreenReal.TryCompare(first, second, out int order)
                ? RuleMachine.ToTruth(order, comparison)
                : Truth.Unknown;
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
        public override Truth Judge(ref Screen screen)
        {
            int at = screen[path.SlotIn(screen)].Token;
            ref readonly Token token = ref screen.Tokens[at];
            if (at == 0 || token.Kind != TokenKind.String || token.IsEscaped)
            {
                return Truth.Unknown;
            }

            return screen.Utf8.Slice(token.Position, token.Length).SequenceEqual(text) != isNegated ? Truth.True : Truth.False;
        }
    }

    /// <summary>What stands behind a fiscal year.</summary>
    public sealed class HasMarker(ScreenPath path, FiscalMarker marker) : ScreenCondition
    {
        public override Truth Judge(ref Screen screen)
        {
            int at = screen[path.SlotIn(screen)].Token;
            ref readonly Token token = ref screen.Tokens[at];
            return at == 0 || token.Kind != TokenKind.String || token.IsEscaped
                || !FiscalPeriodSyntax.TryRead(screen.Utf8.Slice(token.Position, token.Length), out _, out _, out FiscalMarker found)
                ? Truth.Unknown
                : found == marker ? Truth.True : Truth.False;
        }
    }

    /// <summary>All, where a falsehood decides; exists, where a truth does.</summary>
    public sealed class Items(ScreenFrame frame, int variable, ScreenCondition body, Truth decisive) : ScreenCondition
    {
        public override Truth Judge(ref Screen screen)
        {
            if (!screen.TryFindList(frame, out int list))
            {
                return Truth.Unknown;
            }

            Truth result = decisive == Truth.True ? Truth.False : Truth.True;
            int at = list + 1;
            for (int i = 0; i < screen.Tokens[list].Count; i++)
            {
                screen.Bases[variable] = screen.Enter(frame, i, at);
                Truth truth = body.Judge(ref screen);
                if (truth == decisive)
                {
                    return truth;
                }

                result = truth == Truth.Unknown ? truth : result;
                at = screen.Tokens[at].Next;
            }

            return result;
        }
    }

    /// <summary>Whether something is true of every item and the one after it.</summary>
    public sealed class Neighbours(ScreenFrame frame, int earlier, int later, ScreenCondition body) : ScreenCondition
    {
        public override Truth Judge(ref Screen screen)
        {
            if (!screen.TryFindList(frame, out int list))
            {
                return Truth.Unknown;
            }

            Truth result = Truth.True;
            int at = list + 1;
            for (int i = 0; i < screen.Tokens[list].Count; i++)
            {
                int start = screen.Enter(frame, i, at);
                at = screen.Tokens[at].Next;
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
            if (!screen.TryFindList(frame, out int list))
            {
                return Truth.Unknown;
            }

            TextTable table = screen.MakeTable(screen.Tokens[list].Count);
            int at = list + 1;
            for (int i = 0; i < screen.Tokens[list].Count; i++)
            {
                int key = screen[screen.Enter(frame, i, at) + member].Token;
                if (key != 0)
                {
                    ref readonly Token token = ref screen.Tokens[key];
                    if (token.Kind != TokenKind.String || token.IsEscaped)
                    {
                        return Truth.Unknown;
                    }

                    if (!table.TryAdd(key))
                    {
                        return Truth.False;
                    }
                }

                at = screen.Tokens[at].Next;
            }

            return Truth.True;
        }
    }
}
