using System.Text;
using ReportSdk.Formats;
using ReportSdk.Shared;

namespace ReportSdk.Tests.Formats;

/// <summary>What the public suite does not ask, and the formats of reports.</summary>
public class FormatCheckerTests
{
    [Theory]
    [InlineData("fiscal-period", "2023", true)]
    [InlineData("fiscal-period", "2023A", true)]
    [InlineData("fiscal-period", "2024E", true)]
    [InlineData("fiscal-period", "2024Q1", true)]
    [InlineData("fiscal-period", "2024H2", true)]
    [InlineData("fiscal-period", "2024Q4E", true)]
    [InlineData("fiscal-period", "2024H1A", true)]
    [InlineData("fiscal-period", "0000", false)]
    [InlineData("fiscal-period", "202", false)]
    [InlineData("fiscal-period", "24E", false)]
    [InlineData("fiscal-period", "2024e", false)]
    [InlineData("fiscal-period", "2024Q5", false)]
    [InlineData("fiscal-period", "2024Q0", false)]
    [InlineData("fiscal-period", "2024H3", false)]
    [InlineData("fiscal-period", "2024EQ1", false)]
    [InlineData("fiscal-period", "2024Q", false)]
    [InlineData("fiscal-period", "2024 E", false)]
    [InlineData("fiscal-period", "2024AE", false)]
    [InlineData("fiscal-period", "2024Q1EE", false)]
    [InlineData("fiscal-period", "202x", false)]
    [InlineData("fiscal-period", "２０２４", false)]
    [InlineData("security-id", "600584.SH", true)]
    [InlineData("security-id", "002463.SZ", true)]
    [InlineData("security-id", "920819.BJ", true)]
    [InlineData("security-id", "NVDA.O", true)]
    [InlineData("security-id", "INTC.N", true)]
    [InlineData("security-id", "BRK_B.N", true)]
    [InlineData("security-id", "BRK.B.N", true)]
    [InlineData("security-id", "2330.TW", true)]
    [InlineData("security-id", "6488.TWO", true)]
    [InlineData("security-id", "000660.KS", true)]
    [InlineData("security-id", "0020.HK", true)]
    [InlineData("security-id", "80700.HK", true)]
    [InlineData("security-id", "6758.T", true)]
    [InlineData("security-id", "285A.T", true)]
    [InlineData("security-id", "300033", true)]
    [InlineData("security-id", "688041", true)]
    [InlineData("security-id", "000660", true)]
    [InlineData("security-id", "123456", false)]
    [InlineData("security-id", "60058.SH", false)]
    [InlineData("security-id", "6005840.SH", false)]
    [InlineData("security-id", "60058A.SH", false)]
    [InlineData("security-id", "020.HK", false)]
    [InlineData("security-id", "NVDA", false)]
    [InlineData("security-id", "nvda.O", false)]
    [InlineData("security-id", "ABCDEF.O", false)]
    [InlineData("security-id", "600584.sh", false)]
    [InlineData("security-id", "600584.XX", false)]
    [InlineData("security-id", "600584.", false)]
    [InlineData("security-id", ".SH", false)]
    [InlineData("security-id", ".", false)]
    [InlineData("security-id", "", false)]
    [InlineData("security-id", "60０584", false)]
    [InlineData("security-id", "600584.SHH", false)]
    [InlineData("year-month", "2024-03", true)]
    [InlineData("year-month", "2024-13", false)]
    [InlineData("year-month", "2024-00", false)]
    [InlineData("year-month", "2024-3", false)]
    [InlineData("year-month", "2024-03-01", false)]
    [InlineData("year-month", "202 -03", false)]
    [InlineData("date-time", "", false)]
    [InlineData("date-time", "2024-03-24T", false)]
    [InlineData("date-time", "2024-03-24 08:30:06Z", false)]
    [InlineData("date", "0000-02-29", true)]
    [InlineData("time", "23:59:60.9z", true)]
    [InlineData("time", "23:59:61Z", false)]
    [InlineData("time", "08:30:06.Z", false)]
    [InlineData("time", "00:29:60+00:30", true)]
    [InlineData("duration", "PT1H2S", false)]
    [InlineData("duration", "P1Y1M1DT", false)]
    [InlineData("duration", "PT1D", false)]
    [InlineData("duration", "P1W", true)]
    [InlineData("duration", "PW", false)]
    [InlineData("duration", "P1DT1HT1M", false)]
    [InlineData("email", "joe@[127.0.0.1]", true)]
    [InlineData("email", "joe@[127.0.0.300]", false)]
    [InlineData("email", "joe@[x-tag:content]", true)]
    [InlineData("email", "joe.@example.com", false)]
    [InlineData("email", "\"joe@example.com", false)]
    [InlineData("email", "\"joe\\\"\"@example.com", true)]
    [InlineData("email", "\"joe\\", false)]
    [InlineData("email", "\"joe\"x@example.com", false)]
    [InlineData("email", "joe@-example.com", false)]
    [InlineData("email", "joe@example..com", false)]
    [InlineData("email", "é@example.com", false)]
    [InlineData("email", "", false)]
    [InlineData("hostname", "example.com.", false)]
    [InlineData("hostname", ".", false)]
    [InlineData("hostname", "a。b", false)]
    [InlineData("hostname", "EXAMPLE.com", true)]
    [InlineData("hostname", "XN--9N2BP8Q.xn--9t4b11yi5a", true)]
    [InlineData("hostname", "ab--cd.com", true)]
    [InlineData("hostname", "xn--", false)]
    [InlineData("hostname", "xn--99999999999999", false)]
    [InlineData("idn-hostname", "ab--cd.com", false)]
    [InlineData("idn-hostname", "a。b．c｡d", true)]
    [InlineData("idn-hostname", "a。", false)]
    [InlineData("idn-hostname", "。", false)]
    [InlineData("idn-hostname", "École.fr", false)]
    [InlineData("idn-hostname", "école.fr", true)]
    [InlineData("idn-hostname", "e\u0301cole.fr", false)]
    [InlineData("idn-hostname", "a\u0323\u0302", false)]
    [InlineData("idn-hostname", "\u1EAD", true)]
    [InlineData("idn-hostname", "q\u0323\u0302", true)]
    [InlineData("idn-hostname", "q\u0302\u0323", false)]
    [InlineData("idn-hostname", "\u05D0\u05D1.com", true)]
    [InlineData("idn-hostname", "\u05D0-1.com", true)]
    [InlineData("idn-hostname", "\u05D01.1com", false)]
    [InlineData("ipv4", "1.2.3", false)]
    [InlineData("ipv4", "1.2.3.04", false)]
    [InlineData("ipv4", "255.255.255.255", true)]
    [InlineData("ipv4", "1.2.3.4.", false)]
    [InlineData("ipv6", "1:2:3:4:5:6:7::", true)]
    [InlineData("ipv6", "::2:3:4:5:6:7:8", true)]
    [InlineData("ipv6", "1:2:3:4:5:6:7:8::", false)]
    [InlineData("ipv6", "1:2:3:4:5:6:7::8", false)]
    [InlineData("ipv6", "1:2:3:4:5:6::8", true)]
    [InlineData("ipv6", "1:2:3:4:5:6:1.2.3.4", true)]
    [InlineData("ipv6", "1:2:3:4:5:6:7:1.2.3.4", false)]
    [InlineData("ipv6", "::1.2.3.4:5", false)]
    [InlineData("ipv6", ":::", false)]
    [InlineData("ipv6", ":", false)]
    [InlineData("ipv6", "", false)]
    [InlineData("ipv6", "fe80::1%eth0", false)]
    [InlineData("uri", "a:", true)]
    [InlineData("uri", "http://[v1.a:b]/", true)]
    [InlineData("uri", "http://[v.a]/", false)]
    [InlineData("uri", "http://[::1", false)]
    [InlineData("uri", "http://[::1]x/", false)]
    [InlineData("uri", "http://a:/", true)]
    [InlineData("uri", "http://a#b#c", false)]
    [InlineData("uri-reference", "a/b:c", true)]
    [InlineData("uri-reference", "?a:b", true)]
    [InlineData("uri-reference", ":a", false)]
    [InlineData("iri", "http://a/\uE000", false)]
    [InlineData("iri", "http://a/\u0085", false)]
    [InlineData("iri", "http://a/\uFFFE", false)]
    [InlineData("uri-template", "{a%41}", true)]
    [InlineData("uri-template", "{a%4}", false)]
    [InlineData("uri-template", "{a", false)]
    [InlineData("uri-template", "%", false)]
    [InlineData("uri-template", "{a:10000}", false)]
    [InlineData("uri-template", "{a.}", false)]
    [InlineData("uri-template", "{a*:1}", false)]
    [InlineData("relative-json-pointer", "0", true)]
    [InlineData("relative-json-pointer", "10/a", true)]
    [InlineData("relative-json-pointer", "a", false)]
    [InlineData("uuid", "", false)]
    [InlineData("regex", @"\p{Script=Han}", true)]
    [InlineData("regex", @"(?i:a)", false)]
    [InlineData("regex", @"\Z", false)]
    public void A_text_is_of_a_format_or_not(string format, string text, bool expected)
    {
        Assert.True(FormatChecker.TryGet(format, out var kind));
        Assert.Equal(expected, FormatChecker.IsMatch(kind, Encoding.UTF8.GetBytes(text)));
    }

