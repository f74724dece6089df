using System.Text;
using ReportSdk.Json;

namespace ReportSdk.Runtime;

/// <summary>The member names of a generated record, in schema order. Made once a type.</summary>
/// <param name="names">JSON names.</param>
public sealed class MemberNames(params string[] names)
{
    internal static MemberNames None { get; } = new();

    internal KnownNames Known { get; } = new(Array.ConvertAll(names, Encoding.UTF8.GetBytes));
}
