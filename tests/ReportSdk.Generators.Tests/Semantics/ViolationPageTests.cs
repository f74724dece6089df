using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CSharp;
using ReportSdk.Generators.Tests.Harness;

namespace ReportSdk.Generators.Tests.Semantics;

/// <summary>The examples on the pages of what only a generated type can be told: that it cannot hold a value, and that an instance cannot be written.</summary>
public sealed partial class ViolationPageTests
{
    private static readonly string[] Folder = [.. Directory.EnumerateFiles(Repository.PathOf("docs/violations"))];

    public static TheoryData<string> BindingCodes => [.. CodesOf("BIND_")];

    public static TheoryData<string> WritingCodes => [.. CodesOf("UNWRITABLE_")];

    [Theory]
    [MemberData(nameof(BindingCodes))]
    public void A_value_that_the_type_cannot_hold_is_told_at_its_place(string code)
    {
        string[] page = BlocksOf(code);
        EntityProbe probe = EntityProbe.Of(GeneratorRun.Of(new SchemaItem("root.schema.json", page[0])));

        Assert.Equal(ExpectedViolations.Of(code), Texts(probe.Violations(page[1])));
        Assert.NotNull(probe.Rewrite(page[2]));
    }

    [Theory]
    [MemberData(nameof(WritingCodes))]
    public void An_instance_that_cannot_be_written_is_told_at_its_place(string code)
    {
        string[] page = BlocksOf(code);
        GeneratorRun run = GeneratorRun.Of(page[0]);
        string program = $$"""
            #nullable enable
            using System.Linq;
            namespace Acme;
            internal static class Example
            {
                internal static global::ReportSdk.ViolationList Wrong() => global::ReportSdk.ReportEntity.Validate({{page[1]}});
                internal static global::ReportSdk.ViolationList Right() => global::ReportSdk.ReportEntity.Validate({{page[2]}});
            }
            """;
        Type example = run.Load(CSharpSyntaxTree.ParseText(program, SchemaProject.ParseOptions)).GetType("Acme.Example", throwOnError: true)!;

        Assert.Equal(ExpectedViolations.Of(code), Texts(Call(example, "Wrong")));
        Assert.Empty(Call(example, "Right"));
    }

    private static ViolationList Call(Type example, string method) => (ViolationList)example.GetMethod(method, BindingFlags.Static | BindingFlags.NonPublic)!.Invoke(null, null)!;

    /// <summary>The pointer of an instance that contains itself over and over is as long as it is deep: its length says as much.</summary>
    private static IEnumerable<string> Texts(ViolationList violations) => violations.Select(static violation => ExpectedViolations.Text(
        violation.Line,
        violation.Column,
        violation.Code,
        violation.InstanceLocation.Length < 100 ? violation.InstanceLocation : $"({violation.InstanceLocation.Split('/').Length - 1} members deep)"));

    private static IEnumerable<string> CodesOf(string prefix) =>
        Folder.Select(static path => Path.GetFileNameWithoutExtension(path)).Where(code => code.StartsWith(prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal);

    private static string[] BlocksOf(string code)
    {
        string[] blocks = [.. Block().Matches(File.ReadAllText(Repository.PathOf($"docs/violations/{code}.md"))).Select(match => match.Groups[1].Value)];
        Assert.Equal(3, blocks.Length);
        return blocks;
    }

    [GeneratedRegex("\n(?:Schema|Wrong|Right):\n\n```(?:json|csharp)\n(.*?)\n```\n", RegexOptions.Singleline)]
    private static partial Regex Block();
}
