using System.Text;
using ReportSdk.Patterns;
using ReportSdk.Shared;

namespace ReportSdk.Tests.Patterns;

/// <summary>Automata that step by shuffles of a register give the verdicts of those that step through a table; which patterns have them.</summary>
public sealed class ShuffleAutomatonTests
{
    private static readonly string[] Texts =
    [
        "", "a", "b-", "1", "1.2.3", "1.20.3-rc.1+x", "1.2.3+", "1.2.", "sha1-ab=", "sha512-0aZ+/==", "sha512-ab sha1-c", "sha25-a", "http://x.tgz", "https://x.tg.tgz",
        "https://x/y.tgz ", "https://.tgz", "@a/b", "@A/b", "a.b_c-d", "é", "aé", "éa", "@é/b", "1.2.3-é", "foo bar", "abcabcab", "\u007f", "\u0000", "x y", "a\n",
    ];

    private static readonly string[] Ends = ["", "!", ".tgz", "=", "é", " sha1-x", "-"];

    [Theory]
    [InlineData(@"^\d+\.\d+\.\d+(-[0-9A-Za-z.-]+)?(\+[0-9A-Za-z.-]+)?$")]
    [InlineData("^(sha(1|256|384|512)-[A-Za-z0-9+/]+={0,2})( sha(1|256|384|512)-[A-Za-z0-9+/]+={0,2})*$")]
    [InlineData(@"^https?://[^\s]+\.tgz$")]
    [InlineData("^(@[a-z0-9][a-z0-9._-]*/)?[A-Za-z0-9][A-Za-z0-9._-]*$")]
    [InlineData("^[a-z]*$")]
    [InlineData("^[\u0000-\u007f]*$")]
    [InlineData("^[^a]*$")]
    [InlineData("^(é|[a-z])+$")]
    [InlineData("^é+$")]
    [InlineData("^(foo|ab)")]
    [InlineData("(abc)+a|[!?]")]
    [InlineData(@"\bb\b")]
    [InlineData(@"\B|^$")]
    [InlineData("a$|^1")]
    [InlineData("^")]
    [InlineData("[]")]
    public void Verdict_is_that_of_the_automaton_in_a_table(string pattern)
    {
        PatternSyntax syntax = PatternSyntax.TryParse(pattern, out _)!;
        var slow = new AutomatonEngine(syntax);
        ShuffleAutomaton? quick = ShuffleAutomatonBuilder.TryCreate(syntax);
        Assert.Equal(ShuffleAutomaton.IsSupported, quick is not null);
        if (quick is null)
        {
            return;
        }

        int decided = 0;
        foreach (string text in Texts)
        {
            foreach (int length in (int[])[0, 3, 15, 16, 17, 40])
            {
                foreach (string end in Ends)
                {
                    byte[] utf8 = Encoding.UTF8.GetBytes(text + new string('a', length) + end);
                    long steps = 0;
                    if (quick.TryMatch(utf8, out bool isMatch))
                    {
                        decided++;
                        Assert.True(isMatch == (slow.Match(utf8, 0, ref steps) == PatternResult.Match), Encoding.UTF8.GetString(utf8));
                    }
                    else
                    {
                        Assert.False(Ascii.IsValid(utf8));
                    }
                }
            }
        }

        Assert.True(decided > 500, $"{decided} decided");
    }

    [Theory]
    [InlineData("^[a-z]{20}$")]
    [InlineData("(a|b)*a(a|b){9}c")]
    [InlineData(@"^(a)\1$")]
    [InlineData("^(?=a)a$")]
    public void Patterns_with_many_states_or_none_have_no_such_automaton(string pattern) =>
        Assert.Null(ShuffleAutomatonBuilder.TryCreate(PatternSyntax.TryParse(pattern, out _)!));

    [Theory]
    [InlineData("^[a-z]+(-[a-z]+)*$")]
    [InlineData("^[a-z-]+$")]
    public void A_matcher_that_has_seen_many_texts_gives_the_same_verdicts_and_allocates_nothing(string pattern)
    {
        var matcher = PatternMatcher.Create(pattern);
        byte[][] texts = [.. Texts.Select(Encoding.UTF8.GetBytes), Encoding.UTF8.GetBytes(new string('a', 2 * ShuffleAutomaton.LongestText))];
        PatternResult[] expected = [.. texts.Select(text => PatternMatcher.Create(pattern).IsMatch(text, 0))];
        for (int round = 0; round < 60; round++)
        {
            Assert.Equal(expected, texts.Select(text => matcher.IsMatch(text, 0)));
        }

        long before = GC.GetAllocatedBytesForCurrentThread();
        foreach (byte[] text in texts)
        {
            matcher.IsMatch(text, 0);
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Theory]
    [InlineData("^[a-c]{2,40}[x-z]+$", "abcabcabcabcabcabcabcabcabcabcabcabcabcax", true)]
    [InlineData("^[a-c]{2,40}[x-z]+$", "abcabcabcabcabcabcabcabcabcabcabcabcabcabcax", false)]
    [InlineData("^[a-cé]{18,20}[x-z]+$", "abcabcabcabcabcabcaéx", true)]
    [InlineData("^[a-cé]{18,20}[x-z]+$", "abcabcabcabcabcabcaéax", false)]
    [InlineData("^sha-[a-z]{86}==$", "sha-abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcdefgh==", true)]
    [InlineData("^sha-[a-z]{86}==$", "sha-abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcdefg==", false)]
    [InlineData("^sha-[a-z]{86}==$", "sha-abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcdefghi==", false)]
    public void Long_runs_are_counted_exactly(string pattern, string text, bool isMatch)
    {
        Assert.NotNull(PatternSyntax.TryParse(pattern, out _)!.Runs);
        Assert.Equal(isMatch ? PatternResult.Match : PatternResult.NoMatch, PatternMatcher.Create(pattern).IsMatch(Encoding.UTF8.GetBytes(text), 0));
    }
}
