using Microsoft.CodeAnalysis;
using ReportSdk.Generators.Tests.Harness;

namespace ReportSdk.Generators.Tests.Diagnostics;

/// <summary>A diagnostic as a finding by kind and place.</summary>
internal static class ToldFinding
{
    public static ExpectedFinding Of(Diagnostic diagnostic)
    {
        FileLinePositionSpan place = diagnostic.Location.GetLineSpan();
        string path = place.Path.StartsWith(GeneratorRun.ProjectFolder, StringComparison.Ordinal) ? place.Path[GeneratorRun.ProjectFolder.Length..] : place.Path;
        return new(path, place.StartLinePosition.Line + 1, place.StartLinePosition.Character + 1, place.EndLinePosition.Line + 1, place.EndLinePosition.Character + 1, diagnostic.Id);
    }
}
