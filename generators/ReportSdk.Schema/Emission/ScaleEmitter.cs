using System.Globalization;
using ReportSdk.Schema.Typing;

namespace ReportSdk.Schema.Emission;

/// <summary>Writes what the labels of a rating mean, as a static member of the class that knows their texts.</summary>
internal static class ScaleEmitter
{
    public static void Emit(CodeWriter writer, EnumModel model, ScaleModel scale)
    {
        Code label = Code.Identifier(model.Name);
        writer.Blank();
        writer.Line($"/// <summary>What the labels mean.</summary>");
        using (writer.Indented($"public static global::ReportSdk.RatingScale<{label}> Scale {{ get; }} = new("))
        {
            writer.Line($"{Code.Literal(scale.Title)},");
            writer.Line($"global::ReportSdk.RatingSubject.{(scale.Subject == "stock" ? Code.Of($"Stock") : Code.Of($"Industry"))},");
            writer.Line($"global::ReportSdk.RatingBasis.{(scale.RelativeTo == "benchmark" ? Code.Of($"Benchmark") : Code.Of($"Absolute"))},");
            writer.Line($"global::ReportSdk.Unit.Parse({Code.Literal(scale.Unit)}),");
            writer.Line($"[{Code.Join(", ", scale.Horizons.Select(Horizon))}],");
            List(writer, scale.Benchmarks.Select(Benchmark));
            List(writer, scale.Levels.Select(level => Level(level, label, model)));
            writer.Line($"{Code.Boolean(scale.IsOpen)}, {Date(scale.ValidFrom)}, {Date(scale.ValidTo)});");
        }
    }

    private static void List(CodeWriter writer, IEnumerable<Code> items)
    {
        writer.Line($"[");
        foreach (Code item in items)
        {
            writer.Line($"    {item},");
        }

        writer.Line($"],");
    }

    private static Code Horizon(HorizonModel horizon) =>
        Code.Of($"new({Code.Number(horizon.Shortest)}, {Code.Number(horizon.Longest)}, {Code.Literal(horizon.Place)})");

    private static Code Benchmark(BenchmarkModel benchmark) =>
        Code.Of($"new({Code.Literal(benchmark.Market)}, [{Code.Join(", ", benchmark.Indices.Select(Index))}])");

    private static Code Index(IndexModel index) =>
        index.Code is { } code ? Code.Of($"new({Code.Literal(index.Name)}, {Code.Literal(code)})") : Code.Of($"new({Code.Literal(index.Name)})");

    private static Code Level(LevelModel level, Code label, EnumModel model)
    {
        string name = model.Values.First(value => value.Text == level.Label).CSharpName;
        Code band = Code.Of($"new({Bound(level.Min)}, {Flag(level.MinInclusive)}, {Bound(level.Max)}, {Flag(level.MaxInclusive)})");
        return Code.Of($"new({label}.{Code.Identifier(name)}, {Code.Literal(level.Label)}, {band})");
    }

    private static Code Bound(decimal? bound) => bound is { } value ? Code.Decimal(value) : Code.Of($"null");

    private static Code Flag(bool? flag) => flag is { } value ? Code.Boolean(value) : Code.Of($"null");

    private static Code Date(string? day)
    {
        if (day is null)
        {
            return Code.Of($"null");
        }

        DateTime date = DateTime.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        return Code.Of($"new global::System.DateOnly({Code.Number(date.Year)}, {Code.Number(date.Month)}, {Code.Number(date.Day)})");
    }
}
