using ReportSdk.Shared;

namespace ReportSdk.Tests.Patterns;

public class UnicodePropertiesTests
{
    // Counts of code points in Unicode 17.0.
    [Theory]
    [InlineData("Any", 0x110000)]
    [InlineData("ASCII", 128)]
    [InlineData("Cs", 2048)]
    [InlineData("Co", 137468)]
    [InlineData("ASCII_Hex_Digit", 22)]
    [InlineData("White_Space", 25)]
    [InlineData("Noncharacter_Code_Point", 66)]
    [InlineData("Regional_Indicator", 26)]
    [InlineData("Variation_Selector", 260)]
    public void A_property_has_its_code_points(string name, int count) => Assert.Equal(count, Count(UnicodeProperties.Find(name)!));

    [Fact]
    public void General_categories_divide_all_code_points()
    {
        string[] names =
        [
            "Lu", "Ll", "Lt", "Lm", "Lo", "Mn", "Mc", "Me", "Nd", "Nl", "No", "Pc", "Pd", "Ps", "Pe", "Pi", "Pf", "Po", "Sm", "Sc", "Sk", "So", "Zs", "Zl", "Zp",
            "Cc", "Cf", "Cs", "Co", "Cn",
        ];

        Assert.Equal(CodePointSet.Limit, names.Sum(n => Count(UnicodeProperties.Find(n)!)));
    }

    [Theory]
    [InlineData("Lu", "Uppercase_Letter")]
    [InlineData("Nd", "digit")]
    [InlineData("P", "punct")]
    [InlineData("Alpha", "Alphabetic")]
    [InlineData("space", "White_Space")]
    public void An_alias_names_the_same_set(string alias, string name) =>
        Assert.Equal(UnicodeProperties.Find(name)!, UnicodeProperties.Find(alias)!);

    [Theory]
    [InlineData("sc", "Han", 0x4E70, true)]
    [InlineData("Script", "Hani", 0x3001, false)]
    [InlineData("scx", "Hani", 0x3001, true)]
    [InlineData("Script_Extensions", "Latin", 'a', true)]
    [InlineData("sc", "Qaac", 0x2C80, true)]
    [InlineData("gc", "Lo", 0x4E70, true)]
    public void A_named_property_knows_a_code_point(string property, string value, int codePoint, bool expected) =>
        Assert.Equal(expected, UnicodeProperties.Find(property, value)!.Contains(codePoint));

    [Theory]
    [InlineData("lu")]
    [InlineData("L ")]
    [InlineData("")]
    [InlineData("Han")]
    [InlineData("gc")]
    [InlineData("Uppercase_Lette")]
    [InlineData("Uppercase_Letters")]
    [InlineData("Lu,Uppercase_Letter")]
    [InlineData("Block")]
    public void Another_name_is_no_property(string name) => Assert.Null(UnicodeProperties.Find(name));

    [Theory]
    [InlineData("sc", "")]
    [InlineData("", "Lu")]
    [InlineData("scx", "Lu")]
    [InlineData("Script", "han")]
    [InlineData("Alphabetic", "Y")]
    public void Another_value_is_no_property(string property, string value) => Assert.Null(UnicodeProperties.Find(property, value));

    private static int Count(CodePointSet set) => Enumerable.Range(0, set.RangeCount).Sum(i => set.Last(i) - set.First(i) + 1);
}
