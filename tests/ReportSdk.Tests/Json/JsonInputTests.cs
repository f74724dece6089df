using System.Buffers;
using ReportSdk.Json;

namespace ReportSdk.Tests.Json;

public sealed class JsonInputTests
{
    [Theory]
    [InlineData(9, true)]
    [InlineData(10, false)]
    [InlineData(11, false)]
    public void A_document_one_byte_over_the_limit_is_refused_from_every_input(int limit, bool isRefused)
    {
        byte[] utf8 = Tape.Utf8("[1,2,3,45]");
        TapeLimits limits = Tape.Limits with { MaxDocumentBytes = limit };
        JsonError expected = isRefused ? new JsonError(ViolationCode.LimitDocumentSize, limit) : default;
        Assert.Equal(expected, Tape.Read(utf8, limits));
        foreach (JsonInput input in new[]
        {
            JsonInput.Read(new MemoryStream(utf8), limit), JsonInput.Read(new ByteByByteStream(utf8), limit),
            JsonInput.Copy(SplitSequence.At(utf8, 4), limit), JsonInput.Copy(new ReadOnlySequence<byte>(utf8), limit),
        })
        {
            using (input)
            {
                using TokenTape tape = TokenTape.Rent();
                Assert.Equal(expected, tape.Build(input.Utf8, limits));
            }
        }
    }

    [Fact]
    public async Task No_more_is_read_than_shows_that_the_limit_is_exceeded()
    {
        ByteByByteStream stream = new(new byte[100_000]);
        using JsonInput input = JsonInput.Read(stream, 1_000);
        Assert.Equal(1_001, stream.BytesRead);
        Assert.Equal(1_001, input.Utf8.Length);

        stream = new ByteByByteStream(new byte[100_000]);
        using JsonInput other = await JsonInput.ReadAsync(stream, 1_000);
        Assert.Equal(1_001, stream.BytesRead);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(16 * 1024)]
    [InlineData((16 * 1024) + 1)]
    [InlineData(100_000)]
    public async Task Every_length_is_read_whole(int length)
    {
        byte[] bytes = new byte[length];
        new Random(length).NextBytes(bytes);
        using JsonInput whole = JsonInput.Read(new MemoryStream(bytes), int.MaxValue);
        Assert.Equal(bytes, whole.Utf8.ToArray());
        using JsonInput pieces = await JsonInput.ReadAsync(new ByteByByteStream(bytes), int.MaxValue);
        Assert.Equal(bytes, pieces.Utf8.ToArray());
        using JsonInput copied = JsonInput.Copy(SplitSequence.At(bytes, length / 3), int.MaxValue);
        Assert.Equal(bytes, copied.Utf8.ToArray());
    }

    [Fact]
    public void A_stream_is_read_from_where_it_stands_and_stays_open()
    {
        MemoryStream stream = new(Tape.Utf8("xx[1]")) { Position = 2 };
        using JsonInput input = JsonInput.Read(stream, 100);
        Assert.Equal("[1]"u8.ToArray(), input.Utf8.ToArray());
        Assert.True(stream.CanRead);
    }

    [Fact]
    public async Task Reading_can_be_cancelled()
    {
        using CancellationTokenSource cancellation = new();
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            async () => await JsonInput.ReadAsync(new ByteByByteStream([1, 2, 3]), 100, cancellation.Token));
    }

    [Fact]
    public void A_missing_file_is_the_callers_exception()
        => Assert.Throws<FileNotFoundException>(() => JsonInput.ReadFile(Path.Combine(AppContext.BaseDirectory, "no-such-file.json"), 100));

    [Fact]
    public void Disposing_twice_gives_the_buffer_back_once()
    {
        JsonInput input = JsonInput.Read(new MemoryStream([1]), 100);
        input.Dispose();
        input.Dispose();
        Assert.True(input.Utf8.IsEmpty);
    }
}
