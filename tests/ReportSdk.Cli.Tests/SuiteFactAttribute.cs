namespace ReportSdk.Cli.Tests;

/// <summary>A test that needs the JSON-Schema-Test-Suite, which is not part of the repository.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SuiteFactAttribute : FactAttribute
{
    public SuiteFactAttribute()
    {
        if (Repository.TestSuite is null)
        {
            Skip = "The JSON-Schema-Test-Suite is not there: set REPORTSDK_SHARED to the folder that holds json-schema-test-suite.";
        }
    }
}
