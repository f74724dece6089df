using ReportSdk.Evaluation;
using ReportSdk.Violations;

namespace ReportSdk;

/// <summary>One thing that is wrong with a document, with its place in the document and in the schema.</summary>
public sealed record Violation
{
    internal Violation(ViolationCode id) => Id = id;

    /// <summary>Stable code: <c>TYPE</c>, <c>REQUIRED</c>, <c>INVALID_JSON</c>, <c>LIMIT_DEPTH</c> …</summary>
    public string Code => ViolationCatalogue.Get(Id).Text;

    /// <summary>JSON Pointer (RFC 6901) of the value in the document; "" for the whole document. Of a missing member: the object that lacks it.</summary>
    public string InstanceLocation { get; internal init; } = "";

    /// <summary>
    /// JSON Pointer of the keyword by the way the evaluation took, through <c>$ref</c> (JSON Schema 2020-12 core §12.3.2); "" where no keyword is concerned.
    /// </summary>
    public string KeywordLocation { get; internal init; } = "";

    /// <summary>
    /// URI of the keyword: the schema resource's, with a JSON Pointer as fragment (JSON Schema 2020-12 core §12.3.3); "" where no keyword is concerned.
    /// </summary>
    public string AbsoluteKeywordLocation { get; internal init; } = "";

    /// <summary>Where the value, or the name of a refused member, begins: byte offset from the start of the input, counting a byte order mark.</summary>
    public int Offset { get; internal init; }

    /// <summary>Line of <see cref="Offset"/>, from 1.</summary>
    public int Line { get; internal init; } = 1;

    /// <summary>Column of <see cref="Offset"/>, from 1, in UTF-16 code units.</summary>
    public int Column { get; internal init; } = 1;

    /// <summary>What the schema asks for: a type, a bound, a member's name …; null where there is nothing to say.</summary>
    public string? Expected { get; internal init; }

    /// <summary>What the document has: an excerpt of the value, harmless to show; null where there is nothing to say.</summary>
    public string? Found { get; internal init; }

    /// <summary>A limit of <see cref="ValidationOptions"/> was reached: the document was not judged to its end.</summary>
    public bool IsLimit => ViolationCatalogue.IsLimit(Id);

    internal ViolationCode Id { get; }

    /// <summary>The schemas that were passed on the way, for hierarchical output; null where nobody asked for it.</summary>
    internal EvaluationStep[]? Steps { get; init; }

    /// <summary>The message for people.</summary>
    /// <param name="language">"zh" or "en"; any other language gets English.</param>
    public string GetMessage(string language)
    {
        ArgumentNullException.ThrowIfNull(language);
        return ViolationCatalogue.GetMessage(Id, language, Expected, Found);
    }

    /// <summary><c>line:column CODE pointer: message</c>.</summary>
    public override string ToString() => $"{Line}:{Column} {Code} {InstanceLocation}: {GetMessage("en")}";

    /// <inheritdoc/>
    public bool Equals(Violation? other) =>
        other is not null && Id == other.Id && Offset == other.Offset && InstanceLocation == other.InstanceLocation
        && KeywordLocation == other.KeywordLocation && AbsoluteKeywordLocation == other.AbsoluteKeywordLocation
        && Line == other.Line && Column == other.Column && Expected == other.Expected && Found == other.Found;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Id, Offset, InstanceLocation, KeywordLocation);
}
