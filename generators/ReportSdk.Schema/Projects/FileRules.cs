using ReportSdk.Schema.Rules;

namespace ReportSdk.Schema.Projects;

/// <summary>What has become of the rules of a file.</summary>
/// <param name="Key">Of the file.</param>
/// <param name="Compiled">The section of its plan, and what is wrong.</param>
/// <param name="Failure">Why there is neither; null when there is.</param>
internal sealed record FileRules(string Key, CompiledRules Compiled, Exception? Failure)
{
    public static FileRules Of(RuleInput input) =>
        Guard.Run(() => new FileRules(input.File.Key, input.Compile(), null), exception => new FileRules(input.File.Key, CompiledRules.None, exception));
}
