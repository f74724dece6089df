namespace ReportSdk.Schema;

/// <summary>A part of a message that is itself prose, in both languages.</summary>
internal readonly record struct Phrase(string English, string Chinese);
