namespace ReportSdk.Violations;

/// <summary>Every violation's public code, keyword and messages. The one place where they are written down.</summary>
internal static class ViolationCatalogue
{
    private static readonly ViolationEntry[] Entries = CreateEntries();

    public static ViolationEntry Get(ViolationCode code) => Entries[(int)code];

    public static bool IsLimit(ViolationCode code) => code is >= ViolationCode.LimitDepth and <= ViolationCode.LimitCorpus;

    public static bool IsChinese(string language) => language.StartsWith("zh", StringComparison.OrdinalIgnoreCase);

    /// <summary>The message in a language; English for any language but Chinese.</summary>
    public static string GetMessage(ViolationCode code, string language, string? expected, string? found)
    {
        ViolationEntry entry = Get(code);
        string template = IsChinese(language) ? entry.Chinese : entry.English;
        return MessageTemplate.Fill(template, expected ?? "", found ?? "");
    }

    private static ViolationEntry[] CreateEntries()
    {
        var entries = new ViolationEntry[Enum.GetValues<ViolationCode>().Length];
        foreach ((ViolationCode code, ViolationEntry entry) in (ReadOnlySpan<(ViolationCode, ViolationEntry)>)[.. Bytes(), .. Keywords(), .. Values()])
        {
            entries[(int)code] = entry;
        }

        return entries;
    }

    private static (ViolationCode Code, ViolationEntry Entry)[] Bytes() =>
    [
        (ViolationCode.None, new("NONE", "", "no violation", "没有问题")),
        (ViolationCode.EmptyInput, new("EMPTY_INPUT", "", "the document is empty", "文档为空")),
        (ViolationCode.UnsupportedEncoding, new("UNSUPPORTED_ENCODING", "", "the document is not UTF-8 but UTF-16 or UTF-32", "文档编码应为 UTF-8，不支持 UTF-16 或 UTF-32")),
        (ViolationCode.InvalidUtf8, new("INVALID_UTF8", "", "these bytes are not UTF-8", "此处字节不是有效的 UTF-8")),
        (ViolationCode.InvalidJson, new("INVALID_JSON", "", "this is not JSON", "此处不是有效的 JSON")),
        (ViolationCode.InvalidString, new("INVALID_STRING", "", "this is not a JSON string: a bad escape, a raw control character or half a surrogate pair", "字符串无效：转义有误、含控制字符或代理对不完整")),
        (ViolationCode.InvalidNumber, new("INVALID_NUMBER", "", "this is not a JSON number", "此处不是有效的 JSON 数字")),
        (ViolationCode.DuplicateProperty, new("DUPLICATE_PROPERTY", "", "the member {found} occurs twice in one object", "同一对象中成员 {found} 重复")),
        (ViolationCode.TrailingContent, new("TRAILING_CONTENT", "", "the document goes on after its end", "文档结束后还有多余内容")),
        (ViolationCode.LimitDepth, new("LIMIT_DEPTH", "", "nested too deeply: the limit is {expected}", "嵌套过深：上限为 {expected}")),
        (ViolationCode.LimitDocumentSize, new("LIMIT_DOCUMENT_SIZE", "", "the document is too large: the limit is {expected} bytes", "文档过大：上限为 {expected} 字节")),
        (ViolationCode.LimitNumberLength, new("LIMIT_NUMBER_LENGTH", "", "the number is too long: the limit is {expected} characters", "数字过长：上限为 {expected} 个字符")),
        (ViolationCode.LimitSteps, new("LIMIT_STEPS", "", "checking this takes too many steps", "校验所需步数超出上限")),
        (ViolationCode.LimitPatternSteps, new("LIMIT_PATTERN_STEPS", "", "matching a pattern takes more than {expected} steps", "模式匹配超过 {expected} 步的上限")),
        (ViolationCode.LimitCorpus, new("LIMIT_CORPUS", "", "more is stated than is kept, and not all was compared: the limit is {expected} bytes", "所陈述的事实超出可保留的上限 {expected} 字节，未全部比较")),
    ];

