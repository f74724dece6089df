using ReportSdk.Shared;

namespace ReportSdk.Evaluation;

/// <summary>The names of types as a schema writes them.</summary>
internal static class TypeNames
{
    private static readonly (PlanTypes Type, string Name)[] Names =
    [
        (PlanTypes.Null, "null"), (PlanTypes.Boolean, "boolean"), (PlanTypes.Integer, "integer"), (PlanTypes.Number, "number"),
        (PlanTypes.String, "string"), (PlanTypes.Array, "array"), (PlanTypes.Object, "object"),
    ];

    private static readonly string[] Texts = [.. Enumerable.Range(0, 128).Select(static types => Join((PlanTypes)types))];

    /// <summary>"string", or several joined by " | ".</summary>
    public static string Get(PlanTypes types) => Texts[(int)types];

    private static string Join(PlanTypes types)
    {
        // "number" says it all where both are meant.
        PlanTypes said = types.HasFlag(PlanTypes.Number) ? types & ~PlanTypes.Integer : types;
        return string.Join(" | ", Names.Where(entry => said.HasFlag(entry.Type)).Select(static entry => entry.Name));
    }
}
