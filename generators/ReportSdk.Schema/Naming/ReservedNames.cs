namespace ReportSdk.Schema.Naming;

/// <summary>Names that a generated member must not have.</summary>
internal static class ReservedNames
{
    /// <summary>Members that every record has, whatever its schema: from object, from the compiler, and from the generated API.</summary>
    public static readonly IReadOnlyCollection<string> RecordMembers =
    [
        "Clone", "Deconstruct", "EqualityContract", "Equals", "Finalize", "GetHashCode", "GetType", "MemberwiseClone", "PrintMembers",
        "ReferenceEquals", "ToString",
        "Descriptor", "IsValid", "MemberTable", "Parse", "Plan", "SchemaId", "ToJson", "ToUtf8", "TryParse", "TryRead", "UnknownMembers", "Validate", "Write", "WriteTo",
    ];
}
