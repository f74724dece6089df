namespace ReportSdk.Schema.Typing;

/// <summary>The C# shapes that a schema's values take.</summary>
internal enum TypeKind
{
    /// <summary>What no other kind says: any JSON, kept as read.</summary>
    Fragment,
    String,
    Boolean,
    Int32,
    Int64,
    Decimal,
    Double,
    Date,
    DateTime,
    Time,
    Duration,
    Uuid,
    YearMonth,
    FiscalPeriod,
    SecurityId,

    /// <summary>A list of <see cref="TypeReference.Element"/>.</summary>
    List,

    /// <summary>A map from member names to <see cref="TypeReference.Element"/>.</summary>
    Map,

    /// <summary>A generated record, by <see cref="TypeReference.Name"/>.</summary>
    Record,

    /// <summary>A generated enum, by name.</summary>
    Enum,

    /// <summary>A generated struct over known and unknown texts, by name.</summary>
    OpenEnum,

    /// <summary>A generated closed union, by name.</summary>
    Union,

    /// <summary>Whatever the schema at the URI in <see cref="TypeReference.Name"/> is: written in another file.</summary>
    Foreign,
}
