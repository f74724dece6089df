namespace ReportSdk.Generators.Tests.Conformance;

/// <summary>A part of the tests of a draft.</summary>
/// <param name="Folder">Below the draft's folder: empty, or with a slash at its end.</param>
/// <param name="AssertsFormats">Whether <c>format</c> asserts.</param>
internal sealed record SuitePart(string Folder, bool AssertsFormats)
{
    public static SuitePart Required { get; } = new("", false);

    public static SuitePart Optional { get; } = new("optional/", false);

    public static SuitePart Format { get; } = new("optional/format/", true);
}
