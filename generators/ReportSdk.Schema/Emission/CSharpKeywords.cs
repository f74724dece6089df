namespace ReportSdk.Schema.Emission;

/// <summary>Words that need an '@' to be identifiers.</summary>
internal static class CSharpKeywords
{
    private static readonly HashSet<string> Words = new(StringComparer.Ordinal)
    {
        "abstract", "as", "base", "bool", "break", "byte", "case", "catch", "char", "checked", "class", "const", "continue", "decimal", "default",
        "delegate", "do", "double", "else", "enum", "event", "explicit", "extern", "false", "finally", "fixed", "float", "for", "foreach", "goto",
        "if", "implicit", "in", "int", "interface", "internal", "is", "lock", "long", "namespace", "new", "null", "object", "operator", "out",
        "override", "params", "private", "protected", "public", "readonly", "ref", "return", "sbyte", "sealed", "short", "sizeof", "stackalloc",
        "static", "string", "struct", "switch", "this", "throw", "true", "try", "typeof", "uint", "ulong", "unchecked", "unsafe", "ushort", "using",
        "virtual", "void", "volatile", "while",

        // Words with a meaning in places where a local or a type of that name would stand.
        "and", "async", "await", "dynamic", "field", "file", "managed", "nameof", "nint", "not", "notnull", "nuint", "or", "partial", "record",
        "required", "scoped", "unmanaged", "var", "when", "where", "with", "yield",
    };

    public static bool Contains(string word) => Words.Contains(word);
}
