namespace ReportSdk;

/// <summary>Makes <see cref="ValueMap{T}"/>s.</summary>
public static class ValueMap
{
    /// <summary>
    /// A map of the entries given, in their order. This is what a collection expression calls:
    /// <c>ValueMap&lt;int&gt; map = [new("a", 1), new("b", 2)];</c>
    /// </summary>
    /// <exception cref="ArgumentNullException">A name is null.</exception>
    /// <exception cref="ArgumentException">Two entries have one name.</exception>
    public static ValueMap<T> Create<T>(ReadOnlySpan<KeyValuePair<string, T>> entries) => Checked(entries.ToArray());

    /// <summary>A map of the entries given, in their order: <c>ValueMap.Create(("a", 1), ("b", 2))</c>.</summary>
    /// <exception cref="ArgumentNullException">A name is null.</exception>
    /// <exception cref="ArgumentException">Two entries have one name.</exception>
    public static ValueMap<T> Create<T>(params (string Name, T Value)[] entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        return Checked(Array.ConvertAll(entries, static e => KeyValuePair.Create(e.Name, e.Value)));
    }

    /// <summary>A map of the entries given, in their order; of a dictionary, for one.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="entries"/> or a name is null.</exception>
    /// <exception cref="ArgumentException">Two entries have one name.</exception>
    public static ValueMap<T> CreateRange<T>(IEnumerable<KeyValuePair<string, T>> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        return entries as ValueMap<T> ?? Checked([.. entries]);
    }

    /// <summary>A map that is the array: the caller gives it up and vouches that its names differ, as those of a JSON object that was read do.</summary>
    internal static ValueMap<T> FromArray<T>(KeyValuePair<string, T>[] entries) => entries.Length == 0 ? ValueMap<T>.Empty : new ValueMap<T>(entries);

    private static ValueMap<T> Checked<T>(KeyValuePair<string, T>[] entries)
    {
        foreach (KeyValuePair<string, T> entry in entries)
        {
            ArgumentNullException.ThrowIfNull(entry.Key, nameof(entries));
        }

        ValueMap<T> map = FromArray(entries);
        return map.FindDuplicate() is { } name
            ? throw new ArgumentException($"Two entries have the name '{name}'.", nameof(entries))
            : map;
    }
}
