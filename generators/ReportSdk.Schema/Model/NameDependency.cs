namespace ReportSdk.Schema.Model;

/// <summary>An entry of <c>dependentRequired</c>: when <paramref name="Trigger"/> is present, so must <paramref name="Names"/> be.</summary>
internal sealed record NameDependency(string Trigger, IReadOnlyList<string> Names);
