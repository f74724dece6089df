using System.Text;

namespace ReportSdk.Tests.Streaming;

/// <summary>Names that no schema knows must not come twice in an object, however many there are and however much they are alike.</summary>
public sealed class UnknownNamesTests
{
    private static readonly CompiledSchema Maps = SchemaTexts.Compile("""{"properties": {"known": true}, "additionalProperties": {"type": ["integer", "object"], "additionalProperties": {"type": "integer"}}}""");

    [Theory]
    [InlineData("{0}")]
    [InlineData("n{0}")]
    [InlineData("name-{0}")]
    [InlineData("node_modules/@scope/a-package-{0}-with-a-long-name/index.js")]
    [InlineData("same-beginning {0:d4}                     the same in the middle                          and the same end")]
    [InlineData("股票 {0}")]
    public void One_that_comes_twice_is_refused_wherever_it_is(string format)
    {
        for (int count = 1; count <= 75; count += count < 35 ? 1 : 8)
        {
            string[] names = [.. Enumerable.Range(0, count).Select(k => string.Format(format, k))];
            AssertVerdict(true, ObjectOf(names));
            for (int repeated = 0; repeated < count; repeated += 1 + (count / 8))
            {
                AssertVerdict(false, ObjectOf([.. names, names[repeated]]));
                AssertVerdict(false, ObjectOf([.. names[..repeated], names[^1], .. names[repeated..]]));
            }
        }
    }

    [Fact]
    public void Objects_inside_may_have_the_names_of_the_one_outside()
    {
        string[] names = [.. Enumerable.Range(0, 20).Select(static k => $"name{k}")];
        string inner = ObjectOf(names);
        string[] members = [.. names.Select(name => $"\"{name}\": {inner}")];

        AssertVerdict(true, $"{{{string.Join(',', members)}}}");
        AssertVerdict(false, $"{{{string.Join(',', members)}, \"name0\": 1}}");
        AssertVerdict(false, $"{{{string.Join(',', members)}, \"last\": {ObjectOf([.. names, "name19"])}}}");
    }

    private static string ObjectOf(string[] names) => $"{{{string.Join(',', names.Select(static name => $"\"{name}\": 1"))}}}";

    private static void AssertVerdict(bool expected, string text)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(text);
        Assert.True(expected == Maps.IsValid(utf8), text);
        Assert.True(expected == Maps.IsValid(utf8, ValidationOptions.Default, out _), text);
    }
}
