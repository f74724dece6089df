using System.Xml;
using System.Xml.Linq;
using System.Xml.Schema;

namespace ReportSdk.Cli.Tests.Outputs;

/// <summary>JUnit XML: valid against its schema, well-formed whatever the data says.</summary>
public sealed class JUnitTests
{
    private const string Xsd = "formats/junit-10.xsd";

    [SharedFolderFact(Xsd)]
    public void Every_output_is_valid_against_the_schema()
    {
        using var hostile = new HostileFolder();
        var schemas = new XmlSchemaSet();
        schemas.Add(null, Path.Combine(SharedFolder.Path!, Xsd));

        foreach (var run in (CliRun[])[.. hostile.Runs("junit"), CliRun.Of("validate", Repository.PathOf("samples"), "-o", "junit"), CliRun.Of("check", Repository.PathOf("schemas"), "-o", "junit")])
        {
            using var reader = XmlReader.Create(new StringReader(run.Out), new XmlReaderSettings { ValidationType = ValidationType.Schema, Schemas = schemas });
            while (reader.Read())
            {
            }
        }
    }

    [Fact]
    public void Data_stays_text()
    {
        using var hostile = new HostileFolder();
        foreach (var run in hostile.Runs("junit"))
        {
            var document = XDocument.Parse(run.Out);
            Assert.Subset(
                new HashSet<string>(["testsuites", "testsuite", "testcase", "failure", "error", "system-out", "properties", "property"]),
                document.Descendants().Select(static element => element.Name.LocalName).ToHashSet());
            Assert.DoesNotContain(document.DescendantNodes(), static node => node is XComment or XProcessingInstruction);
            Assert.All(run.Lines, static line => Assert.Equal(line, Reporting.Printable.Escape(line)));
            Assert.All(run.Lines, static line => Assert.DoesNotMatch("^ *::", line));
        }

        Assert.Contains("]]><!--&lt;<script>", XDocument.Parse(hostile.Runs("junit").Last().Out).Descendants("failure").First().Attribute("message")!.Value);
    }

    [Fact]
    public void A_file_is_a_suite_and_a_test_a_case()
    {
        using var folder = new TemporaryFolder();
        var tests = folder.Write("a.json", """
            [{ "description": "g", "schema": { "type": "string" }, "tests": [
              { "description": "one", "data": "", "valid": true }, { "description": "two", "data": 1, "valid": true }, { "description": "three", "data": 2, "valid": true }] }]
            """);
        var failures = folder.Write("known.failures", "a.json › g › three :: expected valid, got TYPE at (root) by /type\n");

        var suite = XDocument.Parse(CliRun.Of("test", tests, "--failures", failures, "-o", "junit").Out).Root!.Elements("testsuite").Single();

        Assert.Equal(("3", "1", "0", "1"), ((string)suite.Attribute("tests")!, (string)suite.Attribute("failures")!, (string)suite.Attribute("errors")!, (string)suite.Attribute("skipped")!));
        Assert.Equal(["one", "two", "three"], suite.Elements("testcase").Select(static one => (string)one.Attribute("name")!));
    }

    [Fact]
    public void What_could_not_be_checked_is_an_error_and_no_failure()
    {
        using var folder = new TemporaryFolder();
        var suite = XDocument.Parse(CliRun.Of("validate", folder["missing.json"], "-o", "junit").Out).Root!.Elements("testsuite").Single();
        Assert.Equal(("0", "1"), ((string)suite.Attribute("failures")!, (string)suite.Attribute("errors")!));
    }
}
