using System.Text;
using ReportSdk.Patterns;
using ReportSdk.Shared;

namespace ReportSdk.Tests.Patterns;

/// <summary>Patterns and texts that take a backtracking engine exponential or polynomial time (RELIABILITY A1). Counts steps, never time.</summary>
public class HostilePatternTests
{
    private const int MaxSteps = 200_000;

    private static readonly int[] Lengths = [10, 100, 1_000, 10_000, 100_000];

    /// <summary>Pattern; what the text repeats; what ends it, so that the match fails late.</summary>
    public static TheoryData<string, string, string> LinearPatterns => new()
    {
        { "^(a+)+$", "a", "!" },
        { "^(a*)*$", "a", "!" },
        { "^(a|a)*$", "a", "!" },
        { "^(a|aa)+$", "a", "!" },
        { "^(a|a?)+$", "a", "!" },
        { "^(.*a){20}$", "a", "!" },
        { "^([a-zA-Z]+)*$", "a", "!" },
        { "^(a+){10}$", "a", "!" },
        { "^(([a-z])+.)+[A-Z]([a-z])+$", "a", "" },
        { "^(\\w+\\s?)*$", "aaa ", "!" },
        { "^(\\w+)+@", "a", "" },
        { "(x+x+)+y", "x", "" },
        { "(.*)*b", "a", "" },
        { ".*.*=.*", "x", "" },
        { "(?:.*,){11}P", "1,", "" },
        { "^(([^,]*),)*$", "ab,", "x" },
        { "\\s+$", " ", "x" },
        { "^\\s+|\\s+$", " x ", "x" },
        { "(a|b|ab)*c", "ab", "" },
        { "^(a|b|ab)*c$", "ab", "d" },
        { "^(?:a?){50}a{50}$", "a", "" },
        { "(?:a*)*(?:b*)*c", "ab", "" },
        { "^([a-z0-9]+[_-]?)*@", "a1", "" },
        { "^[a-zA-Z0-9_.+-]+@([a-zA-Z0-9-]+\\.)+[a-zA-Z]+$", "a@a.", "!" },
        { "^([a-zA-Z0-9])(([\\-.]|[_]+)?([a-zA-Z0-9]+))*(@){1}[a-z0-9]+[.]{1}(([a-z]{2,3})|([a-z]{2,3}[.]{1}[a-z]{2,3}))$", "a", "!" },
        { "^(https?:\\/\\/)?([\\da-z.-]+)\\.([a-z.]{2,6})([\\/\\w .-]*)*\\/?$", "a", "!" },
        { "(?:[a-z]+\\.)*[a-z]+\\.com$", "a.", "!" },
        { "^((\\d+)+)+$", "1", "x" },
        { "^(\\d|\\d\\d)+$", "1", "x" },
        { "^\\d*(\\d+)*\\d*$", "1", "x" },
        { "^(?:(?:\\d+,?)+;)*$", "1,", "!" },
        { "^-?(\\d+)*(\\.\\d*)*$", "1.", "x" },
        { "\"(?:[^\"\\\\]|\\\\.|[^\"])*\"$", "\"\\", "" },
        { "'(?:[^'\\\\]|\\\\.)*'", "'\\", "" },
        { "<(\\w+)(\\s+\\w+=\\w+)*>", "<a a=a", "" },
        { "(<[^>]*>)*$", "<a", "" },
        { "^(<[a-z]+ ?)+>$", "<a ", "!" },
        { "\\/\\*(?:.|\\n)*?\\*\\/$", "/*", "" },
        { "\\/\\*(?:[^*]|\\*[^\\/])*\\*\\/", "/*", "" },
        { "^(([a-z]+):)*([a-z]+)$", "a:", "!" },
        { "(\\[[^\\]]*\\])*\\)", "[", "" },
        { "^(?:0|1|01|10)*2$", "01", "3" },
        { "(a?b?)*c", "ab", "" },
        { "^(a?){100}$", "a", "b" },
        { "^(?:(a)|(b)|(ab))*$", "ab", "!" },
        { "^(?:[^\\s]+\\s*)*$", "a ", "\u00850\u2028!\0 x\ufeff" },
        { "^(.+)+\\u{1F432}$", "🐉", "!" },
        { "^(\\p{L}+\\p{M}*)+$", "é", "!" },
        { "^(\\p{Script=Han}+|\\p{L}+)*$", "买入", "!" },
        { "^(?:[一-龥]+，?)*。$", "买，", "!" },
        { "(?:\\w+\\b)*!$", "ab ", "" },
        { "(\\b\\w*)*$", "ab ", "!\n" },
        { "(?:\\B.|\\b.)*z$", "ab ", "!" },
        { "(?:.*\\n)*x", "ab\n", "" },
        { "^(?:[\\w.]+\\s?:\\s?)+$", "a.: ", "!" },
        { "([ab]*a){8}c", "ab", "" },
        { "(a|b)*a(a|b){12}c", "ab", "" },
        { "(?:[01]*1)[01]{11}2", "01", "" },
        { "^[ab]*a[ab]{13}$", "aab", "c" },
        { "^(?:a|b|c|ab|bc|abc)+d$", "abc", "!" },
        { "^(?:(?:a+b?)+c?)+d$", "aab", "!" },
        { "(?:a{0,5}){0,5}(?:a{0,5}){0,5}b", "a", "" },
        { "^(?:.?){200}!$", "a", "" },
        { "^(?:\\d{1,3}[,.]?)+%$", "123,", "!" },
    };

