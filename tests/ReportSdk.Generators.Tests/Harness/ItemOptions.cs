using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ReportSdk.Generators.Tests.Harness;

/// <summary>Gives the generator what the props give it in a build: the project's folder and the metadata of each item.</summary>
internal sealed class ItemOptions(string rootNamespace, bool isDesignTime) : AnalyzerConfigOptionsProvider
{
    private const string Metadata = "build_metadata.AdditionalFiles.";

    public override AnalyzerConfigOptions GlobalOptions { get; } = new Options(new Dictionary<string, string>
    {
        ["build_property.ProjectDir"] = SchemaProject.Folder,
        ["build_property.RootNamespace"] = rootNamespace,
        ["build_property.DesignTimeBuild"] = isDesignTime ? "true" : "",
    });

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => Options.None;

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => textFile is not SchemaText { Item: { } item } ? Options.None : new Options(new Dictionary<string, string>
    {
        [Metadata + "ReportSchemaKind"] = item.IsReference ? "Reference" : "Source",
        [Metadata + "Namespace"] = item.Namespace,
        [Metadata + "AssertFormats"] = item.AssertsFormats ? "true" : "",
    });

    private sealed class Options(Dictionary<string, string> values) : AnalyzerConfigOptions
    {
        public static Options None { get; } = new([]);

        public override bool TryGetValue(string key, out string value) => values.TryGetValue(key, out value!);
    }
}
