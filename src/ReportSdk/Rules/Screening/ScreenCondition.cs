namespace ReportSdk.Rules.Screening;

/// <summary>A condition of which much is plain to see. What it finds is what the rule's own evaluation would; it may find nothing, where that finds something.</summary>
internal abstract partial class ScreenCondition
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
}
