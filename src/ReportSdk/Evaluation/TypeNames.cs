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

    // A million values of the wrong type have one text.
    private static readonly string?[] Texts = new string?[128];

    /// <summary>"string", or several joined by " | ".</summary>
    public static string Get(PlanTypes types) => Texts[(int)types] ??= Join(types);

    private static string Join(PlanTypes types)
    {
        // "number" says it all where both are meant.
        PlanTypes said = types.HasFlag(PlanTypes.Number) ? types & ~PlanTypes.Integer : types;
        return string.Join(" | ", Array.ConvertAll(Array.FindAll(Names, entry => said.HasFlag(entry.Type)), static entry => entry.Name));
    }
}
