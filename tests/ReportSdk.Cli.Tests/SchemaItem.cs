namespace ReportSdk.Generators.Tests.Harness;

/// <summary>What the examples of the generator's tests, which are compiled into this project too, are made of.</summary>
public sealed record SchemaItem(string Path, string Text, string Namespace = "Acme", bool AssertsFormats = true, bool IsReference = false);
