using Microsoft.CodeAnalysis.Diagnostics;

namespace ReportSdk.Generators;

/// <summary>Whether an editor asks, or a build: each finding is told by the analyzer in one and by the generator in the other.</summary>
internal static class DesignTimeBuild
{
    public static bool IsOn(AnalyzerConfigOptions options) =>
        options.TryGetValue("build_property.DesignTimeBuild", out string? value) && string.Equals(value, "true", StringComparison.OrdinalIgnoreCase);
}
