using ReportSdk.Cli.Documents;
using ReportSdk.Cli.Problems;

namespace ReportSdk.Cli.Schemas;

/// <summary>Finds the one schema that a user names for all documents: a file, or the identifier of a known schema.</summary>
internal sealed class SchemaChoice(SchemaLibrary library, CompiledSchemas schemas, Messages messages)
{
    /// <param name="schema">As typed.</param>
    /// <param name="problem">What to report when the result is not usable.</param>
    public LoadedSchema? Find(string schema, out Problem problem)
    {
        if (!File.Exists(schema))
        {
            var known = schemas.Get(schema);
            problem = known.IsKnown ? FaultProblem(schema) : Problem.Without(schema, "UNKNOWN_SCHEMA", messages.UnknownSchema(schema), ExitCode.Schema);
            return known;
        }

        var file = SchemaFileReader.Read(schema, out var finding, out _);
        if (file is null && finding is null)
        {
            problem = Problem.Without(schema, "FILE_UNREADABLE", messages.FileUnreadable, ExitCode.Schema);
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

    private Problem FaultProblem(string schema) => Problem.Without(schema, "SCHEMA_ERRORS", messages.FaultySchema(schema), ExitCode.Schema);
}
