using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using ReportSdk.Schema.Projects;
using ReportSdk.Schema.Rules;
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
            .SelectPresent(static (pair, cancellationToken) => SchemaInputReader.Read(pair.Left, pair.Right, cancellationToken))
            .WithTrackingName(StepNames.Input);

        // Files that define a dialect are few, and only their edits concern the parsing of others.
        IncrementalValueProvider<ImmutableArray<SchemaInput>> dialects = inputs
            .Where(ProjectCompilation.MayDefineDialect)
            .Collect()
            .WithTrackingName(StepNames.Dialects);

        // One file at a time: an edit parses one.
        IncrementalValuesProvider<ParsedFile> alone = inputs
            .Combine(dialects)
            .Select(static (pair, cancellationToken) => FileParser.Parse(pair.Left, pair.Right, cancellationToken))
            .WithTrackingName(StepNames.Parse);

        // Only a file that comes, goes or changes its identifier changes this.
        IncrementalValueProvider<FileAliases> aliases = alone
            .SelectPresent(static (file, _) => FileAlias.Of(file))
            .Collect()
            .Select(static (all, _) => new FileAliases(all))
            .WithTrackingName(StepNames.Aliases);

        // Parses again only the few files that name others by where they lie.
        IncrementalValuesProvider<ParsedFile> parsed = alone
            .Combine(aliases.Combine(dialects))
            .Select(static (pair, cancellationToken) => FileParser.FollowPaths(pair.Left, pair.Right.Left, pair.Right.Right, cancellationToken))
            .WithTrackingName(StepNames.Paths);

        // Cuts off white space and the order of keywords: the model of such an edit is equal.
        IncrementalValuesProvider<OwnModel> models = parsed
            .SelectPresent(static (file, _) => OwnModel.Of(file))
            .WithTrackingName(StepNames.Model);

        // Cuts off what no other file can see, before everything is collected.
        IncrementalValueProvider<SignatureTable> table = parsed
            .SelectPresent(static (file, _) => file.Signature)
            .WithTrackingName(StepNames.Signature)
            .Collect()
            .Select(static (signatures, _) => new SignatureTable(signatures))
            .WithTrackingName(StepNames.Table);

        // What has errors is known by name only, so that an edit in it touches no other file.
        IncrementalValueProvider<ImmutableArray<BrokenFile>> broken = parsed
            .SelectPresent(static (file, _) => file.Model is null ? BrokenFile.Of(file) : null)
            .WithTrackingName(StepNames.Broken)
            .Collect();

        // What rules are checked against: equal after an edit of white space, like the model.
        IncrementalValueProvider<RuleTable> ruleTable = parsed
            .SelectPresent(static (file, _) => file.Rules)
            .WithTrackingName(StepNames.RuleFile)
            .Collect()
            .Select(static (files, _) => new RuleTable(files))
            .WithTrackingName(StepNames.RuleTable);

        // Few files have rules; each sees the files that it leads to, so that an edit elsewhere compiles none.
        IncrementalValueProvider<RuleSections> sections = parsed
            .SelectPresent(static (file, _) => file is { Rules.Rules.Count: > 0, Input.IsReference: false } ? file.Rules : null)
            .Combine(ruleTable)
            .Select(static (pair, _) => pair.Right.Narrow(pair.Left))
            .WithTrackingName(StepNames.RuleInput)
            .Select(static (input, _) => FileRules.Of(input))
            .WithTrackingName(StepNames.Rules)
            .Collect()
            .Select(static (files, _) => new RuleSections(files))
            .WithTrackingName(StepNames.RuleSections);

        // Cuts off changes in files that this one does not refer to.
        IncrementalValuesProvider<LinkedSchema> linked = models
            .Combine(table)
            .SelectPresent(static (pair, _) =>
                pair.Right.ClashesOf(pair.Left.Model.Key).Count == 0 ? FileLinker.Link(pair.Left.Model, pair.Left.FullPath, pair.Right) : null)
            .WithTrackingName(StepNames.Link);

        IncrementalValuesProvider<LinkedSchema> complete = linked
            .Combine(sections)
            .Select(static (pair, _) => pair.Right.Complete(pair.Left));

        context.RegisterSourceOutput(complete, static (output, schema) => SourceOutput.Add(output, schema));

        // Names only: no edit but one that adds, renames or removes a type writes the list again.
        IncrementalValueProvider<RegistryModel> registry = linked
            .Select(static (schema, _) => schema.File is { } file ? RegistryEntry.Of(file) : EquatableArray<RegistryEntry>.Empty)
            .WithTrackingName(StepNames.TypeNames)
            .Collect()
            .Combine(context.AnalyzerConfigOptionsProvider.Select(static (options, _) => RegistryOutput.RootNamespace(options.GlobalOptions)))
            .Select(static (pair, _) => RegistryModel.Of(pair.Left, pair.Right))
            .WithTrackingName(StepNames.Registry);

        context.RegisterSourceOutput(registry, static (output, types) => RegistryOutput.Add(output, types));

        // Apart from the sources, since they hold places: white space moves a warning without touching the code. Editors have the analyzer for them.
        IncrementalValueProvider<bool> isDesignTime = context.AnalyzerConfigOptionsProvider
            .Select(static (options, _) => DesignTimeBuild.IsOn(options.GlobalOptions));
        IncrementalValuesProvider<FileFindings> findings = parsed
            .Combine(table.Combine(broken).Combine(sections).Combine(isDesignTime))
            .SelectPresent(static (pair, _) =>
            {
                (((SignatureTable signatures, ImmutableArray<BrokenFile> brokenFiles), RuleSections rules), bool isLive) = pair.Right;
                return isLive ? null : FindingCollector.Collect(pair.Left, signatures, brokenFiles, rules);
            })
            .WithTrackingName(StepNames.Findings);

        context.RegisterSourceOutput(findings, static (output, file) => FindingOutput.Report(output, file));
    }
}
