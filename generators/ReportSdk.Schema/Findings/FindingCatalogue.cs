using static ReportSdk.Schema.FindingSeverity;

namespace ReportSdk.Schema;

/// <summary>Every kind of finding. Ids are never reused.</summary>
internal static partial class FindingCatalogue
{
    public static readonly FindingDescriptor InvalidJson = new(
        "RSDK0001", Error, "Not valid JSON: {0}", "不是合法的 JSON：{1}");

    public static readonly FindingDescriptor InvalidEncoding = new(
        "RSDK0002", Error, "Schema files are UTF-8; these bytes are not: {0}", "模式文件须为 UTF-8 编码，此处字节不合法：{0}");

    public static readonly FindingDescriptor DuplicateMember = new(
        "RSDK0003", Error, "Member '{0}' occurs twice in this object", "对象中成员 “{0}” 重复出现");

    public static readonly FindingDescriptor TooDeep = new(
        "RSDK0004", Error, "Nested deeper than {0} levels", "嵌套超过 {0} 层");

    public static readonly FindingDescriptor TooLarge = new(
        "RSDK0005", Error, "The schema has {0} characters; at most {1} are read", "模式有 {0} 个字符，最多读取 {1} 个");

    public static readonly FindingDescriptor TooManySubschemas = new(
        "RSDK0006", Error, "More than {0} subschemas in one closure", "一个闭包内的子模式超过 {0} 个");

    public static readonly FindingDescriptor NotASchema = new(
        "RSDK0010", Error, "A schema is an object or a boolean, not {0}", "模式须为对象或布尔值，而此处为{1}");

    public static readonly FindingDescriptor InvalidKeywordValue = new(
        "RSDK0011", Error, "'{0}' must be {1}", "“{0}” 须为{2}");

    public static readonly FindingDescriptor InvalidPattern = new(
        "RSDK0012", Error, "Not an ECMA-262 pattern, at index {2}: {0}", "不是合法的 ECMA-262 正则表达式（位置 {2}）：{1}");

    public static readonly FindingDescriptor UnknownKeyword = new(
        "RSDK0013", Info, "Keyword '{0}' is not known in this dialect; it is kept as an annotation", "此方言没有关键字 “{0}”，仅作为注解保留");

    public static readonly FindingDescriptor UnknownFormat = new(
        "RSDK0014", Info, "Format '{0}' is not known; it is kept as an annotation", "未知的 format “{0}”，仅作为注解保留");

    public static readonly FindingDescriptor DuplicateListEntry = new(
        "RSDK0015", Error, "'{0}' lists {1} twice", "“{0}” 重复列出 {1}");

    public static readonly FindingDescriptor UnknownDialect = new(
        "RSDK0020", Error, "Dialect '{0}' is neither built in nor among the given files", "方言 “{0}” 既非内置，也不在给定文件之中");

    public static readonly FindingDescriptor UnsupportedDialect = new(
        "RSDK0021", Error, "Dialect '{0}' is not supported; use 2020-12, 2019-09, 7, 6 or 4", "不支持方言 “{0}”，请使用 2020-12、2019-09、7、6 或 4");

    public static readonly FindingDescriptor UnknownVocabulary = new(
        "RSDK0022", Error, "The dialect requires the unknown vocabulary '{0}'", "方言要求未知的词汇表 “{0}”");

    public static readonly FindingDescriptor UnresolvedReference = new(
        "RSDK0030", Error, "'{0}' leads to '{1}', which is not among the given files", "“{0}” 指向 “{1}”，给定文件中没有");

    public static readonly FindingDescriptor ReferenceCycle = new(
        "RSDK0031", Error, "These schemas apply each other without end: {0}", "这些模式无止境地互相应用：{0}");

    public static readonly FindingDescriptor DuplicateId = new(
        "RSDK0032", Error, "The identifier '{0}' is also used by {1}", "标识 “{0}” 也被 {1} 使用");

    public static readonly FindingDescriptor DuplicateAnchor = new(
        "RSDK0033", Error, "The anchor '{0}' is defined twice in this schema resource", "锚点 “{0}” 在此模式资源中定义了两次");

    public static readonly FindingDescriptor InvalidId = new(
        "RSDK0034", Error, "'{0}' is not a usable identifier: {1}", "“{0}” 不能用作标识：{2}");

    public static readonly FindingDescriptor ShadowedMetaSchema = new(
        "RSDK0035", Error, "'{0}' is the identifier of a built-in meta-schema", "“{0}” 是内置元模式的标识");

    public static readonly FindingDescriptor ReferenceChainTooLong = new(
        "RSDK0036", Error, "More than {0} references lead one into the next", "连续引用超过 {0} 层");

    public static readonly FindingDescriptor FileIdentifier = new(
        "RSDK0037", Warning, "The identifier '{0}' is a file: URI; it is a name only and is never opened", "标识 “{0}” 是 file: URI，仅作名称，绝不会打开");

    public static readonly FindingDescriptor BrokenTarget = new(
        "RSDK0038", Error, "'{0}' leads to {1}, which has errors", "“{0}” 指向 {1}，而后者有错误");

    public static readonly FindingDescriptor NameClash = new(
        "RSDK0040", Warning, "The C# name '{0}' is taken; this one becomes '{1}' (x-csharp-name gives another)", "C# 名称 “{0}” 已被占用，此处改为 “{1}”（可用 x-csharp-name 另取）");

    public static readonly FindingDescriptor UntypedSchema = new(
        "RSDK0041", Info, "'{0}' is validated in full but has no C# type of its own: {1}", "“{0}” 会完整校验，但没有对应的 C# 类型：{1}");

    public static readonly FindingDescriptor DuplicateType = new(
        "RSDK0042", Error, "The C# name '{0}' is also made from {1}; x-csharp-name or another namespace tells them apart", "C# 名称 “{0}” 也由 {1} 生成，请用 x-csharp-name 或另一命名空间区分");

    public static readonly FindingDescriptor UnnamedReference = new(
        "RSDK0043", Error, "The types of this schema are in another assembly and cannot be found there without {0}", "此模式的类型在另一程序集中，缺少{1}则无法找到");

    public static readonly FindingDescriptor UnusableCSharpKeyword = new(
        "RSDK0044", Warning, "This value of '{0}' is passed over: it should be {1}", "“{0}” 的此值被忽略：应为{2}");

    public static readonly FindingDescriptor NoSuchEnumValue = new(
        "RSDK0045", Warning, "'{0}' is none of the enum's texts, so that its C# name is passed over", "“{0}” 不是该枚举的取值，其 C# 名称被忽略");

    public static readonly FindingDescriptor InternalError = new(
        "RSDK0090", Error, "The generator failed on this file, please report it: {0}", "生成器处理此文件时出错，请反馈：{0}");
}
