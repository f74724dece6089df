using ReportSdk.Fuzz.Rules;

namespace ReportSdk.Tests.Rules;

/// <summary>A short run of the verb <c>rules</c>: random rules, in the plan and in the reference interpreter.</summary>
public sealed class RuleFuzzTests
{
    private const int Rules = 400;

    [Theory]
    [InlineData(20261127)]
    public void Random_rules_come_to_what_the_reference_interpreter_says(int seed)
    {
        using var fuzzer = new RuleFuzzer(seed);
        while (fuzzer.Count < Rules)
        {
            Assert.Null(fuzzer.Step());
        }

        // About half of them hold.
        Assert.InRange(fuzzer.Counts.True, Rules / 3, Rules * 2 / 3);
        Assert.InRange(fuzzer.Counts.False, Rules / 4, Rules * 2 / 3);
    }
}
