using System.Globalization;

namespace ReportSdk.Cli.Showing;

/// <summary>What the axis cannot show of rating scales: what they rate, compared with what, over which time.</summary>
internal static class RatingScaleTable
{
    public static ShownTable Of(IReadOnlyList<ShownScale> scales, Messages messages) => new(
        messages.RatingScales,
        [messages.Scale, messages.Subject, messages.RelativeTo, messages.Horizon, messages.Benchmarks, messages.InForce],
        [.. scales.Select(scale => RowOf(scale, messages))]);

    private static string[] RowOf(ShownScale shown, Messages messages)
    {
        var scale = shown.Scale;
        var horizons = scale.Horizons.Select(horizon => horizon.Shortest == horizon.Longest
            ? string.Create(CultureInfo.InvariantCulture, $"{horizon.Place} {horizon.Shortest}")
            : string.Create(CultureInfo.InvariantCulture, $"{horizon.Place} {horizon.Shortest}–{horizon.Longest}"));
        var markets = scale.Benchmarks.Select(market =>
            $"{market.Market}: {string.Join(" | ", market.Indices.Select(index => index.Code is null ? index.Name : $"{index.Name} {index.Code}"))}");
        return
        [
            shown.Name,
            messages.SubjectName(scale.Subject),
            messages.BasisName(scale.RelativeTo),
            string.Join("; ", horizons),
            string.Join("; ", markets),
            scale.ValidFrom is null && scale.ValidTo is null ? "" : $"{scale.ValidFrom}–{scale.ValidTo}",
        ];
    }
}
