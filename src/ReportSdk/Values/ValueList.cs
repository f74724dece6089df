namespace ReportSdk;

/// <summary>Makes <see cref="ValueList{T}"/>s.</summary>
public static class ValueList
{
    /// <summary>A list of the items given, copied. This is what a collection expression calls: <c>ValueList&lt;int&gt; list = [1, 2];</c></summary>
    public static ValueList<T> Create<T>(ReadOnlySpan<T> items) => items.IsEmpty ? ValueList<T>.Empty : new ValueList<T>(items.ToArray());

    /// <summary>A list of the items given, in their order.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="items"/> is null; its items may be.</exception>
    public static ValueList<T> CreateRange<T>(IEnumerable<T> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        return items as ValueList<T> ?? FromArray([.. items]);
    }

    /// <summary>A list that is the array: the caller gives it up.</summary>
    internal static ValueList<T> FromArray<T>(T[] items) => items.Length == 0 ? ValueList<T>.Empty : new ValueList<T>(items);
}
