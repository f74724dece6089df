using ReportSdk.Cli.Documents;
using ReportSdk.Cli.Problems;
using ReportSdk.Cli.Schemas;
using ReportSdk.Schema;
using ReportSdk.Schema.Projects;

namespace ReportSdk.Cli.Generating;

/// <summary>The schemas that a user names, as a project gives them to the generator; those they refer to, as schemas of other assemblies.</summary>
/// <param name="project">Folder that paths and namespaces are relative to.</param>
/// <param name="rootNamespace">Root namespace of the project.</param>
/// <param name="references">Where the schemas of other assemblies lie.</param>
/// <param name="library">Where references lead.</param>
/// <param name="messages">For what could not be read.</param>
internal sealed class SchemaInputs(string project, string rootNamespace, IReadOnlyList<SchemaReference> references, SchemaLibrary library, Messages messages)
{
    private readonly List<Problem> _problems = [];

    /// <summary>What could not be read.</summary>
    public IReadOnlyList<Problem> Problems => _problems;

    public IReadOnlyList<SchemaInput> Read(IReadOnlyList<string> paths)
    {
        var files = new List<SchemaFile>();
        foreach (var path in paths)
        {
            var isFolder = Directory.Exists(path);
            var count = files.Count + _problems.Count;
            foreach (var source in DocumentFinder.Find([path], ".json"))
            {
                Read(source, isFolder, files);
            }

            if (count == files.Count + _problems.Count)
            {
                Report(path, "NO_SCHEMAS", messages.NoSchemas);
            }
        }

        files.ForEach(library.Add);
        return [.. library.Closure(files).Select(file => files.Contains(file) ? Own(file) : Other(file))];
    }

    private void Read(DocumentSource source, bool isFolder, List<SchemaFile> files)
    {
        if (source.Kind is DocumentSourceKind.Empty or DocumentSourceKind.StandardInput)
        {
            return;
        }

        var file = SchemaFileReader.Read(source.Path, out var finding, out var trouble);
        if (file is not null && (!isFolder || SchemaFileReader.IsSchema(file)))
        {
            files.Add(file);
        }
        else if (finding is not null)
        {
            _problems.Add(Problem.From(finding, messages.Language));
        }
        else if (trouble != FileTrouble.None || source.Kind == DocumentSourceKind.Unreadable)
        {
            var isMissing = trouble == FileTrouble.Missing;
            Report(source.Path, isMissing ? "FILE_NOT_FOUND" : "FILE_UNREADABLE", isMissing ? messages.FileNotFound : messages.FileUnreadable);
        }
    }

    private void Report(string path, string code, string message) => _problems.Add(new Problem { Code = code, Message = message, Path = path, IsVerdict = false });

    private SchemaInput Own(SchemaFile file)
    {
        var path = Path.GetRelativePath(project, file.Path).Replace(Path.DirectorySeparatorChar, '/');
        return new SchemaInput(path, file.Path, file.Text, ProjectNamespace.OfPath(path, rootNamespace), AssertsFormats: false, IsReference: false);
    }

    /// <summary>The types of the shipped schemas are in ReportSdk.Brokers.dll; other files are known if the user or they themselves say their namespace.</summary>
    private SchemaInput Other(SchemaFile file)
    {
        const string Core = "schemas/core/";
        const string Brokers = "schemas/brokers/";
        var given = file.Path.StartsWith(Core, StringComparison.Ordinal) ? "ReportSdk.Brokers.Core"
            : file.Path.StartsWith(Brokers, StringComparison.Ordinal) ? "ReportSdk.Brokers/" + file.Path[Brokers.Length..(file.Path.LastIndexOf('/') + 1)]
            : references.Select(reference => reference.PathOf(file.Path) is { } path ? ProjectNamespace.OfPath(path, reference.Namespace) : null).FirstOrDefault(static given => given is not null);
        return new SchemaInput(file.Path, file.Path, file.Text, ProjectNamespace.WithFolders(given ?? ProjectNamespace.Default), AssertsFormats: false, IsReference: true) { HasNamespace = given is not null };
    }
}
