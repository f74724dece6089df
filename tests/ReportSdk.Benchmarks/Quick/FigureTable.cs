using System.Globalization;
using System.Text;

namespace ReportSdk.Benchmarks.Quick;

/// <summary>A table of ratios: a line for each workload, a column for each variant.</summary>
/// <param name="name">Its name in the document's template.</param>
/// <param name="variants">The columns.</param>
internal sealed class FigureTable(string name, IReadOnlyList<Variant> variants)
{
    private readonly List<(Workload Workload, Figure?[] Figures)> _lines = [];

    public string Name => name;

    public IReadOnlyList<Variant> Variants => variants;

    public IReadOnlyList<(Workload Workload, Figure?[] Figures)> Lines => _lines;

    public void Add(Workload workload, Figure?[] figures) => _lines.Add((workload, figures));

    /// <summary>As Markdown. Bytes are given where a variant of ours is the column.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        text.Append("| workload | bytes | ").AppendJoin(" | ", variants.Select(static variant => variant.Name)).Append(" | allocated |\n|---|---|")
            .Insert(text.Length, "---|", variants.Count + 1).Append('\n');
        foreach ((Workload workload, Figure?[] figures) in _lines)
        {
            int ours = variants.ToList().FindIndex(static variant => variant.Name is "IsValid" or "TryParse" or "WriteTo");
            text.Append(CultureInfo.InvariantCulture, $"| {workload.Name} | {workload.Utf8.Length:N0} | ")
                .AppendJoin(" | ", figures.Skip(1).Select(TextOf))
                .Append(CultureInfo.InvariantCulture, $" | {figures[ours + 1]?.AllocatedBytes:N0} B |\n");
        }

        return text.ToString();
    }

    private static string TextOf(Figure? figure) =>
        figure is null ? "" : figure.Ratio.ToString(figure.Ratio < 10 ? "F2" : "F0", CultureInfo.InvariantCulture);
}
