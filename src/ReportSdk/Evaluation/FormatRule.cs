using ReportSdk.Shared;

namespace ReportSdk.Evaluation;

/// <summary>A format that this runtime can check.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Kind">How it is checked.</param>
/// <param name="Asserts">Whether the schema's dialect makes it an assertion.</param>
internal sealed record FormatRule(string Name, FormatKind Kind, bool Asserts)
{
    public bool IsChecked(FormatMode mode) => mode switch
    {
        FormatMode.Assertion => true,
        FormatMode.Annotation => false,
        _ => Asserts,
    };
}
