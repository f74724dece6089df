using ReportSdk.Json;

namespace ReportSdk.Benchmarks.Variants;

/// <summary>UTF-8 check, tape and duplicate check.</summary>
internal sealed class TapeBuild : IVariant
{
    private static readonly TapeLimits Limits = TapeLimits.From(ValidationOptions.Default);

    public string Name => "tape build";

    public void Run(Workload workload)
    {
        using TokenTape tape = TokenTape.Rent();
        if (tape.Build(workload.Utf8, Limits).IsError)
        {
            throw new InvalidOperationException("The document is not valid JSON.");
        }
    }
}