    [Theory]
    [InlineData("2024Q3E", 2024, "ThirdQuarter", "Estimate")]
    [InlineData("2023", 2023, "Year", "Unmarked")]
    [InlineData("2023H2A", 2023, "SecondHalf", "Actual")]
    public void A_fiscal_period_is_read_into_its_parts(string text, int year, string part, string marker)
    {
        Assert.True(FiscalPeriodSyntax.TryRead(Encoding.UTF8.GetBytes(text), out int actualYear, out var actualPart, out var actualMarker));
        Assert.Equal((year, part, marker), (actualYear, actualPart.ToString(), actualMarker.ToString()));
    }

    [Theory]
    [InlineData("000660.KS", 6, "KS")]
    [InlineData("688041", 6, "SH")]
    [InlineData("300033", 6, "SZ")]
    [InlineData("BRK.B.N", 5, "N")]
    [InlineData("6488.TWO", 4, "TWO")]
    public void A_security_id_knows_its_exchange(string text, int codeLength, string exchange)
    {
        Assert.True(SecurityIdSyntax.TryRead(Encoding.UTF8.GetBytes(text), out int actualLength, out string actualExchange));
        Assert.Equal((codeLength, exchange), (actualLength, actualExchange));
    }

    /// <summary>And its verdict does not depend on what was checked before.</summary>
    [Fact]
    public void No_text_makes_a_scanner_fail()
    {
        var random = new Random(20240325);
        string alphabet = "0129aZ-_.:/%?#[]{}@\"\\~+*,;=T PYMDWHSxn é中\u0301\u200C\u05D0\u0660\uE000\0";
        foreach (var kind in Enum.GetValues<FormatKind>().Where(static k => k != FormatKind.None))
        {
            for (int i = 0; i < 3_000; i++)
            {
                var text = new StringBuilder(random.Next(4) == 0 ? "xn--" : "");
                for (int length = random.Next(14); length > 0; length--)
                {
                    text.Append(alphabet[random.Next(alphabet.Length)]);
                }

                byte[] utf8 = Encoding.UTF8.GetBytes(text.ToString());
                Assert.Equal(FormatChecker.IsMatch(kind, utf8), FormatChecker.IsMatch(kind, utf8));
            }
        }
    }

    [Theory]
    [InlineData("color")]
    [InlineData("Date")]
    [InlineData("")]
    public void Another_name_is_no_format(string name) => Assert.False(FormatChecker.TryGet(name, out _));
}
