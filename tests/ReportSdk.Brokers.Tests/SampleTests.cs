using System.Text;

namespace ReportSdk.Brokers.Tests;

/// <summary>The committed samples, through the generated types.</summary>
public sealed class SampleTests
{
    [Theory]
    [MemberData(nameof(Sample.AllPaths), MemberType = typeof(Sample))]
    public void Sample_keeps_the_laws_and_has_its_verdict(string path)
    {
        Sample sample = Sample.Get(path);

        ViolationList violations = Laws.Check(sample.Type, sample.Utf8);

        if (sample.Code is null)
        {
            Assert.Empty(violations);
            Assert.True(sample.Type.TryParse(sample.Utf8, out _, out _), "A sample must bind.");
        }
        else
        {
            Assert.Contains(violations, violation => violation.Code == sample.Code && violation.InstanceLocation == sample.Pointer);
        }
    }

    [Theory]
    [MemberData(nameof(Sample.AllPaths), MemberType = typeof(Sample))]
    public async Task Every_kind_of_input_gets_the_verdict_of_a_span(string path)
    {
        Sample sample = Sample.Get(path);
        foreach (byte[] utf8 in new byte[][] { sample.Utf8, [0xEF, 0xBB, 0xBF, .. sample.Utf8], sample.Utf8[..(sample.Utf8.Length / 2)], [] })
        {
            bool isRead = sample.Type.TryParse(utf8, out object? value, out ViolationList violations);

            foreach ((string input, bool isValid, ViolationList found, object? read) in await sample.Type.ReadAll(utf8))
            {
                Assert.True(isValid == isRead, $"{input}: {Encoding.UTF8.GetString(utf8)}");
                Assert.Equal(violations, found);
                Assert.Equal(value, read);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Sample.ValidPaths), MemberType = typeof(Sample))]
    public void Valid_sample_is_judged_without_allocating(string path)
    {
        Sample sample = Sample.Get(path);
        for (int i = 0; i < 3; i++)
        {
            Assert.True(sample.Type.IsValid(sample.Utf8));
        }

        long before = GC.GetAllocatedBytesForCurrentThread();
        sample.Type.IsValid(sample.Utf8);

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    [Fact]
    public void Samples_of_every_broker_and_of_both_verdicts_are_found()
    {
        Assert.All(
            ["schemas/core/", "schemas/brokers/guosen/", "schemas/brokers/huafu/"],
            static folder => Assert.Equal(
                [false, true],
                Sample.All.Where(sample => sample.Path.StartsWith(folder, StringComparison.Ordinal)).Select(sample => sample.Code is null).Distinct().Order()));
    }
}
