namespace ReportSdk.Cli.Testing;

/// <summary>The formats of test files, told apart by what is in them.</summary>
internal enum SuiteKind
{
    /// <summary><c>[{description, schema, tests: [{description, data, valid}]}]</c>.</summary>
    Validation,

    /// <summary>The same with <c>output: {format: schema}</c> in place of <c>valid</c>.</summary>
    Output,

    /// <summary><c>{description, suite: [{description, compatibility, schema, tests: [{instance, assertions}]}]}</c>.</summary>
    Annotations,
}
