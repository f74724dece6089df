using Microsoft.CodeAnalysis;
using ReportSdk.Generators.Tests.Harness;

namespace ReportSdk.Generators.Tests.Incrementality;

/// <summary>What a run did after an edit.</summary>
/// <param name="Parsed">Files parsed, for whatever reason.</param>
/// <param name="Models">Models that differ.</param>
/// <param name="Signatures">What others may see of a file: those that differ.</param>
/// <param name="Linked">Files that differ with what they need of others.</param>
/// <param name="Names">Files whose types came, went or changed their names.</param>
/// <param name="Lists">Lists of all types that differ: one at most.</param>
/// <param name="Emitted">C# files written.</param>
public sealed record RunCounts(int Parsed, int Models, int Signatures, int Linked, int Names, int Lists, int Emitted)
{
    internal static RunCounts Of(GeneratorRunResult before, GeneratorRunResult after) => new(
        RunReasons.CountComputed(after, StepNames.Parse),
        RunReasons.CountChanged(after, StepNames.Model),
        RunReasons.CountChanged(after, StepNames.Signature),
        RunReasons.CountChanged(after, StepNames.Link),
        RunReasons.CountChanged(after, StepNames.TypeNames),
        RunReasons.CountChanged(after, StepNames.Registry),
        RunReasons.CountEmitted(before, after));
}
