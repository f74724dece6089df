using System.Text;
using ReportSdk.Fuzz.Mutants;

namespace ReportSdk.Brokers.Tests;

/// <summary>The laws on changed samples: what the verb <c>mutants</c> runs for longer.</summary>
public sealed class MutationTests
{
    private const int Mutants = 8_000;

    [Fact]
    public void Mutants_of_the_samples_keep_the_laws_and_try_every_keyword_both_ways()
    {
        var fuzzer = new MutantFuzzer(Samples.Set, seed: 20240131);
        for (int i = 0; i < Mutants; i++)
        {
            string? wrong = fuzzer.Step();
            Assert.True(wrong is null, $"{wrong}\n{Encoding.UTF8.GetString(fuzzer.Last)}");
        }

        // Mutants that are all refused, or all accepted, would test one half of the laws only.
        Assert.InRange(fuzzer.WellFormed, Mutants / 2, Mutants - 1);
        Assert.InRange(fuzzer.Valid, Mutants / 5, fuzzer.WellFormed - 1);
        Assert.InRange(fuzzer.EditedValid, fuzzer.Edited / 20, fuzzer.Edited - 1);
        Assert.Empty(fuzzer.Coverage.Empty);
    }

    /// <summary>A find of seed 20261122.</summary>
    [Fact]
    public void Number_with_an_exponent_of_any_length_keeps_the_laws()
    {
        EntityType log = EntityType.All.Single(static type => type.SchemaId == "https://reportsdk.dev/core/v1/event-log");
        LawResult result = Laws.Check(
            log, Samples.Schemas, """{"rows":[{"title":"某模型发布","date":"2024-02-26","region":"国内"}],"x/~\"":922e3372036854775808}"""u8.ToArray());

        Assert.True(result is { Wrong: null, Value: not null }, result.Wrong);
    }

    [Fact]
    public void One_seed_makes_the_same_mutants()
    {
        var one = new MutantFuzzer(Samples.Set, seed: 7);
        var other = new MutantFuzzer(Samples.Set, seed: 7);
        for (int i = 0; i < 50; i++)
        {
            one.Step();
            other.Step();
            Assert.Equal(one.Last, other.Last);
        }
    }

    [Fact]
    public void Part_of_a_sample_keeps_the_laws_of_every_type()
    {
        foreach (Sample sample in Samples.Set.Valid)
        {
            foreach (DocumentNode node in DocumentNode.Parse(sample.Utf8).All().Where(static node => node.IsContainer).Take(6))
            {
                byte[] part = node.ToUtf8();
                Assert.All(EntityType.All, type => Assert.Null(Laws.Check(type, Samples.Schemas, part).Wrong));
            }
        }
    }
}
