using System.Text;
using System.Text.RegularExpressions;

namespace ReportSdk.Tests.Corpus;

/// <summary>The example of docs/keywords/facts.md at work.</summary>
public sealed partial class FactsPageTests
{
    [Theory]
    [InlineData("15", "15.8", "15.8 here and 15 there")]
    [InlineData("15", "15.4", null)]
    public void The_example_compares_two_documents(string first, string second, string? message)
    {
        CompiledSchema schema = SchemaTexts.Compile(Block().Match(File.ReadAllText(Repository.PathOf("docs/keywords/facts.md"))).Groups[1].Value);
        var checker = new CorpusChecker();
        Assert.True(checker.Add("first", schema, Document("GPT-2", first)));
        Assert.True(checker.Add("second", schema, Document("gpt2", second)));
        Assert.True(checker.Add("third", schema, Document("GPT-3", "1750")));

        Assert.Equal(message is null ? [] : [message], checker.Check().Select(static violation => violation.GetMessage("en")));
    }

    private static byte[] Document(string name, string parameters) => Encoding.UTF8.GetBytes($$"""{ "name": "{{name}}", "parameters": {{parameters}} }""");

    [GeneratedRegex("```json\n(.*?)\n```", RegexOptions.Singleline)]
    private static partial Regex Block();
}
