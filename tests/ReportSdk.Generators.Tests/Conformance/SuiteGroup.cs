namespace ReportSdk.Generators.Tests.Conformance;

/// <summary>A group of the suite: one schema and the instances that it is tested with.</summary>
/// <param name="Name">File and number in it, as an identifier: <c>Ref_3</c>.</param>
/// <param name="File">Below the draft's folder.</param>
/// <param name="Description">What the group is about.</param>
/// <param name="Schema">JSON text.</param>
/// <param name="Tests">In the order of the file.</param>
internal sealed record SuiteGroup(string Name, string File, string Description, string Schema, IReadOnlyList<SuiteTest> Tests);

/// <summary>An instance and its verdict.</summary>
internal sealed record SuiteTest(string Description, byte[] Utf8, bool IsValid);
