using ReportSdk.Shared;

namespace ReportSdk.Formats;

/// <summary>
/// Whether a label is in normalization form C (Unicode Standard Annex 15), as a U-label is. Knows the code points that a label can hold; conjoining Hangul is not
/// among them.
/// </summary>
internal static class CanonicalComposition
{
    /// <summary>Most code points that one of them decomposes to.</summary>
    private const int MaxExpansion = 4;

    private const int FirstMark = 0x300;

    private static readonly Dictionary<int, (int First, int Second)> Parts = ReadParts();
    private static readonly Dictionary<(int First, int Second), int> Composites = Invert(Parts);
    private static readonly Dictionary<int, byte> Classes = ReadClasses();

    /// <param name="label">At most <see cref="IdnaLabel.MaxLength"/> code points, each valid by itself.</param>
    public static bool IsComposed(ReadOnlySpan<int> label)
    {
        if (!label.ContainsAnyExceptInRange(0, FirstMark - 1))
        {
            return true;
        }

        Span<int> buffer = stackalloc int[IdnaLabel.MaxLength * MaxExpansion];
        int count = 0;
        foreach (int codePoint in label)
        {
            Decompose(codePoint, buffer, ref count);
        }

        var text = buffer[..count];
        Reorder(text);
        return text[..Compose(text)].SequenceEqual(label);
    }

    private static void Decompose(int codePoint, Span<int> buffer, ref int count)
    {
        // The first part can be a composite again, the second never is.
        int first = count;
        while (Parts.TryGetValue(codePoint, out var parts))
        {
            buffer[count++] = parts.Second;
            codePoint = parts.First;
        }

        buffer[count++] = codePoint;
        buffer[first..count].Reverse();
    }

    /// <summary>Puts marks between two starters into the order of their classes; equal ones stay.</summary>
    private static void Reorder(Span<int> text)
    {
        for (int i = 1; i < text.Length; i++)
        {
            int codePoint = text[i];
            int codePointClass = ClassOf(codePoint);
            int target = i;
            while (codePointClass > 0 && target > 0 && ClassOf(text[target - 1]) > codePointClass)
            {
                text[target] = text[target - 1];
                target--;
            }

            text[target] = codePoint;
        }
    }

    /// <summary>Composes in place and returns the length.</summary>
    private static int Compose(Span<int> text)
    {
        int length = 0;
        int starter = -1;
        int lastClass = 0;
        foreach (int codePoint in text)
        {
            int codePointClass = ClassOf(codePoint);

            // A mark reaches the starter unless one of its class or a higher one, or a starter, stands between.
            bool isNext = starter >= 0 && length == starter + 1;
            bool reaches = starter >= 0 && (isNext || (lastClass > 0 && lastClass < codePointClass));
            if (reaches && Composites.TryGetValue((text[starter], codePoint), out int composite))
            {
                text[starter] = composite;
                continue;
            }

            if (codePointClass == 0)
            {
                starter = length;
            }

            lastClass = codePointClass;
            text[length++] = codePoint;
        }

        return length;
    }

    private static int ClassOf(int codePoint) => Classes.TryGetValue(codePoint, out byte value) ? value : 0;

    private static Dictionary<int, (int First, int Second)> ReadParts()
    {
        var parts = new Dictionary<int, (int First, int Second)>(IdnaData.CompositeCount);
        int position = 0;
        int composite = 0;
        int first = 0;
        int second = 0;
        for (int i = 0; i < IdnaData.CompositeCount; i++)
        {
            composite += CodePointSetTable.ReadVarint(IdnaData.Composites, ref position);
            first += ReadSigned(ref position);
            second += ReadSigned(ref position);
            parts.Add(composite, (first, second));
        }

        return parts;
    }

    private static Dictionary<(int First, int Second), int> Invert(Dictionary<int, (int First, int Second)> parts)
    {
        var composites = new Dictionary<(int First, int Second), int>(parts.Count);
        foreach (var (composite, pair) in parts)
        {
            composites.Add(pair, composite);
        }

        return composites;
    }

    private static int ReadSigned(ref int position)
    {
        int value = CodePointSetTable.ReadVarint(IdnaData.Composites, ref position);
        return (value >> 1) ^ -(value & 1);
    }

    private static Dictionary<int, byte> ReadClasses()
    {
        var classes = new Dictionary<int, byte>();
        int position = 0;
        int codePoint = 0;
        for (int run = 0; run < IdnaData.CombiningRuns; run++)
        {
            codePoint += CodePointSetTable.ReadVarint(IdnaData.CombiningClasses, ref position);
            int length = CodePointSetTable.ReadVarint(IdnaData.CombiningClasses, ref position);
            byte runClass = IdnaData.CombiningClasses[position++];
            for (; length > 0; length--)
            {
                classes.Add(codePoint++, runClass);
            }
        }

        return classes;
    }
}
