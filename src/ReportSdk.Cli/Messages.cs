using System.Globalization;
using ReportSdk.Cli.Documents;
using ReportSdk.Cli.Testing;

namespace ReportSdk.Cli;

/// <summary>What the program itself says, in both languages. What the library and the compiler say comes from their own catalogues.</summary>
internal sealed class Messages(Language language)
{
    public Language Language { get; } = language;

    public string FileNotFound => Pick("there is no such file", "没有这个文件");

    public string FileUnreadable => Pick("the file cannot be read", "无法读取该文件");

    public string FolderUnreadable => Pick("the folder cannot be read", "无法读取该文件夹");

    public string NoDocuments => Pick("no document matches", "没有匹配的文档");

    public string NoSchemas => Pick("no schema matches", "没有匹配的模式");

    public string NoSamples => Pick("a published schema has samples beside it: samples/valid and samples/invalid", "已发布的模式旁须有样例：samples/valid 与 samples/invalid");

    public string SampleIsValid => Pick("the sample should be invalid and is valid", "该样例应当无效，实际有效");

    public string SampleWarnsOfNothing => Pick("the sample should break a rule that is a warning, and breaks none", "该样例应触发警告，实际没有");

    public string NoTests => Pick("no test file matches", "没有匹配的测试文件");

    public string NoLines => Pick("the file has no line with a document", "文件中没有任何一行是文档");

    public string NoSchema => Pick(
        "the document names no schema: give it a root member \"$schema\", or name one with --schema",
        "文档未指明模式：请在根对象中加入 \"$schema\"，或用 --schema 指定");

    public string ResultsOfLines => Pick("--results describes single documents, not the lines of NDJSON", "--results 只用于单个文档，不用于 NDJSON 的各行");

    public string NotATestFile => Pick("this is not a test file", "这不是测试文件");

    public string NotACommand => Pick("this is no command of the protocol", "这不是协议中的命令");

    public string Document => Pick("DOCUMENT", "文档");

    public string SchemaHeading => Pick("SCHEMA", "模式");

    public string Entities => Pick("ENTITIES", "实体");

    public string DocumentTitle => Pick("Document", "文档");

    public string Field => Pick("FIELD", "项目");

    public string Value => Pick("VALUE", "内容");

    public string Place => Pick("PLACE", "位置");

    public string Reason => Pick("REASON", "原因");

    public string RatingScales => Pick("Rating scales", "评级标准");

    public string Scale => Pick("SCALE", "标准");

    public string Subject => Pick("RATES", "对象");

    public string RelativeTo => Pick("RELATIVE TO", "参照");

    public string Horizon => Pick("MONTHS", "期限（月）");

    public string Benchmarks => Pick("BENCHMARKS", "基准");

    public string InForce => Pick("IN FORCE", "有效期");

    public string AxisLegend => Pick(
        "A bound belongs, as printed: [ to the level above, ] to the one below, ‖ to both, ( ) × to neither where excluded; ? is not said.",
        "界限的归属照录原文：[ 归上一级，] 归下一级，‖ 归两级，( ) × 明确不含，? 未说明。");

    public string SeeHelp => Pick("'reportsdk --help' lists what can be asked for.", "用 “reportsdk --help” 查看用法。");

    public string Cancelled => Pick("cancelled", "已取消");

    public string SeveralSchemas => Pick("several", "多个");

    public string UnknownSchema(string uri) => Pick(
        $"schema '{uri}' is neither shipped with reportsdk nor in a folder given with --schemas",
        $"模式 “{uri}” 既非随附模式，也不在 --schemas 指定的文件夹中");

    public string FaultySchema(string uri) => Pick($"schema '{uri}' has errors, so nothing was checked with it", $"模式 “{uri}” 有错误，未用于检查");

    public string DocumentTooLarge(long limit) => Pick($"the document is larger than {limit} bytes (--max-bytes)", $"文档超过 {limit} 字节（--max-bytes）");

    public string BadCommand(long line, string problem) => Pick($"line {line}: {problem}", $"第 {line} 行：{problem}");

    public string OtherProtocol(int version) => Pick($"only version {version} of the protocol is spoken", $"仅支持协议的第 {version} 版");

    public string NotListed(long count) => Pick($"{count} more not listed (--max-violations)", $"另有 {count} 处未列出（--max-violations）");

    public string DocumentSummary(DocumentTotals totals)
    {
        var summary = Pick(
            $"{Count(totals.Documents, "document")}: {totals.Valid} valid, {totals.Invalid} invalid",
            $"{totals.Documents} 份文档：{totals.Valid} 份有效，{totals.Invalid} 份无效");
        if (totals.NotChecked > 0)
        {
            summary += Pick($", {totals.NotChecked} not checked", $"，{totals.NotChecked} 份未检查");
        }

        if (totals.Contradictions > 0)
        {
            summary += Pick($"; {Count(totals.Contradictions, "error")} between documents", $"；文档之间有 {totals.Contradictions} 个错误");
        }

        if (totals.Warnings > 0)
        {
            summary += Pick($"; {Count(totals.Warnings, "warning")}", $"；{totals.Warnings} 个警告");
        }

        return totals.IsCutShort ? summary + Pick("; stopped at the first that fails, the rest was not checked", "；遇首个未通过者即停止，其余未检查") : summary;
    }

