namespace ReportSdk;

/// <summary>What <c>format</c> does.</summary>
public enum FormatMode
{
    /// <summary>What the schema's dialect says: annotation in JSON Schema 2020-12, assertion where the format-assertion vocabulary is required.</summary>
    Dialect,

    /// <summary>Never fails a document.</summary>
    Annotation,

    /// <summary>Every known format is checked; an unknown one is ignored.</summary>
    Assertion,
}

/// <summary>Limits and choices of one validation. Every limit that is reached is an ordinary violation with a <c>LIMIT_…</c> code.</summary>
public sealed record ValidationOptions
{
    /// <summary>The options used where none are given.</summary>
    public static ValidationOptions Default { get; } = new();

    /// <summary>Deepest nesting of arrays and objects; <c>LIMIT_DEPTH</c>. A scalar at the root has depth 0.</summary>
    public int MaxDepth { get; init; } = 64;

    /// <summary>Largest document in bytes; <c>LIMIT_DOCUMENT_SIZE</c>. At most 1 GiB.</summary>
    public int MaxDocumentBytes { get; init; } = 256 * 1024 * 1024;

    /// <summary>Longest number token in bytes; <c>LIMIT_NUMBER_LENGTH</c>.</summary>
    public int MaxNumberLength { get; init; } = 1024;

    /// <summary>Violations of one severity kept in a list; more are counted only.</summary>
    public int MaxViolations { get; init; } = 100;

    /// <summary>Evaluation steps allowed per schema node and token; <c>LIMIT_STEPS</c>.</summary>
    public int MaxStepsPerNodeAndToken { get; init; } = 64;

    /// <summary>Steps one pattern may take on one string, where it cannot run in linear time; <c>LIMIT_PATTERN_STEPS</c>.</summary>
    public int MaxPatternSteps { get; init; } = 1_000_000;

    /// <summary>Unicode scalar values of the document quoted in a message.</summary>
    public int MaxExcerptLength { get; init; } = 64;

    /// <summary>Lets the last of several members of one name win instead of refusing the document.</summary>
    public bool AllowDuplicateMembers { get; init; }

    /// <summary>What becomes of rules that are warnings.</summary>
    public WarningMode Warnings { get; init; } = WarningMode.Report;

    /// <summary>Rules that are not evaluated: their ids, or the URIs of the keywords that they are (<see cref="RuleDescriptor.SchemaLocation"/>).</summary>
    public ValueList<string> DisabledRules { get; init; } = [];

    /// <summary>
    /// Whether a list of violations has the rules that could not be evaluated, <c>RULE_NOT_EVALUATED</c>, as information: a value that they need is absent, a
    /// division is by zero … Such rules hold.
    /// </summary>
    public bool ReportUnevaluatedRules { get; init; }

    /// <summary>Whether <c>format</c> asserts.</summary>
    public FormatMode Format { get; init; } = FormatMode.Dialect;
}
