namespace ReportSdk.Schema.Parsing;

/// <summary>What a keyword's value must be, and why an identifier is none.</summary>
internal static class Phrases
{
    public static readonly Phrase Text = new("a string", "字符串");
    public static readonly Phrase Boolean = new("true or false", "true 或 false");
    public static readonly Phrase Number = new("a number", "数字");
    public static readonly Phrase PositiveNumber = new("a number above 0", "大于 0 的数字");
    public static readonly Phrase Count = new("a non-negative integer", "非负整数");
    public static readonly Phrase List = new("an array", "数组");
    public static readonly Phrase Names = new("an array of names", "名称数组");
    public static readonly Phrase NameDependencies = new("an object of arrays of names", "值为名称数组的对象");
    public static readonly Phrase Vocabulary = new("an object of booleans", "值为布尔的对象");
    public static readonly Phrase SchemaList = new("a non-empty array of schemas", "非空的模式数组");
    public static readonly Phrase SchemaMap = new("an object of schemas", "值为模式的对象");
    public static readonly Phrase Dependencies = new("an object of schemas or arrays of names", "值为模式或名称数组的对象");
    public static readonly Phrase UriReference = new("a URI reference", "URI 引用");

    public static readonly Phrase NonEmptyText = new("a string that is not empty", "非空字符串");
    public static readonly Phrase ShortNumber = new("a number of at most 28 digits", "不超过 28 位的数字");
    public static readonly Phrase Indices = new("a non-empty array of index names, or of objects with name and code", "非空的指数名称数组，或含 name 与 code 的对象数组");
    public static readonly Phrase RatingScale = new("an object that describes a rating scale", "描述评级标准的对象");
    public static readonly Phrase Horizons = new("an object of [shortest, longest] months", "值为 [最短, 最长] 月数的对象");
    public static readonly Phrase Horizon = new("[shortest, longest] in months", "以月计的 [最短, 最长]");
    public static readonly Phrase Benchmarks = new("an object of arrays of index names", "值为指数名称数组的对象");
    public static readonly Phrase Levels = new("an object of levels, best first", "由高到低的各级别对象");
    public static readonly Phrase Level = new("an object with a bound", "至少含一个界限的对象");
    public static readonly Phrase Validity = new("an object of from and to", "含 from 与 to 的对象");
    public static readonly Phrase Date = new("a date such as 2024-03-25", "2024-03-25 这样的日期");
    public static readonly Phrase Absence = new("an object of reasons by cell text", "以单元格文字为键、原因为值的对象");
    public static readonly Phrase Rules = new("an object of rules by name", "以名称为键、规则为值的对象");
    public static readonly Phrase Rule = new("an object that states a rule", "陈述规则的对象");
    public static readonly Phrase KeyNames = new("a non-empty array of member names", "非空的成员名称数组");
    public static readonly Phrase Expressions = new("a non-empty array of expressions", "非空的表达式数组");
    public static readonly Phrase Fields = new("an object of expressions by name", "以名称为键、表达式为值的对象");
    public static readonly Phrase Message = new("an object with a text in en and one in zh", "含 en 与 zh 两种文本的对象");
    public static readonly Phrase PrintedTables = new("a layout, or a non-empty array of layouts", "一个版式，或非空的版式数组");
    public static readonly Phrase PrintedHeaders = new("a non-empty array of header texts", "非空的表头文字数组");
    public static readonly Phrase PrintedPivot = new("an object with the member that a header row gives", "指明表头行所给成员的对象");
    public static readonly Phrase PrintedTexts = new("a non-empty array of patterns", "非空的正则表达式数组");
    public static readonly Phrase CSharpName = new("a C# identifier of at most 80 characters", "不超过 80 个字符的 C# 标识符");
    public static readonly Phrase CSharpNamespace = new("C# identifiers joined by '.', of at most 200 characters", "以“.”连接的 C# 标识符，总长不超过 200 个字符");
    public static readonly Phrase NamespaceOfRoot = new("at the root of the file, whose types it is for", "位于文件根部，作用于该文件的所有类型");
    public static readonly Phrase EnumNames = new("an object of C# names by text", "以取值为键、C# 名称为值的对象");
    public static readonly Phrase Suppressions = new("a non-empty array of objects with id and reason", "含 id 与 reason 的对象组成的非空数组");
    public static readonly Phrase Pointer = new("a JSON Pointer", "JSON Pointer");

    public static readonly Phrase Types = new(
        "one or several of null, boolean, integer, number, string, array, object",
        "null、boolean、integer、number、string、array、object 之一或若干");

    public static readonly Phrase AnchorName = new(
        "a name of ASCII letters, digits, '-', '_' and '.', starting with a letter or '_'",
        "由 ASCII 字母、数字、“-”、“_”、“.” 组成并以字母或 “_” 开头的名称");

    public static readonly Phrase IdHasFragment = new("it has a fragment; use $anchor", "带有片段，请改用 $anchor");

    public static readonly Phrase IdNotAbsolute = new(
        "it is not absolute, nor is the URI it would be resolved against", "不是绝对 URI，其基准 URI 也不是");
}
