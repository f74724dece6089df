using System.Text;
using ReportSdk.Fuzz.Mutants;

namespace ReportSdk.Brokers.Tests;

/// <summary>The laws beyond the shipped schemas: types of every row of the table, and documents that are no objects.</summary>
public sealed class TypeLawTests
{
    private const int Mutants = 20_000;

    [Fact]
    public void Samples_of_every_kind_of_type_bind_and_keep_the_laws()
    {
        foreach (Sample sample in Samples.Types.All)
        {
            LawResult result = Laws.Check(sample.Type, Samples.Types.Schemas, sample.Utf8);

            Assert.True(result is { Wrong: null, Value: not null }, $"{sample}: {result.Wrong} {string.Join("; ", result.Violations)}");
            Assert.Null(Laws.CheckInputs(sample.Type, sample.Utf8, sample.Utf8.Length / 2));
            Assert.Null(Laws.CheckLines(sample.Type, DocumentNode.Parse(sample.Utf8).ToUtf8()));
        }
    }

    [Fact]
    public void Mutants_of_every_kind_of_type_keep_the_laws()
    {
        var fuzzer = new MutantFuzzer(Samples.Types, seed: 20240131);
        for (int i = 0; i < Mutants; i++)
        {
            string? wrong = fuzzer.Step();
            Assert.True(wrong is null, $"{wrong}\n{Encoding.UTF8.GetString(fuzzer.Last)}");
        }

        Assert.InRange(fuzzer.Valid, Mutants / 5, fuzzer.WellFormed - 1);
        Assert.InRange(fuzzer.Unbound, 1, fuzzer.Valid / 2);
        Assert.InRange(fuzzer.EditedValid, fuzzer.Edited / 20, fuzzer.Edited - 1);
    }
}
