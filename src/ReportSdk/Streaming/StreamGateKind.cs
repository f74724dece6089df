namespace ReportSdk.Streaming;

/// <summary>What a gate asks of parts.</summary>
internal enum StreamGateKind : byte
{
    /// <summary>That all hold: <c>allOf</c>, <c>$ref</c>.</summary>
    All,

    /// <summary>That one or more hold: <c>anyOf</c>.</summary>
    Any,

    /// <summary>That just one holds: <c>oneOf</c>.</summary>
    One,

    /// <summary>That none holds: <c>not</c>.</summary>
    None,

    /// <summary>What follows from one: <c>if</c>, <c>then</c>, <c>else</c>.</summary>
    Condition,

    /// <summary>That all hold where a member is there: <c>dependentSchemas</c>.</summary>
    Dependency,

    /// <summary>That those which hold evaluate all members: <c>unevaluatedProperties: false</c>.</summary>
    Unevaluated,
}
