using System.Globalization;

namespace ReportSdk.Schema.Naming;

/// <summary>
/// How long a generated name may be. The compiler refuses names of more than 1,023 bytes of UTF-8 (CS7013), and the longest that it makes of ours
/// is that of a method: <c>ReportSdk.IReportEntity&lt;Namespace.Type&gt;.TryRead</c>. With three bytes a character, a namespace of 200 and a
/// name of 80 characters leave room for the rest, for a number and for what is put behind a name (<c>Text</c>, <c>Schema</c>).
/// </summary>
internal static class NameLength
{
    /// <summary>The longest name of a type or member, in UTF-16 units; a number or suffix may follow.</summary>
    public const int Max = 80;

    /// <summary>The longest namespace, dots included.</summary>
    public const int MaxNamespace = 200;

    private const int HashLength = 16;

    /// <summary>The name itself, or its beginning and a hash of all of it: what differs stays different, on every machine in the same way.</summary>
    public static string Cap(string name) => Cap(name, Max);

    /// <summary>The same for a namespace.</summary>
    public static string CapNamespace(string name) => Cap(name, MaxNamespace);

    private static string Cap(string name, int max) =>
        name.Length <= max ? name : $"{name.Substring(0, max - HashLength - 1)}_{Hash(name).ToString("X16", CultureInfo.InvariantCulture)}";

    /// <summary>FNV-1a over UTF-16 units. Names that meet in it all the same are numbered like any others.</summary>
    private static ulong Hash(string text)
    {
        ulong hash = 14695981039346656037;
        foreach (char c in text)
        {
            hash = unchecked((hash ^ c) * 1099511628211);
        }

        return hash;
    }
}
