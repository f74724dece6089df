using System.Text;
using ReportSdk.Patterns;

namespace ReportSdk.Tests.Patterns;

/// <summary>Texts that stay in one state of an automaton for long: their end is searched for, not stepped to.</summary>
public sealed class LongRunTests
{
    [Theory]
    [InlineData("^(([a-z]+|[0-9]+)-)+[a-z]+$")]
    [InlineData("^(a|b)+[a-z]*;|^;+$")]
    public void Verdict_is_that_of_one_step_after_another(string pattern)
    {
        var syntax = ReportSdk.Shared.PatternSyntax.TryParse(pattern, out _)!;
        var searching = new AutomatonEngine(syntax);
        foreach (string tail in (string[])["", "-", "-b", "-1", "é", "-é", ";", "b;", "\u007f", "-abcdefghijklmnopqrstuvwxyz", "-0123456789012345-z", "Z"])
        {
            for (int length = 0; length < 40; length++)
            {
                byte[] text = Encoding.UTF8.GetBytes(new string('a', length) + tail);
                long steps = 0;

                // Without kept states all places are followed together, byte by byte.
                var stepping = new AutomatonEngine(syntax, maxStateSize: 0);
                PatternResult expected = stepping.Match(text, int.MaxValue, ref steps);
                Assert.True(searching.Match(text, int.MaxValue, ref steps) == expected, $"{length} times a and {tail}");
            }
        }
    }
}
