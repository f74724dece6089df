namespace ReportSdk.Generators.Tests.Hostile;

/// <summary>Texts that have broken out of generated code elsewhere, or might.</summary>
internal static class Payloads
{
    private static readonly string[] Fixed =
    [
        "", " ", "_", "__", "$", "@", "0", "9lives", "-", "{", "}", "{0}", "{{", "}}", "\"", "\"\"", "\"\"\"", "\"\"\"\"", "\\", "\\\"", "\\u0022", "\\\\\"", "'", "`",
        "*/", "/*", "//", "///", "*/ class Evil { } /*", "@\"", "$\"{", "$@\"", "$\"\"\"{", "\"u8", "\"; class Evil { } //", "\");}}} class Evil { } //",
        "]]>", "<![CDATA[", "</summary>", "</summary><bad/>", "<see cref=\"Evil\"/>", "<", ">", "&", "&amp;", "&#10;", "&lt;", "<!--", "-->", "<?xml?>",
        "#if", "\n#if false\n", "\n#pragma warning disable\n", "\n#line 1 \"x\"\n", "\n#error Evil\n", "#endregion", "#nullable disable",
        "\n", "\r", "\r\n", "\u0085", "\u2028", "\u2029", "\u000b", "\f", "\t", "a\nclass Evil { }", "a\rclass Evil { }", "a\u0085class Evil { }", "a\u2028class Evil { }",
        "a\u2029class Evil { }", "\n[System.Runtime.CompilerServices.ModuleInitializer] internal static void Evil() { }\n", "]\n[assembly: Bad]",
        "\0", "a\0b", "\u0001", "\u001b[31m", "\u007f", "\u009f", "\u00ad", "\u061c", "\u200b", "\u200c", "\u200d", "a\u200db", "\u200e", "\u200f", "\u202a", "\u202e",
        "\u2066", "\u2069", "\ufeff", "\ufffe", "\uffff", "\ufffd", "e\u0301", "\u00e9", "E\u0301", "\u00c9", "ab", "aB", "AB", "ａｂ", "ﬁ", "ſ", "\u0130", "\u0131", "\u00df", "\u212a", "\ud83d\ude00", "\ud840\udc00", "\ud869\uded6",
        "买入", "昨收盘 (元)", "每股收益", "每股收益(元)", "毛利率％", "（元）", "52周", "2024E", "总 市值", "评级", "ａ", "١", "Ⅷ", "ª", "ʰ",
        "class", "namespace", "string", "int", "var", "record", "dynamic", "await", "async", "field", "value", "and", "or", "not", "when", "with", "nameof", "file",
        "required", "scoped", "where", "yield", "partial", "global", "get", "set", "init", "true", "null", "this", "base", "new", "operator", "default", "nint",
        "Parse", "TryParse", "IsValid", "Validate", "Write", "WriteTo", "ToUtf8", "ToJson", "TryRead", "SchemaId", "Plan", "Descriptor", "MemberTable", "UnknownMembers",
        "Clone", "Equals", "GetHashCode", "ToString", "GetType", "PrintMembers", "EqualityContract", "Deconstruct", "Finalize", "MemberwiseClone", "ReferenceEquals",
        "Match", "Value", "Converter", "Texts", "Text", "IsKnown", "TResult", "value__", "Names", "Source", "Root", "RootSchema", "RootText", "System", "ReportSdk", "Acme",
        "Optional", "String", "Object", "Decimal", "Func", "reader", "writer", "member", "members", "extra", "item", "output", "options", "utf8", "violations",
        "../../etc/passwd", "C:\\bad", "%0a", "%22", "https://x.test/#", "urn:x", "~0", "~1", "/",
    ];

    /// <summary>Everything, with texts that differ by case, width or normal form only, and long ones.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        .. Fixed, new('长', 1_000), string.Concat(Enumerable.Repeat("\"*/\n", 2_500)), new('a', 10_000), new('-', 10_000), new('{', 10_000),
        string.Concat(Enumerable.Repeat("\ud83d\ude00", 2_500)),
    ];

    /// <summary>One payload in so many is used at a place, another set at each: a test run has 20 s, not minutes.</summary>
    private const int Stride = 29;

    public static IEnumerable<string> Sample(HostilePlace place) => All.Where((_, index) => (index + place.Name.Length) % Stride == 0);
}
