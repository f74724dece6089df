namespace ReportSdk.Tests.Conformance;

/// <summary>Every required test of the suite, a theory case a file.</summary>
public sealed class SuiteTests
{
    public static TheoryData<string> Draft202012 => FilesOf("draft2020-12");

    public static TheoryData<string> Draft201909 => FilesOf("draft2019-09");

    public static TheoryData<string> Draft7 => FilesOf("draft7");

    public static TheoryData<string> Draft6 => FilesOf("draft6");

    public static TheoryData<string> Draft4 => FilesOf("draft4");

    [SharedFolderTheory("json-schema-test-suite")]
    [MemberData(nameof(Draft202012))]
    public void Draft_2020_12_file_passes(string file) => AssertPasses("draft2020-12", file);

    [SharedFolderTheory("json-schema-test-suite")]
    [MemberData(nameof(Draft201909))]
    public void Draft_2019_09_file_passes(string file) => AssertPasses("draft2019-09", file);

    [SharedFolderTheory("json-schema-test-suite")]
    [MemberData(nameof(Draft7))]
    public void Draft_7_file_passes(string file) => AssertPasses("draft7", file);

    [SharedFolderTheory("json-schema-test-suite")]
    [MemberData(nameof(Draft6))]
    public void Draft_6_file_passes(string file) => AssertPasses("draft6", file);

    [SharedFolderTheory("json-schema-test-suite")]
    [MemberData(nameof(Draft4))]
    public void Draft_4_file_passes(string file) => AssertPasses("draft4", file);

    private static TheoryData<string> FilesOf(string draft) => new(TestSuite.FilesOf(draft).DefaultIfEmpty("none"));

    private static void AssertPasses(string draft, string file)
    {
        (List<string> failures, int count) = TestSuite.Run(draft, file);
        Assert.True(failures.Count == 0, string.Join("\n", failures));
        Assert.True(count > 0);
    }
}
