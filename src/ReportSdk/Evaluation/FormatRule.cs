using ReportSdk.Shared;

namespace ReportSdk.Evaluation;

/// <summary>A format that this runtime can check.</summary>
/// <param name="name">Its name.</param>
/// <param name="kind">How it is checked.</param>
/// <param name="asserts">Whether the schema's dialect makes it an assertion.</param>
internal sealed class FormatRule(string name, FormatKind kind, bool asserts)
{
    public string Name { get; } = name;

    public FormatKind Kind { get; } = kind;

    public bool IsChecked(FormatMode mode) => mode switch
    {
        FormatMode.Assertion => true,
        FormatMode.Annotation => false,
        _ => asserts,
    };
}
