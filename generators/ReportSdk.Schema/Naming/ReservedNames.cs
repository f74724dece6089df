namespace ReportSdk.Schema.Naming;

/// <summary>Names that a generated member must not have.</summary>
internal static class ReservedNames
{
    /// <summary>Members that every record has, whatever its schema: from object, from the compiler, and from the generated API; and the parameter that hides a member.</summary>
    public static readonly HashSet<string> RecordMembers =
    [
        "Clone", "Deconstruct", "EqualityContract", "Equals", "Finalize", "GetHashCode", "GetType", "MemberwiseClone", "PrintMembers",
        "ReferenceEquals", "ToString",
        "Descriptor", "IsValid", "MemberTable", "Parse", "Plan", "SchemaId", "ToJson", "ToUtf8", "TryParse", "TryRead", "UnknownMembers", "Validate", "Write", "WriteTo",
        "writer",
    ];

    /// <summary>Members of every open enum.</summary>
    public static readonly HashSet<string> OpenEnumMembers =
    [
        "Clone", "Converter", "Deconstruct", "EqualityContract", "Equals", "Finalize", "GetHashCode", "GetType", "IsKnown", "MemberwiseClone", "PrintMembers", "ReferenceEquals",
        "Text", "Texts", "ToString",
    ];

    /// <summary>The field that the runtime keeps an enum's value in.</summary>
    public static readonly HashSet<string> EnumMembers = new(StringComparer.Ordinal) { "value__" };

    /// <summary>Names that a generated type must not have: a member would have the name of its own type, or hide the type.</summary>
    public static readonly HashSet<string> Types =
        [.. RecordMembers, .. OpenEnumMembers, "FromIndex", "FromText", "Match", "Names", "Read", "Source", "TResult", "ToIndex", "ToText", "Value", "EnumTexts"];
}
