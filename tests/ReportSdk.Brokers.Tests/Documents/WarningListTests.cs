using System.Globalization;
using System.Text;
using ReportSdk.Fuzz.Mutants;

namespace ReportSdk.Brokers.Tests.Documents;

/// <summary>What the rules say of the five reports, word for word in both languages, is in warnings.txt.</summary>
public sealed class WarningListTests
{
    private static readonly string[] Reports = ["guolian-2024-03", "guosen-2024-03", "huafu-2024-06", "minsheng-2024-06", "zheshang-2023-02"];

    [Fact]
    public void Every_warning_has_the_place_and_the_words_of_the_list() =>
        Assert.Equal(File.ReadAllText(Repository.PathOf("tests/ReportSdk.Brokers.Tests/Documents/warnings.txt")), Describe());

    private static string Describe()
    {
        var text = new StringBuilder();
        foreach (string report in Reports)
        {
            Sample sample = Samples.Get($"samples/documents/{report}.json");
            foreach (Violation violation in sample.Type.Validate(sample.Utf8))
            {
                text.Append(CultureInfo.InvariantCulture, $"{report}:{violation.Line}:{violation.Column} {violation.Severity} {violation.Code} {violation.Rule} {violation.InstanceLocation}\n");
                foreach (ViolationPlace place in violation.Related)
                {
                    text.Append(CultureInfo.InvariantCulture, $"  {place.Line}:{place.Column} {place.InstanceLocation}\n");
                }

                text.Append(CultureInfo.InvariantCulture, $"  {violation.GetMessage("en")}\n  {violation.GetMessage("zh")}\n");
            }
        }

        return text.ToString();
    }
}
