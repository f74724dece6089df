using System.Buffers;
using System.Text;
using ReportSdk.Runtime;

namespace ReportSdk.Tests.Writing;

/// <summary>What a piece of code writes.</summary>
internal static class WriterRun
{
    public delegate void Writing(ref ReportJsonWriter writer);

    public static string Of(Writing writing) => Of(writing, out _);

    public static string Of(Writing writing, out IReadOnlyList<UnwritableValue> unwritable)
    {
        ArrayBufferWriter<byte> buffer = new();
        unwritable = To(buffer, writing);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    public static IReadOnlyList<UnwritableValue> To(IBufferWriter<byte> buffer, Writing writing)
    {
        ReportJsonWriter writer = new(buffer);
        writing(ref writer);
        writer.Flush();
        Assert.Equal(writer.Unwritable.Count == 0, writer.IsComplete);
        return writer.Unwritable;
    }
}
