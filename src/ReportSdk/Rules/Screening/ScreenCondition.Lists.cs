namespace ReportSdk.Rules.Screening;

/// <content>Loops over the items of a list.</content>
internal abstract partial class ScreenCondition
{
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
