namespace ReportSdk.Rules.Screening;

/// <summary>What a screen needs room for, kept from value to value.</summary>
internal sealed class ScreenMemory
{
    /// <summary>Entries that are kept for the next document.</summary>
    private const int KeptSize = 1 << 14;

    private ScreenSlot[] _slots = [];
    private int[] _counts = [];
    private int[] _bases = [];
    private TextTable.Entry[] _entries = [];

    public Span<ScreenSlot> GetSlots(int count) => Get(ref _slots, count);

    public Span<int> GetCounts(int count) => Get(ref _counts, count);

    public Span<int> GetBases(int count) => Get(ref _bases, count);

    public Span<TextTable.Entry> GetEntries(int count)
    {
        Span<TextTable.Entry> entries = Get(ref _entries, count);
        entries.Clear();
        return entries;
    }

    /// <summary>Gives back what one large document has made grow.</summary>
    public void Shrink() => PooledArray.Shrink(ref _entries, KeptSize);

    private static Span<T> Get<T>(ref T[] array, int count)
    {
        if (array.Length < count)
        {
            PooledArray.Grow(ref array, 0, count);
        }

        return array.AsSpan(0, count);
    }
}
