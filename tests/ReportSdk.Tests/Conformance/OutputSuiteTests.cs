using System.Text;
using System.Text.Json;
using ReportSdk.Schema;

namespace ReportSdk.Tests.Conformance;

/// <summary>The suite's output tests, and its output schema over the output of every required test.</summary>
public sealed class OutputSuiteTests
{
    private static string Folder => Path.Combine(TestSuite.Folder!, "output-tests", "draft2020-12");

    [SharedFolderTheory("json-schema-test-suite")]
    [InlineData("escape.json")]
    [InlineData("general.json")]
    public void Basic_output_has_the_content_the_suite_expects(string file)
    {
        using JsonDocument groups = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Folder, "content", file)));
        foreach (JsonElement group in groups.RootElement.EnumerateArray())
        {
            CompiledSchema schema = TestSuite.Compile("draft2020-12", group.GetProperty("schema").GetRawText());
            foreach (JsonElement test in group.GetProperty("tests").EnumerateArray())
            {
                EvaluationResult result = schema.Evaluate(Encoding.UTF8.GetBytes(test.GetProperty("data").GetRawText()));
                CompiledSchema expected = CompileBesideOutputSchema(test.GetProperty("output").GetProperty("basic").GetRawText());
                byte[] output = Write(result, OutputFormat.Basic);
                Assert.True(expected.Validate(output).IsEmpty, Encoding.UTF8.GetString(output));
            }
        }
    }

    [SharedFolderTheory("json-schema-test-suite")]
    [InlineData(OutputFormat.Flag, "flag")]
    [InlineData(OutputFormat.Basic, "basic")]
    [InlineData(OutputFormat.Detailed, "detailed")]
    public void Output_of_every_required_test_satisfies_the_output_schema(OutputFormat format, string definition)
    {
        CompiledSchema outputSchema = CompileBesideOutputSchema($$"""{"$ref": "https://json-schema.org/draft/2020-12/output/schema#/$defs/{{definition}}"}""");
        int count = 0;
        foreach (string file in TestSuite.FilesOf("draft2020-12"))
        {
            using JsonDocument groups = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(TestSuite.Folder!, "tests", "draft2020-12", file)));
            foreach (JsonElement group in groups.RootElement.EnumerateArray())
            {
                CompiledSchema schema = TestSuite.Compile("draft2020-12", group.GetProperty("schema").GetRawText());
                foreach (JsonElement test in group.GetProperty("tests").EnumerateArray())
                {
                    byte[] output = Write(schema.Evaluate(Encoding.UTF8.GetBytes(test.GetProperty("data").GetRawText())), format);
                    ViolationList violations = outputSchema.Validate(output, new ValidationOptions { MaxDepth = 1_000, Format = FormatMode.Assertion });
                    Assert.True(violations.IsEmpty, $"{Encoding.UTF8.GetString(output)}\n{string.Join("\n", violations)}");
                    count++;
                }
            }
        }

        Assert.True(count > 800);
    }

    private static CompiledSchema CompileBesideOutputSchema(string schema) => SchemaTexts.Compile(
        new SchemaFile("expected.schema.json", schema),
        [new SchemaFile("output-schema.json", File.ReadAllText(Path.Combine(Folder, "output-schema.json")))],
        new SchemaCompilerOptions());

    private static byte[] Write(EvaluationResult result, OutputFormat format)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            result.WriteTo(writer, format);
        }

        return stream.ToArray();
    }
}
