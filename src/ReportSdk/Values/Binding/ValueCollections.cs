using System.ComponentModel;

namespace ReportSdk.Runtime;

/// <summary>Makes immutable collections from arrays without copying them: for generated readers, which know the size beforehand and keep no second reference.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ValueCollections
{
    /// <summary>A map that is the array. The caller must not use the array any more, and its names must differ, as those of a JSON object do.</summary>
    public static ValueMap<T> Map<T>(KeyValuePair<string, T>[] entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        return ValueMap.FromArray(entries);
    }
}
