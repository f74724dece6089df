namespace ReportSdk.Tests.Values;

public class SecurityIdTests
{
    [Theory]
    [InlineData("600584.SH", "600584", "SH", Exchange.Shanghai)]
    [InlineData("002463.SZ", "002463", "SZ", Exchange.Shenzhen)]
    [InlineData("830799.BJ", "830799", "BJ", Exchange.Beijing)]
    [InlineData("0020.HK", "0020", "HK", Exchange.HongKong)]
    [InlineData("2330.TW", "2330", "TW", Exchange.Taiwan)]
    [InlineData("6488.TWO", "6488", "TWO", Exchange.TaipeiExchange)]
    [InlineData("000660.KS", "000660", "KS", Exchange.Korea)]
    [InlineData("247540.KQ", "247540", "KQ", Exchange.Kosdaq)]
    [InlineData("7203.T", "7203", "T", Exchange.Tokyo)]
    [InlineData("NVDA.O", "NVDA", "O", Exchange.Nasdaq)]
    [InlineData("BRK.B.N", "BRK.B", "N", Exchange.NewYork)]
    [InlineData("IMO.A", "IMO", "A", Exchange.NyseAmerican)]
    [InlineData("688041", "688041", "", Exchange.Shanghai)]
    [InlineData("300033", "300033", "", Exchange.Shenzhen)]
    [InlineData("920001", "920001", "", Exchange.Beijing)]
    public void An_id_keeps_its_text_and_tells_its_exchange(string text, string code, string suffix, Exchange exchange)
    {
        SecurityId id = SecurityId.Parse(text);

        Assert.Equal(text, id.ToString());
        Assert.Equal((code, suffix, exchange), (id.Code.ToString(), id.Suffix.ToString(), id.Exchange));
        Assert.Equal(suffix.Length > 0, id.HasSuffix);
    }

    [Theory]
    [InlineData("688041", "688041.SH")]
    [InlineData("300033", "300033.SZ")]
    [InlineData("830799", "830799.BJ")]
    public void A_bare_code_and_its_suffixed_form_are_two_texts_of_one_security(string bare, string full)
    {
        Assert.NotEqual(SecurityId.Parse(bare), SecurityId.Parse(full));
        Assert.Equal(SecurityId.Parse(full), SecurityId.Parse(bare).WithSuffix());
        Assert.Equal(SecurityId.Parse(full), SecurityId.Parse(full).WithSuffix());
    }

    [Theory]
    [InlineData("000660.SX")]
    [InlineData("20.HK")]
    [InlineData("nvda.O")]
    [InlineData("12345")]
    [InlineData("123456")]
    [InlineData("600584.")]
    [InlineData(".SH")]
    [InlineData("６００５８４")]
    public void Other_texts_are_no_ids(string text) => Assert.False(SecurityId.TryParse(text, out _));

    [Fact]
    public void The_default_is_no_id()
    {
        SecurityId none = default;

        Assert.Equal("", none.ToString());
        Assert.Equal(Exchange.Unknown, none.Exchange);
        Assert.True(none.Code.IsEmpty && none.Suffix.IsEmpty && !none.HasSuffix);
        Assert.Equal(none, none.WithSuffix());
        Assert.True(none < SecurityId.Parse("000660.KS"));
        Assert.True(SecurityId.Parse("000660.KS") < SecurityId.Parse("0020.HK"));
    }
}
