using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using ReportSdk.Schema.Rules;
using ReportSdk.Schema.Typing;

namespace ReportSdk.Generators;

/// <summary>The findings of all schema files of one compilation: the steps of the generator, without a driver that remembers them.</summary>
internal sealed class ProjectFindings(ImmutableArray<AdditionalText> files, AnalyzerConfigOptionsProvider options)
{
    private readonly object _lock = new();
    private ILookup<string, FileFindings>? _findings;

    /// <summary>What there is to say of one file; nothing when it is no schema. Safe to ask from many threads.</summary>
    public IEnumerable<Diagnostic> Of(AdditionalText file, CancellationToken cancellationToken)
    {
        ILookup<string, FileFindings> findings;
        lock (_lock)
        {
            // Cancelled work leaves nothing behind: the next to ask starts anew.
            findings = _findings ??= Compute(cancellationToken);
        }

        return findings[file.Path].SelectMany(found => found.Findings.Select(finding => FindingOutput.ToDiagnostic(finding, found.FullPath)));
    }

    private ILookup<string, FileFindings> Compute(CancellationToken cancellationToken)
    {
        SchemaInput[] inputs =
            [.. files.Where(SchemaInputReader.IsCandidate).Select(file => SchemaInputReader.Read(file, options, cancellationToken)).OfType<SchemaInput>()];
        ImmutableArray<SchemaInput> dialects = inputs.Where(SchemaInputReader.MayDefineDialect).ToImmutableArray();
        ParsedFile[] alone = [.. inputs.Select(input => FileParser.Parse(input, dialects, cancellationToken))];
        var aliases = new FileAliases(alone.Select(FileAlias.Of).OfType<FileAlias>());
        ParsedFile[] parsed = [.. alone.Select(file => FileParser.FollowPaths(file, aliases, dialects, cancellationToken))];
        var table = new SignatureTable(parsed.Select(file => file.Signature).OfType<FileSignature>());
        ImmutableArray<BrokenFile> broken = parsed.Where(file => file.Model is null).Select(BrokenFile.Of).ToImmutableArray();
        var ruleTable = new RuleTable(parsed.Select(file => file.Rules).OfType<RuleFile>());
        var rules = new RuleSections(parsed.Where(file => !file.Input.IsReference).Select(file => file.Rules).OfType<RuleFile>()
            .Where(file => file.Rules.Count > 0).Select(file => FileRules.Of(ruleTable.Narrow(file))));
        return parsed.Select(file => FindingCollector.Collect(file, table, broken, rules)).ToLookup(found => found.FullPath, StringComparer.Ordinal);
    }
}