    public string UnknownRule(string rule) => Pick($"no schema that was used has a rule '{rule}'", $"所用模式中没有规则 “{rule}”");

    public string RowsNotShown(int count) => Pick($"… and {count} more valid", $"…另有 {count} 份有效");

    public string OtherPlace => Pick("the other place", "另一处");

    public string DocumentsChecked(long documents) => Pick(
        string.Create(CultureInfo.InvariantCulture, $"{documents:N0} documents checked …"),
        string.Create(CultureInfo.InvariantCulture, $"已检查 {documents:N0} 份文档 …"));

    public string TestsRun(long tests) => Pick(
        string.Create(CultureInfo.InvariantCulture, $"{tests:N0} tests run …"),
        string.Create(CultureInfo.InvariantCulture, $"已运行 {tests:N0} 个测试 …"));

    public string CheckSummary(int schemas, int errors, int warnings) => Pick(
        $"{Count(schemas, "schema")}: {Count(errors, "error")}, {Count(warnings, "warning")}",
        $"{schemas} 个模式：{errors} 个错误，{warnings} 个警告");

    public string MalformedEntry => Pick(
        "not an entry of the form 'file › group › test :: message', or one that stands above already",
        "不是 “文件 › 组 › 测试 :: 消息” 形式的条目，或与上文重复");

    public string StaleEntry(string entry) => Pick($"no such test was run: {entry}", $"没有运行这样的测试：{entry}");

    public string PassedOver(int groups, int files) => Pick(
        $"passed over: {Count(groups, "group")} for other drafts, {Count(files, "file")} without tests",
        $"略过：{groups} 组属于其他草案，{files} 个文件不含测试");

    /// <summary>The same in both languages: scripts look for it.</summary>
    public static string TestTotals(SuiteTotals totals, bool withSkipped) => withSkipped
        ? FormattableString.Invariant($"{totals.Passed} passed, {totals.Failed} failed, {totals.Skipped} skipped")
        : FormattableString.Invariant($"{totals.Passed} passed, {totals.Failed} failed");

    public string SampleIsNotValid(string violation) => Pick($"the sample should pass: {violation}", $"该样例应当通过：{violation}");

    public string SampleFailsElsewhere(string expected, string found) => Pick($"the sample should have {expected}, and has {found}", $"该样例应有 {expected}，实际为 {found}");

    public string Watching => Pick("watching for changes; Ctrl-C ends", "正在监视更改，按 Ctrl-C 结束");

    public string Fixed(int count) => Pick($"{Count(count, "place")} mended", $"已修正 {count} 处");

    public string NotCurrent => Pick("the file is not what its schema becomes: run 'reportsdk generate'", "文件与其模式生成的内容不一致：请运行 “reportsdk generate”");

    public string NotGenerated => Pick("no schema becomes this file any more: run 'reportsdk generate'", "已没有生成此文件的模式：请运行 “reportsdk generate”");

    public string GenerateSummary(int files, bool isStale) => isStale
        ? Pick("the generated files are not current", "生成的文件不是最新")
        : Pick($"{Count(files, "file")} current", $"{files} 个文件为最新");

    public string NotFormatted => Pick("the file is not formatted: run 'reportsdk fmt' on it", "文件未按规范排版：请运行 “reportsdk fmt”");

    public string FormatSummary(int files, int changed, bool isCheck) => isCheck
        ? Pick($"{Count(files, "file")}: {changed} not formatted", $"{files} 个文件：{changed} 个未按规范排版")
        : Pick($"{Count(files, "file")}: {changed} formatted", $"{files} 个文件：{changed} 个已重新排版");

    public string Row(int number) => Pick($"row {number}", $"第 {number} 行");

    /// <summary>A reason of the vocabulary; what is none stays as it is.</summary>
    public string Absence(string reason) => reason switch
    {
        "notPrinted" => Pick("not printed", "报告未印"),
        "notGiven" => Pick("not given", "标明不提供"),
        "undisclosed" => Pick("undisclosed", "标明未公布"),
        "unknown" => Pick("unknown", "含义不明"),
        "lost" => Pick("lost", "未能成为文本"),
        "ambiguous" => Pick("ambiguous", "有多种读法"),
        _ => reason,
    };

    public string SubjectName(string subject) => subject == "stock" ? Pick("stocks", "个股") : Pick("industries", "行业");

    public string BasisName(string relativeTo) => relativeTo == "benchmark" ? Pick("benchmark", "基准") : Pick("absolute", "绝对涨跌幅");

    public string InternalError(string what) => Pick($"internal error: {what}", $"内部错误：{what}");

    public string OutputFailed(string what) => Pick($"the output cannot be written: {what}", $"无法写出结果：{what}");

    private static string Count(long count, string noun) => count == 1 ? $"1 {noun}" : $"{count} {noun}s";

    private string Pick(string english, string chinese) => Language == Language.Chinese ? chinese : english;
}
