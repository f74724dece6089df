using System.Buffers;

namespace ReportSdk.Rules;

/// <summary>Arrays that one large document makes grow, and that the pool has again when it is done.</summary>
internal static class PooledArray
{
    private const int Least = 64;

    /// <summary>Makes room for <paramref name="needed"/> items.</summary>
    /// <param name="array">The array.</param>
    /// <param name="used">Items at its beginning that stay.</param>
    /// <param name="needed">More than it has room for.</param>
    public static void Grow<T>(ref T[] array, int used, int needed)
    {
        T[] larger = ArrayPool<T>.Shared.Rent(Math.Max(Math.Max(needed, Least), (int)Math.Min(2L * array.Length, Array.MaxLength)));
        array.AsSpan(0, used).CopyTo(larger);
        Return(array);
        array = larger;
    }

    /// <summary>Gives an array back that has more than so many items.</summary>
    public static void Shrink<T>(ref T[] array, int size)
    {
        if (array.Length > size)
        {
            Return(array);
            array = [];
        }
    }

    private static void Return<T>(T[] array)
    {
        if (array.Length > 0)
        {
            ArrayPool<T>.Shared.Return(array);
        }
    }
}
