using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using ReportSdk.Schema.Typing;

namespace ReportSdk.Generators;

/// <summary>Generates records, validators and serializers from the project's report schemas: the pipeline and nothing else.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class ReportSchemaGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        // Strings at once: the host's objects would keep every later step from being cached.
        IncrementalValuesProvider<SchemaInput> inputs = context.AdditionalTextsProvider
            .Where(SchemaInputReader.IsCandidate)
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Select(static (pair, cancellationToken) => SchemaInputReader.Read(pair.Left, pair.Right, cancellationToken))
            .Where(static input => input is not null)
            .Select(static (input, _) => input!)
            .WithTrackingName(StepNames.Input);

        // Files that define a dialect are few, and only their edits concern the parsing of others.
        IncrementalValueProvider<ImmutableArray<SchemaInput>> dialects = inputs
            .Where(SchemaInputReader.MayDefineDialect)
            .Collect()
            .WithTrackingName(StepNames.Dialects);

        // One file at a time: an edit parses one.
        IncrementalValuesProvider<ParsedFile> alone = inputs
            .Combine(dialects)
            .Select(static (pair, cancellationToken) => FileParser.Parse(pair.Left, pair.Right, cancellationToken))
            .WithTrackingName(StepNames.Parse);

        // Only a file that comes, goes or changes its identifier changes this.
        IncrementalValueProvider<FileAliases> aliases = alone
            .Select(static (file, _) => FileAlias.Of(file))
            .Where(static alias => alias is not null)
            .Select(static (alias, _) => alias!)
            .Collect()
            .Select(static (all, _) => new FileAliases(all))
            .WithTrackingName(StepNames.Aliases);

        // Parses again only the few files that name others by where they lie.
        IncrementalValuesProvider<ParsedFile> parsed = alone
            .Combine(aliases)
            .Combine(dialects)
            .Select(static (pair, cancellationToken) => FileParser.FollowPaths(pair.Left.Left, pair.Left.Right, pair.Right, cancellationToken))
            .WithTrackingName(StepNames.Paths);

        // Cuts off white space and the order of keywords: the model of such an edit is equal.
        IncrementalValuesProvider<(FileModel Model, string FullPath)> models = parsed
            .Where(static file => file.Model is not null && !file.Input.IsReference)
            .Select(static (file, _) => (file.Model!, file.Input.FullPath))
            .WithTrackingName(StepNames.Model);

        // Cuts off what no other file can see, before everything is collected.
        IncrementalValueProvider<SignatureTable> table = parsed
            .Where(static file => file.Signature is not null)
            .Select(static (file, _) => file.Signature!)
            .WithTrackingName(StepNames.Signature)
            .Collect()
            .Select(static (signatures, _) => new SignatureTable(signatures))
            .WithTrackingName(StepNames.Table);

        // What has errors is known by name only, so that an edit in it touches no other file.
        IncrementalValueProvider<ImmutableArray<BrokenFile>> broken = parsed
            .Where(static file => file.Model is null)
            .Select(static (file, _) => BrokenFile.Of(file))
            .WithTrackingName(StepNames.Broken)
            .Collect();

        // Cuts off changes in files that this one does not refer to.
        IncrementalValuesProvider<LinkedSchema> linked = models
            .Combine(table)
            .Where(static pair => pair.Right.ClashesOf(pair.Left.Model.Key).Count == 0)
            .Select(static (pair, _) => FileLinker.Link(pair.Left.Model, pair.Left.FullPath, pair.Right))
            .WithTrackingName(StepNames.Link);

        context.RegisterSourceOutput(linked, static (output, schema) => SourceOutput.Add(output, schema));

        // Names only: no edit but one that adds, renames or removes a type writes the list again.
        IncrementalValueProvider<RegistryModel> registry = linked
            .Where(static schema => schema.File is not null)
            .Select(static (schema, _) => RegistryEntry.Of(schema.File!))
            .WithTrackingName(StepNames.TypeNames)
            .Collect()
            .Combine(context.AnalyzerConfigOptionsProvider.Select(static (options, _) => RegistryOutput.RootNamespace(options.GlobalOptions)))
            .Select(static (pair, _) => RegistryModel.Of(pair.Left, pair.Right))
            .WithTrackingName(StepNames.Registry);

        context.RegisterSourceOutput(registry, static (output, types) => RegistryOutput.Add(output, types));

        // Apart from the sources, since they hold places: white space moves a warning without touching the code. Editors have the analyzer for them.
        context.RegisterSourceOutput(
            parsed
                .Combine(table)
                .Combine(broken)
                .Combine(context.AnalyzerConfigOptionsProvider.Select(static (options, _) => DesignTimeBuild.IsOn(options.GlobalOptions)))
                .Where(static pair => !pair.Right)
                .Select(static (pair, _) => FindingCollector.Collect(pair.Left.Left.Left, pair.Left.Left.Right, pair.Left.Right))
                .WithTrackingName(StepNames.Findings),
            static (output, findings) => FindingOutput.Report(output, findings));
    }
}
