using System.Text;
using ReportSdk.Fuzz;
using ReportSdk.Fuzz.Tokenizer;

namespace ReportSdk.Tests.Json;

public sealed class TokenizerFuzzTests
{
    [Fact]
    public void The_tokenizer_and_the_platforms_reader_agree_on_mutated_documents()
    {
        TokenizerFuzzer fuzzer = new(CorpusFolder.Find("json")!, seed: 1);
        for (int k = 0; k < 60_000; k++)
        {
            string? wrong = fuzzer.Step();
            Assert.True(wrong is null, $"{wrong}: {Encoding.UTF8.GetString(fuzzer.Last)}");
        }

        // The documents are worth something only when every kind of outcome is among them.
        Assert.InRange(fuzzer.Accepted, 10_000, 50_000);
        Assert.All(Enum.GetValues<IntendedDifference>(), difference => Assert.True(fuzzer[difference] > 20, $"{difference}: {fuzzer[difference]}"));
    }

    [Fact]
    public void One_seed_gives_the_same_documents()
    {
        byte[][] seeds = ["{\"a\":1,\"b\":[2,3]}"u8.ToArray(), "[\"买入\"]"u8.ToArray()];
        DocumentMutator first = new(seeds, 9);
        DocumentMutator second = new(seeds, 9);
        for (int k = 0; k < 1_000; k++)
        {
            Assert.Equal(first.Next().ToArray(), second.Next().ToArray());
        }
    }
}
