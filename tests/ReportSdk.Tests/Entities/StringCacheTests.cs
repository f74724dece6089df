using System.Globalization;
using System.Text;
using ReportSdk.Runtime;

namespace ReportSdk.Tests.Entities;

public sealed class StringCacheTests
{
    [Fact]
    public void One_text_is_one_string()
    {
        var cache = new StringCache();
        foreach (string text in (string[])["a", "买入", "sixteen bytes...", "优于大市"])
        {
            byte[] utf8 = Encoding.UTF8.GetBytes(text);
            string first = cache.Get(utf8);
            Assert.Equal(text, first);
            Assert.Same(first, cache.Get(utf8));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("seventeen bytes..")]
    public void Other_lengths_are_not_kept_but_right(string text) => Assert.Equal(text, new StringCache().Get(Encoding.UTF8.GetBytes(text)));

    [Theory]
    [InlineData("a", "a\0")]
    [InlineData("a\0", "a")]
    [InlineData("\0", "\0\0")]
    public void A_text_with_a_zero_is_not_taken_for_the_one_without(string first, string second)
    {
        var cache = new StringCache();
        foreach (string text in (string[])[first, second, first])
        {
            Assert.Equal(text, cache.Get(Encoding.UTF8.GetBytes(text)));
        }
    }

    [Fact]
    public void Codes_of_which_each_comes_once_do_not_drive_out_a_label()
    {
        var cache = new StringCache();
        string label = cache.Get("买入"u8);
        int made = 0;
        for (int code = 600_000; code < 610_000; code++)
        {
            Assert.Equal(code.ToString(CultureInfo.InvariantCulture), cache.Get(Encoding.UTF8.GetBytes(code.ToString(CultureInfo.InvariantCulture))));
            if (code % 10 == 0)
            {
                string again = cache.Get("买入"u8);
                made += ReferenceEquals(again, label) ? 0 : 1;
                label = again;
            }
        }

        // Ten codes in 256 places would take its place in each 26th round.
        Assert.InRange(made, 0, 3);
    }

    [Fact]
    public void A_label_that_is_no_longer_used_makes_room()
    {
        var cache = new StringCache();
        string label = cache.Get("买入"u8);
        cache.Get("买入"u8);
        for (int code = 600_000; code < 610_000; code++)
        {
            cache.Get(Encoding.UTF8.GetBytes(code.ToString(CultureInfo.InvariantCulture)));
        }

        Assert.NotSame(label, cache.Get("买入"u8));
    }
}
