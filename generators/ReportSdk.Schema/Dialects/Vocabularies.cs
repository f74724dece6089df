namespace ReportSdk.Schema.Dialects;

/// <summary>The vocabularies that a dialect switches on. Drafts without vocabularies have all that they know.</summary>
[Flags]
internal enum Vocabularies
{
    None = 0,
    Core = 1,
    Applicator = 2,
    Unevaluated = 4,
    Validation = 8,
    MetaData = 16,
    FormatAnnotation = 32,
    FormatAssertion = 64,
    Content = 128,

    /// <summary>What figures and labels of a report mean.</summary>
    Domain = 256,

    /// <summary>How a report prints an entity.</summary>
    Print = 512,

    /// <summary>The words that only the report dialect knows; to any other they are as unknown as a typing error.</summary>
    Report = Domain | Print,

    /// <summary>Everything of a standard dialect, where format annotates.</summary>
    Standard = Core | Applicator | Unevaluated | Validation | MetaData | FormatAnnotation | Content,
}
