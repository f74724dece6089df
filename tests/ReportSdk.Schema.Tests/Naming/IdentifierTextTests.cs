using System.Text;
using ReportSdk.Schema.Naming;

namespace ReportSdk.Schema.Tests.Naming;

public sealed class IdentifierTextTests
{
    [Theory]
    [InlineData("code", "Code")]
    [InlineData("marketCap", "MarketCap")]
    [InlineData("stock-row", "StockRow")]
    [InlineData("stock_row", "StockRow")]
    [InlineData("EPS", "EPS")]
    [InlineData("eps", "Eps")]
    [InlineData("买入", "买入")]
    [InlineData("昨收盘 (元)", "昨收盘_元")]
    [InlineData("毛利率％", "毛利率")]
    [InlineData("（元）", "元")]
    [InlineData("52周", "_52周")]
    [InlineData("2024E", "_2024E")]
    [InlineData("GSM8K (CoT)", "GSM8KCoT")]
    [InlineData("a\u200db", "Ab")]
    [InlineData("𠀀", "U20000")]
    [InlineData("", "Empty")]
    [InlineData("+", "Plus")]
    [InlineData("√", "Check")]
    [InlineData("%", "Percent")]
    [InlineData("\u2028", "U2028")]
    [InlineData("class", "Class")]
    public void Any_text_becomes_an_identifier(string text, string expected) => Assert.Equal(expected, IdentifierText.ToPascal(text));

    [Fact]
    public void Ten_thousand_random_name_sets_get_distinct_valid_names()
    {
        const string Alphabet = "aAbE_ 0129-/(元）％每股收益$@\"\\\n\u2028\u200dé\u0301𠀀买";
        var random = new Random(20240626);
        for (int round = 0; round < 10_000; round++)
        {
            var scope = new NameScope(ReservedNames.RecordMembers);
            var names = new HashSet<string>(StringComparer.Ordinal);
            for (int n = 0; n < 8; n++)
            {
                var text = new StringBuilder();
                for (int length = random.Next(0, 6); length > 0; length--)
                {
                    text.Append(Alphabet[random.Next(Alphabet.Length)]);
                }

                scope.TryTake(IdentifierText.ToPascal(text.ToString()), out string name);
                Assert.True(IdentifierText.IsIdentifier(name), $"{text} → {name}");
                Assert.True(names.Add(name));
                Assert.DoesNotContain(name, ReservedNames.RecordMembers);
            }
        }
    }

    [Theory]
    [InlineData('a')]
    [InlineData('长')]
    [InlineData('"')]
    public void Long_texts_become_short_names_that_differ_where_they_do(char c)
    {
        string[] names = [.. Enumerable.Range(0, 3).Select(n => IdentifierText.ToPascal(new string(c, 10_000 + n)))];
        Assert.All(names, name => Assert.True(IdentifierText.IsName(name), name));
        Assert.Equal(3, names.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void A_name_of_80_characters_is_kept_and_a_longer_one_ends_in_its_hash()
    {
        string name = "A" + new string('b', NameLength.Max - 1);
        Assert.Equal(name, IdentifierText.ToPascal(name));
        Assert.Equal(string.Concat(name.AsSpan(0, 63), "_B84EA534CA918B4C"), IdentifierText.ToPascal(name + "b"));
        Assert.False(IdentifierText.IsName(name + "b"));
        Assert.False(IdentifierText.IsName("_"));
    }

    [Fact]
    public void A_clash_is_numbered_in_order_and_told()
    {
        var scope = new NameScope(["Validate"]);

        Assert.True(scope.TryTake("每股收益", out string first));
        Assert.False(scope.TryTake("每股收益", out string second));
        Assert.False(scope.TryTake("Validate", out string reserved));
        Assert.Equal(["每股收益", "每股收益2", "Validate2"], [first, second, reserved]);
    }
}
