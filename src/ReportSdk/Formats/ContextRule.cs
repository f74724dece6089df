namespace ReportSdk.Formats;

/// <summary>Code points that a label may hold only next to certain others (RFC 5892 appendix A).</summary>
internal static class ContextRule
{
    private const int ZeroWidthNonJoiner = 0x200C;
    private const int ZeroWidthJoiner = 0x200D;

    /// <summary>False also for a code point that has no rule.</summary>
    public static bool IsSatisfied(ReadOnlySpan<int> label, int index)
    {
        int before = index > 0 ? label[index - 1] : -1;
        int after = index + 1 < label.Length ? label[index + 1] : -1;
        return label[index] switch
        {
            ZeroWidthNonJoiner => IdnaSets.Virama.Contains(before) || (JoinsBefore(label[..index]) && JoinsAfter(label[(index + 1)..])),
            ZeroWidthJoiner => IdnaSets.Virama.Contains(before),

            // Middle dot, between two l of Catalan.
            0xB7 => before == 'l' && after == 'l',

            // Greek keraia; Hebrew geresh and gershayim.
            0x375 => IdnaSets.Greek.Contains(after),
            0x5F3 or 0x5F4 => IdnaSets.Hebrew.Contains(before),

            // Katakana middle dot.
            0x30FB => HasJapanese(label),

            // Arabic-Indic digits of both kinds do not mix.
            >= 0x660 and <= 0x669 => !label.ContainsAnyInRange(0x6F0, 0x6F9),
            >= 0x6F0 and <= 0x6F9 => !label.ContainsAnyInRange(0x660, 0x669),
            _ => false,
        };
    }

    private static bool JoinsBefore(ReadOnlySpan<int> before)
    {
        while (!before.IsEmpty && IdnaSets.JoinTransparent.Contains(before[^1]))
        {
            before = before[..^1];
        }

        return !before.IsEmpty && IdnaSets.JoinsLeft.Contains(before[^1]);
    }

    private static bool JoinsAfter(ReadOnlySpan<int> after)
    {
        while (!after.IsEmpty && IdnaSets.JoinTransparent.Contains(after[0]))
        {
            after = after[1..];
        }

        return !after.IsEmpty && IdnaSets.JoinsRight.Contains(after[0]);
    }

    private static bool HasJapanese(ReadOnlySpan<int> label)
    {
        foreach (int codePoint in label)
        {
            if (IdnaSets.Hiragana.Contains(codePoint) || IdnaSets.Katakana.Contains(codePoint) || IdnaSets.Han.Contains(codePoint))
            {
                return true;
            }
        }

        return false;
    }
}