    private static (ViolationCode Code, ViolationEntry Entry)[] Values() =>
    [
        (ViolationCode.BindNumberRange, new("BIND_NUMBER_RANGE", "", "{found} has no exact {expected}", "{found} 无法精确表示为 {expected}")),
        (ViolationCode.BindText, new("BIND_TEXT", "", "{found} has no exact {expected}", "{found} 无法精确表示为 {expected}")),
        (ViolationCode.UnwritableNull, new("UNWRITABLE_NULL", "", "null stands where a value must be", "此处须有值，实际为 null")),
        (ViolationCode.UnwritableNumber, new("UNWRITABLE_NUMBER", "", "JSON has no NaN and no infinity", "JSON 没有 NaN 与无穷大")),
        (ViolationCode.UnwritableText, new("UNWRITABLE_TEXT", "", "the text has half of a surrogate pair", "文本含不完整的代理对")),
        (ViolationCode.UnwritableValue, new("UNWRITABLE_VALUE", "", "the value is the default of its type and stands for nothing", "该值为类型的默认值，没有含义")),
        (ViolationCode.UnwritableDepth, new("UNWRITABLE_DEPTH", "", "nested too deeply to be written", "嵌套过深，无法写出")),
    ];

    private static (ViolationCode Code, ViolationEntry Entry)[] Keywords() =>
    [
        (ViolationCode.FalseSchema, new("FALSE_SCHEMA", "", "no value is allowed here, but found {found}", "此处不允许有值，实际为 {found}")),
        (ViolationCode.Type, new("TYPE", "type", "expected {expected}, but found {found}", "类型应为 {expected}，实际为 {found}")),
        (ViolationCode.Enum, new("ENUM", "enum", "expected one of {expected}, but found {found}", "应为 {expected} 之一，实际为 {found}")),
        (ViolationCode.Const, new("CONST", "const", "expected {expected}, but found {found}", "应为 {expected}，实际为 {found}")),
        (ViolationCode.Minimum, new("MINIMUM", "minimum", "expected at least {expected}, but found {found}", "不应小于 {expected}，实际为 {found}")),
        (ViolationCode.ExclusiveMinimum, new("EXCLUSIVE_MINIMUM", "exclusiveMinimum", "expected more than {expected}, but found {found}", "应大于 {expected}，实际为 {found}")),
        (ViolationCode.Maximum, new("MAXIMUM", "maximum", "expected at most {expected}, but found {found}", "不应大于 {expected}，实际为 {found}")),
        (ViolationCode.ExclusiveMaximum, new("EXCLUSIVE_MAXIMUM", "exclusiveMaximum", "expected less than {expected}, but found {found}", "应小于 {expected}，实际为 {found}")),
        (ViolationCode.MultipleOf, new("MULTIPLE_OF", "multipleOf", "expected a multiple of {expected}, but found {found}", "应为 {expected} 的整数倍，实际为 {found}")),
        (ViolationCode.MinLength, new("MIN_LENGTH", "minLength", "expected at least {expected} characters, but found {found}", "至少应有 {expected} 个字符，实际为 {found}")),
        (ViolationCode.MaxLength, new("MAX_LENGTH", "maxLength", "expected at most {expected} characters, but found {found}", "最多可有 {expected} 个字符，实际为 {found}")),
        (ViolationCode.MinItems, new("MIN_ITEMS", "minItems", "expected at least {expected} items, but found {found}", "至少应有 {expected} 项，实际为 {found} 项")),
        (ViolationCode.MaxItems, new("MAX_ITEMS", "maxItems", "expected at most {expected} items, but found {found}", "最多可有 {expected} 项，实际为 {found} 项")),
        (ViolationCode.MinContains, new("MIN_CONTAINS", "minContains", "expected at least {expected} matching items, but found {found}", "至少应有 {expected} 项符合要求，实际为 {found} 项")),
        (ViolationCode.MaxContains, new("MAX_CONTAINS", "maxContains", "expected at most {expected} matching items, but found {found}", "最多可有 {expected} 项符合要求，实际为 {found} 项")),
        (ViolationCode.Contains, new("CONTAINS", "contains", "no item is as the schema asks", "没有符合要求的项")),
        (ViolationCode.MinProperties, new("MIN_PROPERTIES", "minProperties", "expected at least {expected} members, but found {found}", "至少应有 {expected} 个成员，实际为 {found} 个")),
        (ViolationCode.MaxProperties, new("MAX_PROPERTIES", "maxProperties", "expected at most {expected} members, but found {found}", "最多可有 {expected} 个成员，实际为 {found} 个")),
        (ViolationCode.Pattern, new("PATTERN", "pattern", "expected text that matches {expected}, but found {found}", "应匹配模式 {expected}，实际为 {found}")),
        (ViolationCode.Format, new("FORMAT", "format", "expected text of format {expected}, but found {found}", "格式应为 {expected}，实际为 {found}")),
        (ViolationCode.UniqueItems, new("UNIQUE_ITEMS", "uniqueItems", "the item {found} occurs twice", "数组中 {found} 重复")),
        (ViolationCode.Required, new("REQUIRED", "required", "the member {expected} is missing", "缺少成员 {expected}")),
        (ViolationCode.DependentRequired, new("DEPENDENT_REQUIRED", "dependentRequired", "the member {expected} is missing, which the member {found} asks for", "有成员 {found} 时还须有成员 {expected}")),
        (ViolationCode.AnyOf, new("ANY_OF", "anyOf", "none of the {expected} alternatives fits", "{expected} 个备选均不符合")),
        (ViolationCode.OneOf, new("ONE_OF", "oneOf", "exactly one alternative must fit, but {found} do", "应恰好符合一个备选，实际符合 {found} 个")),
        (ViolationCode.Not, new("NOT", "not", "this is just what the schema excludes: {found}", "此值属于被排除的情形：{found}")),
        (ViolationCode.AdditionalProperties, new("ADDITIONAL_PROPERTIES", "additionalProperties", "the member {found} is not known here", "不允许有成员 {found}")),
        (ViolationCode.AdditionalItems, new("ADDITIONAL_ITEMS", "items", "there is an item too many: {found}", "多出一项：{found}")),
        (ViolationCode.UnevaluatedProperties, new("UNEVALUATED_PROPERTIES", "unevaluatedProperties", "the member {found} is not known here", "不允许有成员 {found}")),
        (ViolationCode.UnevaluatedItems, new("UNEVALUATED_ITEMS", "unevaluatedItems", "there is an item too many: {found}", "多出一项：{found}")),
        (ViolationCode.UnitMissing, new("UNIT_MISSING", "unit", "the number has no unit: the member {expected} is missing", "数字没有单位：缺少成员 {expected}")),
        (ViolationCode.UnitUnknown, new("UNIT_UNKNOWN", "unit", "{found} is no known unit", "{found} 不是已知的单位")),
        (ViolationCode.Rule, new("RULE", "rules", "this does not hold: {expected}", "规则不成立：{expected}")),
        (ViolationCode.Key, new("KEY", "key", "the key of {found} occurs twice", "{found} 的键重复")),
        (ViolationCode.Reference, new("REFERENCE", "references", "nothing has what {found} refers to", "{found} 所引用的内容不存在")),
        (ViolationCode.RuleNotEvaluated, new("RULE_NOT_EVALUATED", "rules", "the rule {expected} could not be evaluated: {found}", "规则 {expected} 无法求值：{found}")),
        (ViolationCode.CorpusRule, new("CORPUS_RULE", "facts", "two documents do not agree: {expected}", "两份文档不一致：{expected}")),
        (ViolationCode.PropertyNames, new("PROPERTY_NAMES", "propertyNames", "the member name {found} is not allowed", "不允许使用成员名 {found}")),
    ];
}
