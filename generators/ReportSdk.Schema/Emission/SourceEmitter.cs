using ReportSdk.Schema.Typing;

namespace ReportSdk.Schema.Emission;

/// <summary>Writes the class that holds a file's plan.</summary>
internal static class SourceEmitter
{
    public static void Emit(CodeWriter writer, CompleteFile file)
    {
        writer.Blank();
        writer.Line($"/// <summary>The compiled schema file <c>{Code.DocText(file.Id)}</c>.</summary>");
        writer.Line($"[global::System.CodeDom.Compiler.GeneratedCode(\"ReportSdk.Generators\", \"1.0\")]");
        using (writer.Braces($"public static class {Code.Identifier(file.SourceClass)}"))
        {
            IEnumerable<Code> metaSchemas = file.MetaSchemaPlans.Select(plan => Code.Of($"new({Code.Literal(plan)}, static () => [])"));
            Code dependencies = Code.Join(", ", file.Dependencies.Select(name => Code.Of($"{Code.FullName(name)}.Source")).Concat(metaSchemas));
            writer.Line($"/// <summary>Its plan, and those it refers to.</summary>");
            using (writer.Indented($"public static global::ReportSdk.Runtime.SchemaSource Source {{ get; }} = new("))
            {
                writer.Line($"{Code.Literal(file.Plan)},");
                writer.Line($"static () => [{dependencies}]);");
            }
        }
    }
}
