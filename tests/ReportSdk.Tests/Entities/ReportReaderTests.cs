using System.Text;
using ReportSdk.Tests.Json;

namespace ReportSdk.Tests.Entities;

/// <summary>Inputs that are not a span, beyond what the samples of the brokers show.</summary>
public sealed class ReportReaderTests
{
    [Fact]
    public void No_more_than_the_limit_and_a_byte_is_read_of_a_stream()
    {
        byte[] utf8 = Encoding.UTF8.GetBytes($$"""{"name":"{{new string('x', 100)}}"}""");
        foreach ((int limit, int bytesRead) in new[] { (utf8.Length, utf8.Length), (utf8.Length + 1, utf8.Length), (utf8.Length - 1, utf8.Length), (20, 21) })
        {
            var stream = new ByteByByteStream(utf8);
            var options = new ValidationOptions { MaxDocumentBytes = limit };

            bool isRead = ReportReader.TryRead<Tree>(stream, out _, out ViolationList violations, options);

            Assert.Equal(limit >= utf8.Length, isRead);
            Assert.Equal(ReportEntity.Validate<Tree>(utf8, options), violations);
            Assert.Equal(bytesRead, stream.BytesRead);
        }
    }

    [Fact]
    public async Task Reading_throws_where_trying_lists()
    {
        byte[] utf8 = """{"name":""}"""u8.ToArray();

        Assert.Equal("MIN_LENGTH", Thrown(() => ReportReader.Read<Tree>(new MemoryStream(utf8))));
        Assert.Equal("MIN_LENGTH", Thrown(() => ReportReader.Read<Tree>(SplitSequence.At(utf8, 4))));
        var awaited = await Assert.ThrowsAsync<ReportFormatException>(async () => await ReportReader.ReadAsync<Tree>(new MemoryStream(utf8)));
        Assert.Equal("MIN_LENGTH", awaited.Violations[0].Code);

        Assert.Equal("a", (await ReportReader.ReadAsync<Tree>(new MemoryStream("""{"name":"a"}"""u8.ToArray()))).Name);
        Assert.Throws<ArgumentNullException>(() => ReportReader.Read<Tree>((Stream)null!));
        Assert.Throws<ArgumentNullException>(() => ReportReader.ReadNdjson<Tree>((Stream)null!));

        static string Thrown(Action read) => Assert.Throws<ReportFormatException>(read).Violations[0].Code;
    }

    [Fact]
    public void Stream_is_read_from_where_it_stands_and_stays_open()
    {
        using var stream = new MemoryStream("junk{\"name\":\"a\"}"u8.ToArray()) { Position = 4 };

        Assert.Equal("a", ReportReader.Read<Tree>(stream).Name);
        Assert.True(stream.CanRead);
    }
}
