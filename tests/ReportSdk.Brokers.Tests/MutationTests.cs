namespace ReportSdk.Brokers.Tests;

/// <summary>The laws on changed samples.</summary>
public sealed class MutationTests
{
    private const int ChangesOfSample = 120;

    [Theory]
    [MemberData(nameof(Sample.ValidPaths), MemberType = typeof(Sample))]
    public void Changed_sample_keeps_the_laws(string path)
    {
        Sample sample = Sample.Get(path);
        var changes = new DocumentChanges(seed: 20240131);
        int valid = 0;
        for (int i = 0; i < ChangesOfSample; i++)
        {
            valid += Laws.Check(sample.Type, changes.Change(sample.Utf8)).IsEmpty ? 1 : 0;
        }

        // Changes that are all refused, or all accepted, would test one half of the laws only.
        Assert.InRange(valid, ChangesOfSample / 20, ChangesOfSample - 1);
    }

    [Fact]
    public void Part_of_a_sample_keeps_the_laws_of_every_type()
    {
        foreach (Sample sample in Sample.Valid)
        {
            foreach (DocumentNode node in DocumentNode.Parse(sample.Utf8).All().Where(static node => node.IsContainer).Take(6))
            {
                byte[] part = node.ToUtf8();
                Assert.All(EntityType.All, type => Laws.Check(type, part));
            }
        }
    }
}
