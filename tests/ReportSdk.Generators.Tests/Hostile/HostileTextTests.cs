using Microsoft.CodeAnalysis.CSharp;
using ReportSdk.Generators.Tests.Harness;

namespace ReportSdk.Generators.Tests.Hostile;

/// <summary>A part of the payloads at every place; <c>ReportSdk.Fuzz schemas</c> runs all of them, and random schemas without end.</summary>
public sealed class HostileTextTests
{
    public static TheoryData<string> Places => new(HostilePlace.All.Select(place => place.Name));

    [Theory]
    [MemberData(nameof(Places))]
    public void Hostile_text_changes_no_code(string name)
    {
        HostilePlace place = HostilePlace.All.Single(place => place.Name == name);
        string[] texts = [.. Payloads.Sample(place)];
        Assert.Empty(HostileTextCheck.Run(place, texts, out (int Compiled, int Refused) counts));
        Assert.Equal(texts.Length, counts.Compiled + counts.Refused);

        // No file knows what a hostile dialect means.
        Assert.Equal(name != "dialect", counts.Compiled > 0);
    }

    /// <summary>The comparison finds what it is for.</summary>
    [Theory]
    [InlineData("class A { string s = \"x\"; }", null)]
    [InlineData("class A { string s = \"\\\"; class Evil { } //\"; }", null)]
    [InlineData("class A { string s = \"\"; class Evil { } }", "token")]
    [InlineData("class Evil { string s = \"x\"; }", "token 1")]
    [InlineData("class A { string s = \"x\"; } // Evil", "token")]
    [InlineData("#line 1\nclass A { string s = \"x\"; }", "token 0")]
    public void A_difference_of_more_than_a_name_or_literal_is_seen(string source, string? difference)
    {
        string? found = CodeShape.Difference(ShapeOf("class A { string s = \"a\"; }"), ShapeOf("class A { string s = \"b\"; }"), ShapeOf(source));
        Assert.Equal(difference is null, found is null);
        Assert.StartsWith(difference ?? "", found ?? "", StringComparison.Ordinal);
    }

    private static CodeShape ShapeOf(string source) => CodeShape.Of(CSharpSyntaxTree.ParseText(source, SchemaProject.ParseOptions));
}