    /// <summary>Back references and lookaround: no automaton can run them.</summary>
    public static TheoryData<string, string, string> OtherPatterns => new()
    {
        { "^(a+)+\\1$", "a", "!" },
        { "(a*)*\\1b", "a", "" },
        { "^(?=(a+)+$).*$", "a", "!" },
        { "^(?!(a+)+$).*$", "a", "!" },
        { "(?<=(a+)+)b", "a", "" },
        { "(?<!(?:a|aa)+)b$", "a", "!" },
        { "^(?:(?=.*a)a)*$", "a", "!" },
        { "(\\w+)\\s\\1!", "ab ", "" },
        { "^(.*)*\\1\\1x$", "ab", "" },
        { "^(?:(a)|b|\\1)*c$", "ab", "" },
        { "^(a{1000}){1000}$", "a", "!" },
        { "^(?:a?){20000}$", "a", "!" },
    };

    [Fact]
    public void There_are_sixty_of_them_at_lengths_to_a_hundred_thousand()
    {
        Assert.InRange(LinearPatterns.Count(), 60, int.MaxValue);
        Assert.Equal((10, 100_000), (Lengths[0], Lengths[^1]));
    }

    [Theory]
    [MemberData(nameof(LinearPatterns))]
    public void A_regular_pattern_takes_steps_in_proportion_to_the_text(string pattern, string repeated, string end)
    {
        var syntax = PatternSyntax.TryParse(pattern, out _);

        Assert.True(syntax!.IsLinear);
        var matcher = PatternMatcher.Create(syntax);
        long previous = 0;
        foreach (int length in Lengths)
        {
            byte[] text = MakeText(repeated, end, length);
            var result = matcher.IsMatch(text, maxSteps: 0, out _);
            Assert.NotEqual(PatternResult.StepLimit, result);

            // The second run counts what a text costs when the automaton knows it: a constant for a byte, however long the text.
            matcher.IsMatch(text, maxSteps: 0, out long steps);
            Assert.True(steps <= (text.Length + 1L) * Math.Max(syntax.Size, 4), $"{steps} steps on {text.Length} bytes");
            Assert.True(previous < 1_000 || steps <= previous * 12, $"{previous} steps, then {steps}");
            previous = steps;
        }
    }

    [Theory]
    [MemberData(nameof(OtherPatterns))]
    public void Any_other_pattern_ends_with_a_verdict_or_at_the_step_limit(string pattern, string repeated, string end)
    {
        var syntax = PatternSyntax.TryParse(pattern, out _);

        Assert.False(syntax!.IsLinear);
        var matcher = PatternMatcher.Create(syntax);
        foreach (int length in Lengths)
        {
            var result = matcher.IsMatch(MakeText(repeated, end, length), MaxSteps, out long steps);
            Assert.True(steps <= 2 * MaxSteps, $"{steps} steps");
            Assert.Equal(result == PatternResult.StepLimit, steps > MaxSteps);
        }
    }

