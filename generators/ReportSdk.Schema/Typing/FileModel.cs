namespace ReportSdk.Schema.Typing;

/// <summary>The types of one file, foreign ones by URI. Holds no place in the text: white space does not change it.</summary>
/// <param name="Path">As given.</param>
/// <param name="Id">Canonical URI of the root.</param>
/// <param name="Namespace">Of every type in the file.</param>
/// <param name="SourceName">Full name of the class that holds the file's plan.</param>
/// <param name="Types">The types to generate, in schema order.</param>
/// <param name="Exports">What other files may refer to: URI with fragment, and the type there.</param>
/// <param name="Plan">The plan in base 64.</param>
/// <param name="References">URIs (without fragment) of the other files that the plan refers to.</param>
/// <param name="Identifiers">URIs of the file's resources.</param>
/// <param name="Edges">Ways from its schemas to other files that do not step into the instance: cycles of several files are made of them.</param>
internal sealed record FileModel(
    string Path,
    string Id,
    string Namespace,
    string SourceName,
    EquatableArray<TypeModel> Types,
    EquatableArray<ExportModel> Exports,
    string Plan,
    EquatableArray<string> References,
    EquatableArray<string> Identifiers,
    EquatableArray<InPlaceEdge> Edges)
{
    /// <summary>Whether its types are in another assembly.</summary>
    public bool IsReference { get; init; }

    /// <summary>Tells the file from every other, also from one of the same path or the same identifier.</summary>
    public string Key => $"{Path} {Id}";
}

/// <summary>The schema at <paramref name="From"/> applies the one at <paramref name="To"/> to the same instance. Both are URIs with fragment.</summary>
internal sealed record InPlaceEdge(string From, string To);

/// <summary>A place that other files may refer to.</summary>
/// <param name="Uri">URI with fragment: a JSON Pointer or an anchor; ends with '#' for a root.</param>
/// <param name="Type">What is there.</param>
internal sealed record ExportModel(string Uri, TypeReference Type);
