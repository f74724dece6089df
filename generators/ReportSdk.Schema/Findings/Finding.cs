using System.Globalization;

namespace ReportSdk.Schema;

/// <summary>Something to say about a schema, at its place. Equal when it says the same of the same place.</summary>
internal sealed class Finding(FindingDescriptor descriptor, SourceLocation location, params string[] arguments) : IEquatable<Finding>
{
    public FindingDescriptor Descriptor { get; } = descriptor;

    public string Id => Descriptor.Id;

    public FindingSeverity Severity => Descriptor.Severity;

    public SourceLocation Location { get; } = location;

    public IReadOnlyList<string> Arguments { get; } = arguments;

    /// <summary>The message in Chinese for "zh", else in English.</summary>
    public string GetMessage(string language) =>
        string.Format(CultureInfo.InvariantCulture, language == "zh" ? Descriptor.Chinese : Descriptor.English, [.. Arguments]);

    public bool Equals(Finding? other) =>
        other is not null && Descriptor == other.Descriptor && Location == other.Location && Arguments.SequenceEqual(other.Arguments, StringComparer.Ordinal);

    public override bool Equals(object? obj) => Equals(obj as Finding);

    public override int GetHashCode() => (StringComparer.Ordinal.GetHashCode(Id) * 31) + Location.Start;

    public override string ToString() => $"{Location.Path}:{Location.Line}:{Location.Column}: {Severity} {Id}: {GetMessage("en")}";
}
