namespace ReportSdk.Schema.Typing;

/// <summary>What the project says about a file's types.</summary>
/// <param name="Namespace">Namespace of the types, without the version segment that the schema's identifier adds.</param>
/// <param name="AssertsFormats">Whether <c>format</c> decides types even where the dialect only annotates.</param>
/// <param name="IsReference">Whether the types are in another assembly.</param>
internal sealed record TypingOptions(string Namespace, bool AssertsFormats = false, bool IsReference = false);
