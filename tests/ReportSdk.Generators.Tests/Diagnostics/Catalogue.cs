using System.Reflection;
using ReportSdk.Schema;

namespace ReportSdk.Generators.Tests.Diagnostics;

/// <summary>Every kind of finding there is.</summary>
internal static class Catalogue
{
    public static IReadOnlyList<FindingDescriptor> All { get; } =
        [.. typeof(FindingCatalogue).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (FindingDescriptor)field.GetValue(null)!)];
}
