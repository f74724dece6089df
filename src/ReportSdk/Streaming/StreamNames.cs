namespace ReportSdk.Streaming;

/// <summary>Sets of members as bits: those of the names that schemas know, and one for all others.</summary>
internal static class StreamNames
{
    /// <summary>Words of a set.</summary>
    public const int Words = 4;

    /// <summary>Stands for a member that no schema names.</summary>
    public const int Unknown = (64 * Words) - 1;

    public static bool Has(ReadOnlySpan<ulong> names, int ordinal) => (names[ordinal >> 6] & (1UL << ordinal)) != 0;

    public static void Add(Span<ulong> names, int ordinal) => names[ordinal >> 6] |= 1UL << ordinal;
}
