using System.Buffers;
using System.Text.Json;
using ReportSdk.Runtime;
using ReportSdk.Tests.Values;

namespace ReportSdk.Tests.Writing;

public class ReportJsonWriterTests
{
    [Fact]
    public void Every_value_has_its_text_in_every_culture()
    {
        using ForeignCulture culture = new();
        string json = WriterRun.Of((ref ReportJsonWriter w) =>
        {
            w.TryOpen("["u8);
            w.Write(true);
            w.WriteRaw(","u8);
            w.Write(false);
            w.WriteRaw(","u8);
            w.Write(-5);
            w.WriteRaw(","u8);
            w.Write(long.MinValue);
            w.WriteRaw(","u8);
            w.Write(-1234567.8900m);
            w.WriteRaw(","u8);
            w.Write(-1.5e-7);
            w.WriteRaw(","u8);
            w.Write(new DateOnly(2024, 2, 29));
            w.WriteRaw(","u8);
            w.Write(new DateTimeOffset(2024, 2, 29, 9, 30, 0, 250, TimeSpan.FromHours(-3.5)));
            w.WriteRaw(","u8);
            w.Write(new Guid("2EB8AA08-AA98-11EA-B4AA-73B441D16380"));
            w.WriteRaw(","u8);
            w.Write(JsonTime.Parse("23:59:60Z"));
            w.WriteRaw(","u8);
            w.Write(JsonDuration.Parse("P1Y"));
            w.WriteRaw(","u8);
            w.Write(new YearMonth(2024, 3));
            w.WriteRaw(","u8);
            w.Write(new FiscalPeriod(2024, FiscalPeriodMarker.Estimate));
            w.WriteRaw(","u8);
            w.Write(SecurityId.Parse("0020.HK"));
            w.WriteRaw(","u8);
            w.Write(JsonFragment.Parse("{ \"a\" : 1.0 }"));
            w.WriteRaw(","u8);
            w.WriteNull();
            w.Close((byte)']');
        });

        Assert.Equal(
            "[true,false,-5,-9223372036854775808,-1234567.8900,-1.5E-07,'2024-02-29','2024-02-29T09:30:00.25-03:30',"
                + "'2eb8aa08-aa98-11ea-b4aa-73b441d16380','23:59:60Z','P1Y','2024-03','2024E','0020.HK',{ 'a' : 1.0 },null]",
            json.Replace('"', '\''));
    }

    [Fact]
    public void Decimals_are_written_with_all_their_digits()
    {
        Random random = new(101);
        Span<int> bits = stackalloc int[4];
        for (int round = 0; round < 100_000; round++)
        {
            // Magnitudes of every length are equally likely.
            UInt128 magnitude = new UInt128((ulong)random.NextInt64(1L << 32), (ulong)random.NextInt64(long.MinValue, long.MaxValue)) >> random.Next(97);
            decimal value = new((int)(uint)magnitude, (int)(uint)(magnitude >> 32), (int)(uint)(magnitude >> 64), random.Next(2) == 0, (byte)random.Next(29));
            string json = WriterRun.Of((ref ReportJsonWriter w) => w.Write(value));

            // The platform writes the same but drops the sign of zero.
            decimal.GetBits(value, bits);
            string sign = magnitude == 0 && bits[3] < 0 ? "-" : "";
            Assert.Equal(sign + value.ToString(System.Globalization.CultureInfo.InvariantCulture).TrimStart(sign.Length > 0 ? '-' : ' '), json);
        }
    }

    /// <summary>Eight digits are divided as two numbers of four: every four in either place, beside itself and beside its complement.</summary>
    [Fact]
    public void Every_four_digits_are_written_in_both_halves_of_a_word()
    {
        for (int four = 0; four < 10_000; four++)
        {
            foreach (long value in (long[])[four, four * 10_001L, (four * 10_000L) + 9_999 - four])
            {
                Assert.Equal(value.ToString(System.Globalization.CultureInfo.InvariantCulture), WriterRun.Of((ref ReportJsonWriter w) => w.Write(value)));
            }
        }
    }

