using System.Collections.Immutable;
using ReportSdk.Schema.Emission;
using ReportSdk.Schema.Rules;
using ReportSdk.Schema.Typing;

namespace ReportSdk.Schema.Projects;

/// <summary>All files of a project at once: the steps of the generator, without a host that remembers them.</summary>
internal sealed class ProjectCompilation
{
    private readonly IReadOnlyList<ParsedFile> _files;
    private readonly SignatureTable _table;
    private readonly ImmutableArray<BrokenFile> _broken;
    private readonly RuleSections _rules;

    private ProjectCompilation(IReadOnlyList<ParsedFile> files)
    {
        _files = files;
        _table = new SignatureTable(files.Select(file => file.Signature).OfType<FileSignature>());
        _broken = files.Where(file => file.Model is null).Select(BrokenFile.Of).ToImmutableArray();
        var rules = new RuleTable(files.Select(file => file.Rules).OfType<RuleFile>());
        _rules = new RuleSections(files.Where(file => !file.Input.IsReference).Select(file => file.Rules).OfType<RuleFile>()
            .Where(file => file.Rules.Count > 0).Select(file => FileRules.Of(rules.Narrow(file))));
    }

    /// <param name="inputs">Every schema of the project, and those of other assemblies that it refers to.</param>
    /// <param name="cancellationToken">Asked between files.</param>
    public static ProjectCompilation Of(IReadOnlyList<SchemaInput> inputs, CancellationToken cancellationToken)
    {
        ImmutableArray<SchemaInput> dialects = inputs.Where(MayDefineDialect).ToImmutableArray();
        ParsedFile[] alone = [.. inputs.Select(input => FileParser.Parse(input, dialects, cancellationToken))];
        var aliases = new FileAliases(alone.Select(FileAlias.Of).OfType<FileAlias>());
        return new ProjectCompilation([.. alone.Select(file => FileParser.FollowPaths(file, aliases, dialects, cancellationToken))]);
    }

    /// <summary>Whether other files may name this one as their dialect.</summary>
    public static bool MayDefineDialect(SchemaInput input) => input.Text.Contains("\"$vocabulary\"");

    /// <summary>What there is to say of each file.</summary>
    public IEnumerable<FileFindings> Findings => _files.Select(file => FindingCollector.Collect(file, _table, _broken, _rules));

    /// <summary>The C# files of the project's own schemas, in their order, and the list of their types.</summary>
    /// <param name="rootNamespace">Of the project.</param>
    public IReadOnlyList<SourceFile> Emit(string rootNamespace)
    {
        LinkedFile[] linked =
        [
            .. _files.Select(OwnModel.Of).OfType<OwnModel>()
                .Where(model => _table.ClashesOf(model.Model.Key).Count == 0)
                .Select(model => _rules.Complete(new LinkedSchema(model.FullPath, TypeLinker.Link(model.Model, _table), null)).File!),
        ];
        var sources = linked.Select(file => new SourceFile(SourceFile.NameOf(file.File), FileEmitter.Emit(TypeCompleter.Complete(file)))).ToList();
        RegistryModel registry = RegistryModel.Of(linked.Select(RegistryEntry.Of), rootNamespace);
        if (registry.Types.Count > 0)
        {
            sources.Add(new SourceFile(SourceFile.RegistryName, RegistryEmitter.Emit(registry)));
        }

        return sources;
    }
}
