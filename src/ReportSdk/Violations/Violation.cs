using ReportSdk.Evaluation;
using ReportSdk.Rules;
using ReportSdk.Violations;

namespace ReportSdk;

/// <summary>One thing that is wrong with a document, or that somebody should look at, with its place in the document and in the schema.</summary>
public sealed record Violation
{
    internal Violation(ViolationCode id) => Id = id;

    /// <summary>Stable code: <c>TYPE</c>, <c>REQUIRED</c>, <c>INVALID_JSON</c>, <c>LIMIT_DEPTH</c> …</summary>
    public string Code => ViolationCatalogue.Get(Id).Text;

    /// <summary>What it means for the verdict: an error, unless a rule says otherwise.</summary>
    public ViolationSeverity Severity { get; internal init; }

    /// <summary>Id of the rule that is broken, or could not be evaluated; null where no rule is concerned.</summary>
    public string? Rule { get; internal init; }

    /// <summary>Name of the document, where several are compared; null where there is only one.</summary>
    public string? Document { get; internal init; }

    /// <summary>The other places that it speaks of; mostly none.</summary>
    public IReadOnlyList<ViolationPlace> Related { get; internal init; } = [];

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

    /// <summary>What a rule has to say itself; null where the catalogue's message serves.</summary>
    internal RuleMessages? Messages { get; init; }

    /// <summary>The schemas that were passed on the way, for hierarchical output; null where nobody asked for it.</summary>
    internal EvaluationStep[]? Steps { get; init; }

    /// <summary>The message for people.</summary>
    /// <param name="language">"zh" or "en"; any other language gets English.</param>
    public string GetMessage(string language)
    {
        ArgumentNullException.ThrowIfNull(language);
        return Messages?.Get(ViolationCatalogue.IsChinese(language)) ?? ViolationCatalogue.GetMessage(Id, language, Expected, Found);
    }

    /// <summary><c>line:column CODE pointer: message</c>.</summary>
    public override string ToString() => $"{Line}:{Column} {Code} {InstanceLocation}: {GetMessage("en")}";

    /// <inheritdoc/>
    public bool Equals(Violation? other) =>
        other is not null && Id == other.Id && Offset == other.Offset && InstanceLocation == other.InstanceLocation
        && KeywordLocation == other.KeywordLocation && AbsoluteKeywordLocation == other.AbsoluteKeywordLocation
        && Line == other.Line && Column == other.Column && Expected == other.Expected && Found == other.Found
        && Severity == other.Severity && Rule == other.Rule && Document == other.Document && Messages == other.Messages
        && HaveEqualPlaces(Related, other.Related);

    private static bool HaveEqualPlaces(IReadOnlyList<ViolationPlace> places, IReadOnlyList<ViolationPlace> others)
    {
        bool areEqual = places.Count == others.Count;
        for (int i = 0; areEqual && i < places.Count; i++)
        {
            areEqual = places[i] == others[i];
        }

        return areEqual;
    }

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Id, Offset, InstanceLocation, KeywordLocation);
}