    [Fact]
    public void An_exponential_pattern_does_reach_the_step_limit()
    {
        var result = PatternMatcher.Create("^(?=(a+)+$).*$").IsMatch(MakeText("a", "!", 100), MaxSteps);

        Assert.Equal(PatternResult.StepLimit, result);
    }

    [Fact]
    public void The_step_limit_is_exact()
    {
        var matcher = PatternMatcher.Create(@"^(.)\1$");
        matcher.IsMatch("aa"u8, int.MaxValue, out long steps);

        Assert.Equal(PatternResult.Match, matcher.IsMatch("aa"u8, (int)steps));
        Assert.Equal(PatternResult.StepLimit, matcher.IsMatch("aa"u8, 3));
    }

    [Fact]
    public void More_states_than_are_kept_give_the_same_verdict_in_linear_steps()
    {
        // Needs 2^20 states: what the last 20 characters were.
        var syntax = PatternSyntax.TryParse("(?:a|b)*a(?:a|b){19}c", out _)!;
        var engine = new AutomatonEngine(syntax);
        var random = new Random(20240325);
        var builder = new StringBuilder();
        for (int i = 0; i < 100_000; i++)
        {
            builder.Append(random.Next(2) == 0 ? 'a' : 'b');
        }

        byte[] text = Encoding.UTF8.GetBytes(builder.ToString());
        byte[] matching = [.. text, .. "abbbbbbbbbbbbbbbbbbbc"u8];
        long steps = 0;

        Assert.Equal(PatternResult.NoMatch, engine.Match(text, 0, ref steps));
        Assert.Equal(PatternResult.Match, engine.Match(matching, 0, ref steps));
        Assert.True(steps <= 2 * matching.Length * syntax.Size, $"{steps} steps");
        Assert.True(engine.StateCount < 20_000, $"{engine.StateCount} states");
    }

    [Theory]
    [InlineData(64, true)]
    [InlineData(65, false)]
    public void Groups_nest_to_the_limit(int depth, bool expected)
    {
        string pattern = new string('(', depth) + "a" + new string(')', depth);

        Assert.Equal(expected, PatternSyntax.TryParse(pattern, out _) is not null);
    }

    [Theory]
    [InlineData(PatternSyntax.MaxLength, true)]
    [InlineData(PatternSyntax.MaxLength + 1, false)]
    public void A_pattern_is_as_long_as_the_limit(int length, bool expected) =>
        Assert.Equal(expected, PatternSyntax.TryParse(new string('a', length), out _) is not null);

    [Theory]
    [InlineData("(?:ab){3333}", true)]
    [InlineData("(?:ab){3334}", false)]
    [InlineData("^[a-z]{1,2147483647}$", true)]
    [InlineData("^[a-z]{1,99999999999999999999}-$", true)]
    public void Written_out_repetitions_decide_whether_a_pattern_is_linear(string pattern, bool expected) =>
        Assert.Equal(expected, PatternSyntax.TryParse(pattern, out _)!.IsLinear);

    [Fact]
    public void A_deep_pattern_needs_little_stack()
    {
        string pattern = string.Concat(Enumerable.Repeat("(?=(?:a|", 32)) + "x" + string.Concat(Enumerable.Repeat(")+)", 32));
        PatternResult? result = null;
        var thread = new Thread(() => result = PatternMatcher.Create(pattern).IsMatch(MakeText("a", "x", 100_000), MaxSteps), maxStackSize: 256 * 1024);
        thread.Start();
        thread.Join();

        Assert.NotNull(result);
    }

    private static byte[] MakeText(string repeated, string end, int length)
    {
        var builder = new StringBuilder();
        while (builder.Length < length)
        {
            builder.Append(repeated);
        }

        return Encoding.UTF8.GetBytes(builder.Append(end).ToString());
    }
}
