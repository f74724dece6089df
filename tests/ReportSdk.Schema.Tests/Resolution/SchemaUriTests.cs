using ReportSdk.Schema.Resolution;

namespace ReportSdk.Schema.Tests.Resolution;

public sealed class SchemaUriTests
{
    // RFC 3986 §5.4, base http://a/b/c/d;p?q
    [Theory]
    [InlineData("g:h", "g:h")]
    [InlineData("g", "http://a/b/c/g")]
    [InlineData("./g", "http://a/b/c/g")]
    [InlineData("g/", "http://a/b/c/g/")]
    [InlineData("/g", "http://a/g")]
    [InlineData("//g", "http://g")]
    [InlineData("?y", "http://a/b/c/d;p?y")]
    [InlineData("g?y", "http://a/b/c/g?y")]
    [InlineData("#s", "http://a/b/c/d;p?q")]
    [InlineData("g#s", "http://a/b/c/g")]
    [InlineData(";x", "http://a/b/c/;x")]
    [InlineData("", "http://a/b/c/d;p?q")]
    [InlineData(".", "http://a/b/c/")]
    [InlineData("./", "http://a/b/c/")]
    [InlineData("..", "http://a/b/")]
    [InlineData("../", "http://a/b/")]
    [InlineData("../g", "http://a/b/g")]
    [InlineData("../..", "http://a/")]
    [InlineData("../../g", "http://a/g")]
    [InlineData("../../../g", "http://a/g")]
    [InlineData("../../../../g", "http://a/g")]
    [InlineData("/./g", "http://a/g")]
    [InlineData("/../g", "http://a/g")]
    [InlineData("g.", "http://a/b/c/g.")]
    [InlineData(".g", "http://a/b/c/.g")]
    [InlineData("..g", "http://a/b/c/..g")]
    [InlineData("./../g", "http://a/b/g")]
    [InlineData("./g/.", "http://a/b/c/g/")]
    [InlineData("g/./h", "http://a/b/c/g/h")]
    [InlineData("g/../h", "http://a/b/c/h")]
    [InlineData("g;x=1/../y", "http://a/b/c/y")]
    [InlineData("g?y/../x", "http://a/b/c/g?y/../x")]
    public void References_resolve_as_RFC_3986_says(string reference, string expected) =>
        Assert.Equal(expected, SchemaUri.Resolve("http://a/b/c/d;p?q", reference));

    [Theory]
    [InlineData("HTTP://User@Example.COM/%7efoo/%2e%2E/a%c3%a9", "http://User@example.com/a%C3%A9")]
    [InlineData("urn:Example:A/../b", "urn:Example:A/../b")]
    [InlineData("tag:example.com,2024:x%2fy", "tag:example.com,2024:x%2Fy")]
    public void Identifiers_are_normalised(string uri, string expected) => Assert.Equal(expected, SchemaUri.Normalize(uri));

    [Theory]
    [InlineData("a#/x%25y/%E4%B9%B0", "/x%y/买")]
    [InlineData("a#买入", "买入")]
    [InlineData("a", "")]
    [InlineData("a#%zz", "%zz")]
    public void Fragments_are_decoded(string uri, string expected) => Assert.Equal(expected, SchemaUri.Fragment(uri));
}