    /// <summary>Numbers of up to eight digits are written as one word, which the scale divides.</summary>
    [Fact]
    public void Short_decimals_of_every_scale_are_written_with_all_their_digits()
    {
        for (int magnitude = 1; magnitude <= 100_000_000; magnitude *= 10)
        {
            foreach (int digits in (int[])[magnitude - 1, magnitude, magnitude + 1, magnitude / 2, magnitude / 9 * 8])
            {
                for (byte scale = 0; scale <= 12; scale++)
                {
                    foreach (decimal value in (decimal[])[new(digits, 0, 0, false, scale), new(digits, 0, 0, digits != 0, scale)])
                    {
                        string json = WriterRun.Of((ref ReportJsonWriter w) => { w.Write(value); w.WriteRaw("|"u8); });

                        Assert.Equal(value.ToString(System.Globalization.CultureInfo.InvariantCulture) + "|", json);
                    }
                }
            }
        }
    }

    [Fact]
    public void Integers_of_every_length_are_written_whole()
    {
        for (int digits = 0; digits <= 19; digits++)
        {
            foreach (long offset in (long[])[-1, 0, 1])
            {
                long power = digits == 19 ? long.MaxValue - 1 : (long)Math.Pow(10, digits);
                foreach (long value in (long[])[power + offset, -(power + offset)])
                {
                    Assert.Equal(value.ToString(System.Globalization.CultureInfo.InvariantCulture), WriterRun.Of((ref ReportJsonWriter w) => w.Write(value)));
                }
            }
        }
    }

    [Fact]
    public void Commas_stand_between_members_whichever_are_missing()
    {
        for (int present = 0; present < 8; present++)
        {
            List<string> expected = [];
            string json = WriterRun.Of((ref ReportJsonWriter w) =>
            {
                w.TryOpen("{"u8);
                if ((present & 1) != 0)
                {
                    expected.Add("\"a\":\"{\"");
                    w.WriteName(",\"a\":"u8);
                    w.Write("{");
                }

                if ((present & 2) != 0)
                {
                    expected.Add("\"b\":2");
                    w.WriteName(",\"b\":"u8);
                    w.Write(2);
                }

                if ((present & 4) != 0)
                {
                    expected.Add("\"c\\\"\":[1,2]");
                    w.WriteName("c\"");
                    w.TryOpen("["u8);
                    w.WriteSeparator();
                    w.Write(1);
                    w.WriteSeparator();
                    w.Write(2);
                    w.Close((byte)']');
                }

                w.Close((byte)'}');
            });

            Assert.Equal($"{{{string.Join(",", expected)}}}", json);
        }
    }

    [Fact]
    public void What_cannot_be_written_is_recorded_where_it_stands_and_the_rest_is_written()
    {
        string json = WriterRun.Of(
            (ref ReportJsonWriter w) =>
            {
                w.TryOpen("["u8);
                w.Write(double.NaN);
                w.WriteRaw(","u8);
                w.Write(double.NegativeInfinity);
                w.WriteRaw(","u8);
                w.Write((string?)null);
                w.WriteRaw(","u8);
                w.Write("a\ud800b");
                w.WriteRaw(","u8);
                w.Write((JsonFragment?)null);
                w.WriteRaw(","u8);
                w.Write(default(SecurityId));
                w.WriteRaw(","u8);
                w.Write(default(FiscalPeriod));
                w.WriteRaw(","u8);
                w.TryOpen("{"u8);
                w.WriteName("\udc00");
                w.Write(1);
                w.WriteName((string?)null);
                w.Write(2);
                w.Close((byte)'}');
                w.Close((byte)']');
            },
            out IReadOnlyList<UnwritableValue> unwritable);

        Assert.Equal("[null,null,null,\"a\uFFFDb\",null,null,null,{\"\uFFFD\":1,\"\":2}]", json);
        Assert.Equal(
            [
                new(UnwritableReason.NotFinite, 1), new(UnwritableReason.NotFinite, 6), new(UnwritableReason.Null, 11),
                new(UnwritableReason.LoneSurrogate, 16), new(UnwritableReason.Null, 24), new(UnwritableReason.NoValue, 29),
                new(UnwritableReason.NoValue, 34), new(UnwritableReason.LoneSurrogate, 40), new(UnwritableReason.Null, 48),
            ],
            unwritable);
    }

