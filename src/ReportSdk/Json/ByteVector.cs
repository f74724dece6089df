using System.Runtime.Intrinsics;

namespace ReportSdk.Json;

/// <summary>What <see cref="Vector128{T}"/> has on later frameworks only.</summary>
internal static class ByteVector
{
    /// <summary>0 to 15.</summary>
    public static Vector128<byte> Indices => Vector128.Create((byte)0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15);
}
