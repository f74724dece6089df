namespace ReportSdk.Formats;

/// <summary>The rule for labels of a name in which one is written from right to left (RFC 5893 §2).</summary>
internal static class BidiRule
{
    /// <summary>Whether a label makes its name one that the rule is for.</summary>
    public static bool IsRightToLeft(ReadOnlySpan<int> label)
    {
        // No script from right to left begins before Hebrew.
        if (!label.ContainsAnyExceptInRange(0, 0x58F))
        {
            return false;
        }

        foreach (int codePoint in label)
        {
            if (IdnaSets.RightToLeft.Contains(codePoint) || IdnaSets.ArabicNumber.Contains(codePoint))
            {
                return true;
            }
        }

        return false;
    }

    public static bool IsSatisfied(ReadOnlySpan<int> label)
    {
        bool isRightToLeft = IdnaSets.RightToLeft.Contains(label[0]);
        if (!isRightToLeft && !IsLeftToRight(label[0]))
        {
            return false;
        }

        bool hasArabicNumber = false;
        bool hasEuropeanNumber = false;
        foreach (int codePoint in label)
        {
            bool isArabicNumber = IdnaSets.ArabicNumber.Contains(codePoint);
            bool isEuropeanNumber = IdnaSets.EuropeanNumber.Contains(codePoint);
            hasArabicNumber |= isArabicNumber;
            hasEuropeanNumber |= isEuropeanNumber;
            bool isOfDirection = isRightToLeft ? isArabicNumber || IdnaSets.RightToLeft.Contains(codePoint) : IsLeftToRight(codePoint);
            if (!isOfDirection && !isEuropeanNumber && !IdnaSets.NonspacingMark.Contains(codePoint) && !IdnaSets.Neutral.Contains(codePoint))
            {
                return false;
            }
        }

        return !(isRightToLeft && hasArabicNumber && hasEuropeanNumber) && EndsInDirection(label, isRightToLeft);
    }

    private static bool EndsInDirection(ReadOnlySpan<int> label, bool isRightToLeft)
    {
        while (IdnaSets.NonspacingMark.Contains(label[^1]))
        {
            label = label[..^1];
        }

        int last = label[^1];
        return IdnaSets.EuropeanNumber.Contains(last)
            || (isRightToLeft ? IdnaSets.RightToLeft.Contains(last) || IdnaSets.ArabicNumber.Contains(last) : IsLeftToRight(last));
    }

    /// <summary>Class L: of what a label can hold, everything that has none of the other classes.</summary>
    private static bool IsLeftToRight(int codePoint) =>
        !IdnaSets.RightToLeft.Contains(codePoint) && !IdnaSets.ArabicNumber.Contains(codePoint) && !IdnaSets.EuropeanNumber.Contains(codePoint)
        && !IdnaSets.NonspacingMark.Contains(codePoint) && !IdnaSets.Neutral.Contains(codePoint);
}
