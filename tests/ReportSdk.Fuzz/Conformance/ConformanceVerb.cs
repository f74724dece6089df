using ReportSdk.Cli.Tests.Conformance;

namespace ReportSdk.Fuzz.Conformance;

/// <summary>The verb <c>conformance</c>.</summary>
internal sealed class ConformanceVerb : IVerb
{
    public string Usage => """
        [SUITE]
              Runs all of the JSON-Schema-Test-Suite, in the folder SUITE (default: json-schema-test-suite in the shared folder), and writes docs/conformance.md.
              A find: a failure that is in no failure list, or a line of a list that did not come true.
        """;

    public int Run(string[] args, TextWriter output, TextWriter error)
    {
        if (args.Length > 1 || SuiteFolder.Find(args is [var named] ? named : null) is not { } suite)
        {
            error.WriteLine(SuiteFolder.NotFound);
            return 2;
        }

        string path = RepositoryFolder.PathOf("docs/conformance.md");
        File.WriteAllText(path, ConformancePage.Create(suite, RepositoryFolder.PathOf("tests/conformance"), out bool isTrue));
        output.WriteLine(path);
        if (!isTrue)
        {
            output.WriteLine("A test failed that is not listed, or a failure list is not true.");
        }

        return isTrue ? 0 : 1;
    }
}
