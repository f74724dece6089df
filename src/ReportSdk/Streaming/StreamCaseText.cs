namespace ReportSdk.Streaming;

/// <summary>What parts demand of a string.</summary>
/// <param name="values">All texts that parts list.</param>
/// <param name="listed">By ordinal of them, and one more for any other text: the parts that it does not fail; empty where no part lists texts.</param>
/// <param name="checks">What else is demanded, and by which parts; it does not matter where one of others holds, which were looked at before.</param>
internal sealed class StreamCaseText(TextSet values, ulong[] listed, (StreamText Text, ulong Parts, ulong Others)[] checks)
{
    /// <summary>Judges a text that has no escapes.</summary>
    /// <returns>False where that takes more steps than there may be.</returns>
    public bool TryJudge(ReadOnlySpan<byte> utf8, int start, int length, int maxPatternSteps, ref ulong held)
    {
        if (listed.Length > 0)
        {
            int ordinal = values.Find(utf8, start, length);
            held &= listed[ordinal < 0 ? values.Count : ordinal];
        }

        foreach ((StreamText text, ulong parts, ulong others) in checks)
        {
            bool matters = (held & parts) != 0 && (held & others) == 0;
            if (matters && !TryHold(text.Judge(utf8, start, length, maxPatternSteps), parts, ref held))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Judges a text.</summary>
    public bool TryJudge(ReadOnlySpan<byte> text, int maxPatternSteps, ref ulong held)
    {
        if (listed.Length > 0)
        {
            int ordinal = values.Find(text);
            held &= listed[ordinal < 0 ? values.Count : ordinal];
        }

        foreach ((StreamText rules, ulong parts, ulong others) in checks)
        {
            bool matters = (held & parts) != 0 && (held & others) == 0;
            if (matters && !TryHold(rules.JudgeAll(text, maxPatternSteps), parts, ref held))
            {
                return false;
            }
        }

        return true;
    }

    private static bool TryHold(StreamVerdict verdict, ulong parts, ref ulong held)
    {
        held &= verdict == StreamVerdict.Valid ? ulong.MaxValue : ~parts;
        return verdict != StreamVerdict.Undecided;
    }
}