    [Fact]
    public void Nesting_ends_in_a_record_and_not_in_a_stack_overflow()
    {
        string json = WriterRun.Of((ref ReportJsonWriter w) => Nest(ref w), out IReadOnlyList<UnwritableValue> unwritable);

        Assert.Equal(new string('[', ReportJsonWriter.MaxDepth) + "null" + new string(']', ReportJsonWriter.MaxDepth), json);
        Assert.Equal([new UnwritableValue(UnwritableReason.TooDeep, ReportJsonWriter.MaxDepth)], unwritable);

        static void Nest(ref ReportJsonWriter writer)
        {
            if (writer.TryOpen("["u8))
            {
                Nest(ref writer);
                writer.Close((byte)']');
            }
        }
    }

    [Fact]
    public void Any_size_of_spans_gives_the_same_bytes_and_offsets()
    {
        SmallSpans small = new();
        ArrayBufferWriter<byte> large = new();
        IReadOnlyList<UnwritableValue> fromSmall = WriterRun.To(small, WriteMuch);
        IReadOnlyList<UnwritableValue> fromLarge = WriterRun.To(large, WriteMuch);

        Assert.True(large.WrittenSpan.SequenceEqual(small.Written));
        Assert.Equal(fromLarge, fromSmall);
        Assert.Equal(50, fromLarge.Count);
        Assert.All(fromLarge, u => Assert.True(large.WrittenSpan[(int)u.Offset..].StartsWith("null"u8)));
        Assert.Equal(500, JsonDocument.Parse(large.WrittenMemory).RootElement.GetArrayLength());
    }

    [Fact]
    public void Writing_into_a_buffer_that_is_large_enough_allocates_nothing()
    {
        ArrayBufferWriter<byte> buffer = new(1 << 20);
        WriteRow(buffer);
        buffer.ResetWrittenCount();
        long before = GC.GetAllocatedBytesForCurrentThread();
        WriteRow(buffer);

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public void A_pooled_output_that_is_used_again_allocates_nothing()
    {
        Write();
        long before = GC.GetAllocatedBytesForCurrentThread();
        int length = Write();

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.True(length > 100);

        static int Write()
        {
            using PooledOutput output = PooledOutput.Rent();
            WriteRow(output);
            return output.Written.Length;
        }
    }

    [Fact]
    public void A_pooled_output_grows_and_begins_anew()
    {
        byte[] large = [.. Enumerable.Range(0, 3 << 20).Select(k => (byte)k)];
        for (int round = 0; round < 3; round++)
        {
            using PooledOutput output = PooledOutput.Rent();
            Assert.True(output.Written.IsEmpty);
            for (int k = 0; k < large.Length; k += 100_000)
            {
                output.Write(large.AsSpan(k, Math.Min(100_000, large.Length - k)));
            }

            Assert.Equal(large, output.ToArray());
            Assert.Throws<ArgumentOutOfRangeException>(() => output.Advance(int.MaxValue));
            output.Dispose();
        }
    }

    private static void WriteMuch(ref ReportJsonWriter writer)
    {
        Random random = new(102);
        writer.TryOpen("["u8);
        for (int k = 0; k < 500; k++)
        {
            writer.WriteSeparator();
            if (k % 10 == 0)
            {
                writer.Write(double.NaN);
                continue;
            }

            writer.TryOpen("{"u8);
            writer.WriteName(",\"text\":"u8);
            writer.Write(string.Concat(Enumerable.Repeat("中a\n😀é", random.Next(60))));
            writer.WriteName(",\"close\":"u8);
            writer.Write(random.Next(1_000_000) / 100m);
            writer.WriteName("名" + new string('x', random.Next(50)));
            writer.Write(random.NextDouble());
            writer.Close((byte)'}');
        }

        writer.Close((byte)']');
    }

    private static void WriteRow(IBufferWriter<byte> output)
    {
        ReportJsonWriter writer = new(output);
        writer.TryOpen("{\"name\":"u8);
        writer.Write("海光信息 \"买入\"\n and something longer than what counts as a short text 😀");
        writer.WriteRaw(",\"close\":"u8);
        writer.Write(79228162514264337593543.950335m);
        writer.WriteRaw(",\"change\":"u8);
        writer.Write(0.1);
        writer.WriteRaw(",\"at\":"u8);
        writer.Write(new DateTimeOffset(2024, 1, 2, 3, 4, 5, TimeSpan.FromHours(8)));
        writer.WriteRaw(",\"period\":"u8);
        writer.Write(new FiscalPeriod(2024));
        writer.WriteRaw(",\"id\":"u8);
        writer.Write(Guid.Empty);
        writer.Close((byte)'}');
        writer.Flush();
    }
}
