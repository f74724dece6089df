using System.Collections.Immutable;
using ReportSdk.Schema.Dialects;
using ReportSdk.Schema.Linting;
using ReportSdk.Schema.Model;
using ReportSdk.Schema.Parsing;
using ReportSdk.Schema.Resolution;
using ReportSdk.Schema.Typing;

namespace ReportSdk.Schema;

/// <summary>Schema files in, plans and findings out: parse, resolve, check, write.</summary>
internal static class SchemaCompiler
{
    /// <summary>
    /// Compiles the root files and all that they refer to, among <paramref name="files"/> and the embedded meta-schemas only. A broken
    /// file has findings and no plan, and so has every file that refers to it; the others are compiled.
    /// </summary>
    public static SchemaCompilation Compile(
        IReadOnlyList<SchemaFile> files,
        SchemaCompilerOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        options ??= new SchemaCompilerOptions();
        var loader = new SchemaLoader(files, options.DefaultDialect, options.Limits);
        foreach (SchemaFile root in options.Roots ?? files)
        {
            cancellationToken.ThrowIfCancellationRequested();
            loader.Load(root);
        }

        new SchemaResolver(loader, options.Limits).ResolveAll(cancellationToken);
        CycleFinder.Check(loader.Parsed, cancellationToken);
        HashSet<SchemaDocument> broken = FindBroken(loader.Parsed);
        SchemaDocument[] own = [.. loader.Parsed.Where(document => options.ChecksAll && !MetaSchemas.TryGet(document.RootResource.Uri, out _))];
        Dictionary<SchemaDocument, IReadOnlyList<Suppression>> suppressions = own.ToDictionary(static document => document, SuppressionReader.Read);
        SchemaDocument[] sound = [.. own.Where(document => !broken.Contains(document) && !document.Findings.HasErrors)];
        foreach (SchemaDocument document in sound)
        {
            SchemaLint.Check(document);
        }

        if (sound.Length > 0)
        {
            CheckTypes(sound, cancellationToken);
        }

        var plans = new DocumentPlans(loader, broken, cancellationToken);
        return new SchemaCompilation(
            loader.Parsed.SelectMany(document => Left(document, suppressions).OrderBy(finding => finding.Location.Start)).ToImmutableArray(),
            loader.Parsed.Select(document => ToFile(document, plans)).ToImmutableArray());
    }

    private static IEnumerable<Finding> Left(SchemaDocument document, Dictionary<SchemaDocument, IReadOnlyList<Suppression>> suppressions) =>
        suppressions.TryGetValue(document, out IReadOnlyList<Suppression>? own) ? Suppression.Apply(document.Findings.Findings, own) : document.Findings.Findings;

    /// <summary>What the generator would find in the C# types, such as an interface that a type does not offer.</summary>
    private static void CheckTypes(SchemaDocument[] documents, CancellationToken cancellationToken)
    {
        var models = new List<(FileModel Model, TypePlaces Places)>();
        foreach (SchemaDocument document in documents)
        {
            cancellationToken.ThrowIfCancellationRequested();

            // A namespace of its own each: which types meet is known only where their project is.
            models.Add((TypeBuilder.Build(document, new TypingOptions($"File{models.Count}"), "", out TypePlaces places), places));
        }

        var table = new SignatureTable(models.Select(file => FileSignature.Of(file.Model)));
        for (int i = 0; i < documents.Length; i++)
        {
            FindingSink findings = documents[i].Findings;
            findings.Add(InterfaceCheck.Of(models[i].Model, InterfacePlace.Of(documents[i]), table));
            if (!findings.HasErrors)
            {
                findings.Add(TypeFindings.Of(models[i].Model, models[i].Places, table));
            }
        }
    }

    private static CompiledFile ToFile(SchemaDocument document, DocumentPlans plans)
    {
        SchemaResource root = document.RootResource;
        return new CompiledFile(document.Path, root.Uri, root.Dialect.Uri, plans.Find(document));
    }

    /// <summary>Documents with errors, and those that refer to one: their plans would lead nowhere.</summary>
    private static HashSet<SchemaDocument> FindBroken(IReadOnlyList<SchemaDocument> documents)
    {
        HashSet<SchemaDocument> broken = [.. documents.Where(document => document.Findings.HasErrors)];
        for (bool grew = broken.Count > 0; grew;)
        {
            grew = false;
            foreach (SchemaDocument document in documents)
            {
                if (!broken.Contains(document) && ReportBrokenTarget(document, broken))
                {
                    grew |= broken.Add(document);
                }
            }
        }

        return broken;
    }

    private static bool ReportBrokenTarget(SchemaDocument document, HashSet<SchemaDocument> broken)
    {
        bool isBroken = false;
        foreach (SchemaNode node in document.Nodes)
        {
            foreach (SchemaReference reference in node.Links)
            {
                if (reference.Target is { } target && broken.Contains(target.Resource.Document))
                {
                    document.Findings.Report(FindingCatalogue.BrokenTarget, reference.Span, reference.Text, target.Resource.Document.Path);
                    isBroken = true;
                }
            }
        }

        return isBroken;
    }
}
