using ReportSdk.Fuzz.Mutants;

namespace ReportSdk.Brokers.Tests;

/// <summary>The committed samples, through the generated types.</summary>
public sealed class SampleTests
{
    private const int SmallSample = 400;
    private const int Splits = 40;

    [Theory]
    [MemberData(nameof(Samples.AllPaths), MemberType = typeof(Samples))]
    public void Sample_keeps_the_laws_and_has_its_verdict(string path)
    {
        Sample sample = Samples.Get(path);

        LawResult result = Laws.Check(sample.Type, Samples.Schemas, sample.Utf8);

        Assert.Null(result.Wrong);
        if (sample.Code is null)
        {
            Assert.Empty(result.Violations);
        }
        else
        {
            Assert.Contains(result.Listed, violation => violation.Code == sample.Code && violation.InstanceLocation == sample.Pointer);
        }
    }

    /// <summary>A small sample is split everywhere, a large one at places of a seed.</summary>
    [Theory]
    [MemberData(nameof(Samples.AllPaths), MemberType = typeof(Samples))]
    public void Every_kind_of_input_gets_the_verdict_of_a_span(string path)
    {
        Sample sample = Samples.Get(path);
        var random = new Random(20240131);
        int[] splits = sample.Utf8.Length <= SmallSample ? [.. Enumerable.Range(0, sample.Utf8.Length + 1)] : [.. Enumerable.Range(0, Splits).Select(_ => random.Next(sample.Utf8.Length))];
        Assert.Null(Laws.CheckInputs(sample.Type, sample.Utf8, splits));
        foreach (byte[] utf8 in new byte[][] { [0xEF, 0xBB, 0xBF, .. sample.Utf8], sample.Utf8[..(sample.Utf8.Length / 2)], [] })
        {
            Assert.Null(Laws.CheckInputs(sample.Type, utf8, utf8.Length / 3));
        }
    }

    [Theory]
    [MemberData(nameof(Samples.ValidPaths), MemberType = typeof(Samples))]
    public void Valid_sample_is_judged_without_allocating(string path)
    {
        Sample sample = Samples.Get(path);

        // The least of some runs: the collector takes away what pools have kept for long, which is made once more.
        long least = long.MaxValue;
        for (int i = 0; i < 10; i++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            bool isValid = sample.Type.IsValid(sample.Utf8);
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
            Assert.True(isValid);
        }

        Assert.Equal(0, least);
    }

    [Fact]
    public void Samples_of_every_broker_and_of_both_verdicts_are_found()
    {
        Assert.All(
            ["schemas/core/", "schemas/brokers/guolian/", "schemas/brokers/minsheng/", "schemas/brokers/guosen/", "schemas/brokers/huafu/", "schemas/brokers/zheshang/"],
            static folder => Assert.Equal(
                [false, true],
                Samples.Set.All.Where(sample => sample.Path.StartsWith(folder, StringComparison.Ordinal)).Select(sample => sample.Code is null).Distinct().Order()));
    }
}
