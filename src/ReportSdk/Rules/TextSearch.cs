using ReportSdk.Json;

namespace ReportSdk.Rules;

/// <summary>Finds a long text in a longer one in linear time, whatever they are: by rolling hashes under a key that nobody outside the process knows.</summary>
internal static class TextSearch
{
    /// <summary>2^61 − 1, a prime.</summary>
    private const ulong Modulus = (1UL << 61) - 1;

    private static readonly ulong Base = (SeededHash.Mix(1, 2) % (Modulus - 512)) + 256;

    public static bool Contains(ReadOnlySpan<byte> text, ReadOnlySpan<byte> sought)
    {
        if (sought.Length > text.Length)
        {
            return false;
        }

        ulong target = 0;
        ulong window = 0;
        ulong highest = 1;
        for (int i = 0; i < sought.Length; i++)
        {
            target = Append(target, sought[i]);
            window = Append(window, text[i]);
            highest = i == 0 ? 1 : Multiply(highest, Base);
        }

        for (int start = 0; ; start++)
        {
            if (window == target && text.Slice(start, sought.Length).SequenceEqual(sought))
            {
                return true;
            }

            int end = start + sought.Length;
            if (end == text.Length)
            {
                return false;
            }

            window = Append((window + Modulus - Multiply(highest, text[start])) % Modulus, text[end]);
        }
    }

    private static ulong Append(ulong hash, byte next) => (Multiply(hash, Base) + next) % Modulus;

    private static ulong Multiply(ulong x, ulong y)
    {
        ulong high = Math.BigMul(x, y, out ulong low);

        // 2^61 is 1 here: what is above it is added to what is below.
        ulong sum = (low & Modulus) + ((low >> 61) | (high << 3));
        return sum >= Modulus ? sum - Modulus : sum;
    }
}
