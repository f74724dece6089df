using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text;
using ReportSdk.Formats;
using ReportSdk.Patterns;
using ReportSdk.Shared;

namespace ReportSdk.Tests.Patterns;

public class PatternAllocationTests
{
    [Theory]
    [InlineData("^[0-9]{6}$", "600584")]
    [InlineData("示例", "这是一个示例")]
    [InlineData("f.*o", "a fine 示例 foo")]
    [InlineData(@"^(?:\p{L}+\s?)+$", "买入 增持 neutral")]
    [InlineData(@"\b(\w+) \1\b", "the the")]
    [InlineData(@"^(?!.*\.\.)[a-z.]+$", "a.b.c")]
    public void A_match_allocates_nothing_once_its_states_are_known(string pattern, string text)
    {
        var matcher = PatternMatcher.Create(pattern);
        byte[] utf8 = Encoding.UTF8.GetBytes(text);
        for (int i = 0; i < 3; i++)
        {
            matcher.IsMatch(utf8, 10_000);
        }

        long before = GC.GetAllocatedBytesForCurrentThread();
        var result = matcher.IsMatch(utf8, 10_000);
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.Equal(PatternResult.Match, result);
        Assert.Equal(0, allocated);
    }

    [Fact]
    public void A_run_without_states_allocates_nothing_either()
    {
        var engine = new AutomatonEngine(PatternSyntax.TryParse(@"^(?:\p{L}+\s?)+$", out _)!, maxStateSize: 0);
        byte[] utf8 = Encoding.UTF8.GetBytes("买入 增持 neutral");
        long steps = 0;
        engine.Match(utf8, 0, ref steps);

        long before = GC.GetAllocatedBytesForCurrentThread();
        var result = engine.Match(utf8, 0, ref steps);
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.Equal(PatternResult.Match, result);
        Assert.Equal(0, allocated);
    }

    [Theory]
    [InlineData("date-time", "1998-12-31T23:59:60.5Z")]
    [InlineData("date", "2024-02-29")]
    [InlineData("time", "08:30:06+08:00")]
    [InlineData("duration", "P1Y2M3DT4H5M6S")]
    [InlineData("email", "\"a b\"@[IPv6:::1]")]
    [InlineData("idn-email", "实例@实例.cn")]
    [InlineData("hostname", "xn--ihqwcrb4cv8a8dqg056pqjye.com")]
    [InlineData("idn-hostname", "实例。测试.é")]
    [InlineData("idn-hostname", "بي‌بي")]
    [InlineData("ipv4", "192.168.0.1")]
    [InlineData("ipv6", "::ffff:192.168.0.1")]
    [InlineData("uri", "http://a@b.c:80/d/%20?e#f")]
    [InlineData("iri-reference", "//é/é?\uE000#é")]
    [InlineData("uri-template", "http://a/{+b,c*,d:3}")]
    [InlineData("json-pointer", "/a~0/b~1")]
    [InlineData("relative-json-pointer", "12#")]
    [InlineData("uuid", "2eb8aa08-aa98-11ea-b4aa-73b441d16380")]
    [InlineData("year-month", "2024-03")]
    [InlineData("fiscal-period", "2024Q1E")]
    [InlineData("security-id", "600584.SH")]
    public void A_format_allocates_nothing(string name, string text)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(text);
        Assert.True(FormatChecker.TryGet(name, out var kind));
        Assert.True(FormatChecker.IsMatch(kind, utf8));

        long before = GC.GetAllocatedBytesForCurrentThread();
        FormatChecker.IsMatch(kind, utf8);
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.Equal(0, allocated);
    }

    [Fact]
    public void The_runtime_refers_to_no_regular_expressions_or_Unicode_data_of_the_platform()
    {
        using var file = new PEReader(File.OpenRead(typeof(PatternMatcher).Assembly.Location));
        var metadata = file.GetMetadataReader();
        var types = metadata.TypeReferences.Select(t => metadata.GetTypeReference(t))
            .Select(t => $"{metadata.GetString(t.Namespace)}.{metadata.GetString(t.Name)}").ToHashSet();

        Assert.Contains("System.String", types);
        Assert.DoesNotContain(types, static t => t.StartsWith("System.Text.RegularExpressions.", StringComparison.Ordinal));
        Assert.DoesNotContain("System.Globalization.CharUnicodeInfo", types);
        Assert.DoesNotContain("System.Globalization.IdnMapping", types);
    }

    [Fact]
    public void Threads_that_share_a_matcher_get_the_same_verdicts()
    {
        var matcher = PatternMatcher.Create("(?:a|b)*a(?:a|b){9}c");
        var random = new Random(7);
        var texts = Enumerable.Range(0, 400)
            .Select(_ => Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 60).Select(_ => "abbac"[random.Next(5)]))))
            .ToArray();
        var expected = texts.Select(t => PatternMatcher.Create("(?:a|b)*a(?:a|b){9}c").IsMatch(t, 0)).ToArray();
        var actual = new PatternResult[texts.Length];

        Parallel.For(0, texts.Length, i => actual[i] = matcher.IsMatch(texts[i], 0));

        Assert.Equal(expected, actual);
        Assert.Contains(PatternResult.Match, actual);
        Assert.Contains(PatternResult.NoMatch, actual);
    }
}
