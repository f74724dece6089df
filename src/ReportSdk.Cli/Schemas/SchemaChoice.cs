using ReportSdk.Cli.Documents;

namespace ReportSdk.Cli.Schemas;

/// <summary>Finds the one schema that a user names for all documents: a file, or the identifier of a known schema.</summary>
internal sealed class SchemaChoice(SchemaLibrary library, CompiledSchemas schemas, Messages messages)
{
    /// <param name="schema">As typed.</param>
    /// <param name="problem">What to report when the result is not usable.</param>
    public LoadedSchema? Find(string schema, out DocumentProblem problem)
    {
        if (!File.Exists(schema))
        {
            var known = schemas.Get(schema);
            problem = known.IsKnown ? FaultProblem(schema) : Problem("UNKNOWN_SCHEMA", messages.UnknownSchema(schema));
            return known;
        }

        var file = SchemaFileReader.Read(schema, out var finding, out _);
        if (file is null && finding is null)
        {
            problem = Problem("FILE_UNREADABLE", messages.FileUnreadable);
            return null;
        }

        problem = FaultProblem(schema);
        if (file is null)
        {
            return new LoadedSchema(schema, true, null, [finding!]);
        }

        library.Add(file);
        return schemas.Compile(file);
    }

    private DocumentProblem FaultProblem(string schema) => Problem("SCHEMA_ERRORS", messages.FaultySchema(schema));

    private static DocumentProblem Problem(string code, string message) => new() { Code = code, Message = message, ExitCode = ExitCode.Schema };
}
