using ReportSdk.Schema.Rules;
using ReportSdk.Schema.Typing;

namespace ReportSdk.Schema.Projects;

/// <summary>What one file says, without regard to others.</summary>
/// <param name="Input">The file.</param>
/// <param name="Findings">What is wrong with it.</param>
internal sealed record ParsedFile(SchemaInput Input, EquatableArray<Finding> Findings)
{
    /// <summary>Its types; null when it has errors.</summary>
    public FileModel? Model { get; init; }

    /// <summary>What others may see of the types.</summary>
    public FileSignature? Signature { get; init; }

    /// <summary>Where the types come from, for findings.</summary>
    public TypePlaces? Places { get; init; }

    /// <summary>References that lead out of it, with their places.</summary>
    public EquatableArray<ForeignReference> ForeignReferences { get; init; }

    /// <summary>The URIs of its resources, with their places; the root's first.</summary>
    public EquatableArray<IdentifierPlace> Identifiers { get; init; }

    /// <summary>The URI that stands for where it lies.</summary>
    public string RetrievalUri { get; init; } = "";

    /// <summary>The interfaces that its types name.</summary>
    public EquatableArray<InterfacePlace> Interfaces { get; init; }

    /// <summary>What its rules, and those of others that look into it, depend on; null when it has errors.</summary>
    public RuleFile? Rules { get; init; }

    /// <summary>What it says is meant.</summary>
    public EquatableArray<Suppression> Suppressions { get; init; }

    /// <summary>Where its rules stand, for findings.</summary>
    public RulePlaces? RulePlaces { get; init; }
}

/// <summary>A reference out of a file.</summary>
/// <param name="Text">As written.</param>
/// <param name="From">URI with fragment of the schema that refers.</param>
/// <param name="Uri">Where it leads, without fragment.</param>
/// <param name="Fragment">Decoded fragment.</param>
/// <param name="Location">Its place.</param>
internal sealed record ForeignReference(string Text, string From, string Uri, string Fragment, SourceLocation Location)
{
    /// <summary>Where it leads, with fragment.</summary>
    public string Target => $"{Uri}#{Fragment}";
}

/// <summary>An identifier and where it is given.</summary>
internal sealed record IdentifierPlace(string Uri, SourceLocation Location);

/// <summary>A file that has errors: others may refer to it, and need not be told that it is missing.</summary>
internal sealed record BrokenFile(string Path, EquatableArray<string> Identifiers)
{
    public static BrokenFile Of(ParsedFile file) =>
        new(file.Input.Path, file.Identifiers.Select(identifier => identifier.Uri).Append(file.RetrievalUri).ToEquatableArray());
}
