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
            .Where(static file => file.Path.EndsWith(".json", StringComparison.OrdinalIgnoreCase))
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Select(static (pair, cancellationToken) => SchemaInputReader.Read(pair.Left, pair.Right, cancellationToken))
            .Where(static input => input is not null)
            .Select(static (input, _) => input!)
            .WithTrackingName(StepNames.Input);

        // Files that define a dialect are few, and only their edits concern the parsing of others.
        IncrementalValueProvider<ImmutableArray<SchemaInput>> dialects = inputs
            .Where(static input => input.Text.Contains("\"$vocabulary\""))
            .Collect()
            .WithTrackingName(StepNames.Dialects);

        // One file at a time: an edit parses one.
        IncrementalValuesProvider<ParsedFile> parsed = inputs
            .Combine(dialects)
            .Select(static (pair, cancellationToken) => FileParser.Parse(pair.Left, pair.Right, cancellationToken))
            .WithTrackingName(StepNames.Parse);

        // Cuts off white space and the order of keywords: the model of such an edit is equal.
        IncrementalValuesProvider<FileModel> models = parsed
            .Where(static file => file.Model is not null)
            .Select(static (file, _) => file.Model!)
            .WithTrackingName(StepNames.Model);

        // Cuts off what no other file can see, before everything is collected.
        IncrementalValueProvider<SignatureTable> table = models
            .Select(static (model, _) => FileSignature.Of(model))
            .WithTrackingName(StepNames.Signature)
            .Collect()
            .Select(static (signatures, _) => new SignatureTable(signatures))
            .WithTrackingName(StepNames.Table);

        // What has errors is known by name only, so that an edit in it touches no other file.
        IncrementalValueProvider<ImmutableArray<BrokenFile>> broken = parsed
            .Where(static file => file.Model is null)
            .Select(static (file, _) => new BrokenFile(file.Input.Path, file.Identifiers.Select(identifier => identifier.Uri).ToEquatableArray()))
            .WithTrackingName(StepNames.Broken)
            .Collect();

        // Cuts off changes in files that this one does not refer to.
        IncrementalValuesProvider<LinkedFile> linked = parsed
            .Where(static file => file.Model is not null && !file.Input.IsReference)
            .Select(static (file, _) => file.Model!)
            .Combine(table)
            .Where(static pair => pair.Right.ClashesOf(pair.Left.Key).Count == 0)
            .Select(static (pair, _) => FileLinker.Link(pair.Left, pair.Right))
            .WithTrackingName(StepNames.Link);

        context.RegisterSourceOutput(linked, static (output, file) => SourceOutput.Add(output, file));

        // Names only: no edit but one that adds, renames or removes a type writes the list again.
        IncrementalValueProvider<RegistryModel> registry = linked
            .Select(static (file, _) => RegistryEntry.Of(file))
            .WithTrackingName(StepNames.TypeNames)
            .Collect()
            .Combine(context.AnalyzerConfigOptionsProvider.Select(static (options, _) => RegistryOutput.RootNamespace(options.GlobalOptions)))
            .Select(static (pair, _) => RegistryModel.Of(pair.Left, pair.Right))
            .WithTrackingName(StepNames.Registry);

        context.RegisterSourceOutput(registry, static (output, types) => RegistryOutput.Add(output, types));

        // Apart from the sources, since they hold places: white space moves a warning without touching the code.
        context.RegisterSourceOutput(
            parsed.Combine(table).Combine(broken)
                .Select(static (pair, _) => FindingOutput.Collect(pair.Left.Left, pair.Left.Right, pair.Right))
                .WithTrackingName(StepNames.Findings),
            static (output, findings) => FindingOutput.Report(output, findings));
    }
}
