using System.Text;

namespace ReportSdk.Schema.Emission;

/// <summary>
/// Builders of this thread that nobody uses just now. Code is put together from thousands of small pieces, each of them begun before the last of its own pieces is done: a builder for each
/// was a quarter of what the generator allocated.
/// </summary>
internal static class SpareBuilders
{
    /// <summary>In UTF-16 units. A larger one is given up: one large schema must not cost memory forever.</summary>
    private const int LargestKept = 256 * 1024;

    private const int MostKept = 8;

    [ThreadStatic]
    private static Stack<StringBuilder>? _spare;

    /// <summary>An empty builder.</summary>
    public static StringBuilder Take()
    {
        _spare ??= new Stack<StringBuilder>(MostKept);
        return _spare.Count > 0 ? _spare.Pop() : new StringBuilder();
    }

    /// <summary>The text, and the builder given back: the caller uses it no longer.</summary>
    public static string Finish(StringBuilder builder)
    {
        string text = builder.ToString();
        if (builder.Capacity <= LargestKept && _spare!.Count < MostKept)
        {
            _spare.Push(builder.Clear());
        }

        return text;
    }
}
