using System.Globalization;
using ReportSdk.Schema.Json;
using ReportSdk.Schema.Model;
using ReportSdk.Schema.Shared;

namespace ReportSdk.Schema.Parsing;

/// <summary>What the parts of a <c>ratingScale</c> say together, and beside the enum whose labels it explains.</summary>
internal sealed class RatingScaleCheck(SchemaNode node, RatingScaleKeyword scale, FindingSink findings)
{
    public void Run()
    {
        CheckLabels();
        CheckMeaning();
        foreach (RatingLevel level in scale.Levels.Where(level => level.Min >= level.Max))
        {
            findings.Report(FindingCatalogue.EmptyLevel, level.Span, level.Label, Text(level.Min), Text(level.Max));
        }

        for (int i = 1; i < scale.Levels.Count; i++)
        {
            CheckNeighbours(scale.Levels[i - 1], scale.Levels[i]);
        }

        CheckEnds();
    }

    /// <summary>The order counts: a value of the C# enum compares as its level does.</summary>
    private void CheckLabels()
    {
        if (node.Enum is null)
        {
            findings.Report(FindingCatalogue.ScaleWithoutEnum, scale.Span);
            return;
        }

        string[] labels = [.. node.Enum.Where(value => value.Kind == JsonKind.String).Select(value => value.Text)];
        foreach (RatingLevel level in scale.Levels.Where(level => Array.IndexOf(labels, level.Label) < 0))
        {
            findings.Report(FindingCatalogue.UnknownLevel, level.Span, level.Label);
        }

        string[] levels = [.. scale.Levels.Select(level => level.Label)];
        foreach (JsonNode value in node.Enum.Where(value => value.Kind == JsonKind.String && Array.IndexOf(levels, value.Text) < 0))
        {
            findings.Report(FindingCatalogue.LabelWithoutLevel, value.Span, value.Text);
        }

        if (labels.Length == levels.Length && !labels.SequenceEqual(levels, StringComparer.Ordinal) && !labels.Except(levels, StringComparer.Ordinal).Any())
        {
            findings.Report(FindingCatalogue.LevelsOutOfOrder, scale.Span);
        }
    }

    private void CheckMeaning()
    {
        if (!UnitTable.TryFind(scale.Unit, out UnitSymbol? unit))
        {
            findings.Report(FindingCatalogue.UnknownUnit, scale.UnitSpan, scale.Unit);
        }
        else if (unit.Unit.Dimension != UnitDimension.Percent)
        {
            findings.Report(FindingCatalogue.ScaleNotInPercent, scale.UnitSpan, scale.Unit);
        }

        if (string.CompareOrdinal(scale.ValidFrom, scale.ValidTo) > 0 && scale.ValidTo is not null)
        {
            findings.Report(FindingCatalogue.HorizonBackwards, scale.Span, "validity");
        }

        if (scale.Horizons.Count == 0)
        {
            findings.Report(FindingCatalogue.ScaleWithoutHorizon, scale.Span);
        }

        if (scale.RelativeTo == "benchmark" && scale.Benchmarks.Count == 0)
        {
            findings.Report(FindingCatalogue.ScaleWithoutBenchmark, scale.Span);
        }

        foreach (RatingHorizon horizon in scale.Horizons.Where(horizon => horizon.Shortest > horizon.Longest))
        {
            findings.Report(FindingCatalogue.HorizonBackwards, scale.Span, horizon.Place);
        }
    }

    private void CheckNeighbours(RatingLevel upper, RatingLevel lower)
    {
        if (upper.Min is not { } floor || lower.Max is not { } ceiling || ceiling > floor)
        {
            findings.Report(
                lower.Max is { } top && upper.Max is { } highest && top >= highest ? FindingCatalogue.LevelsDoNotDescend : FindingCatalogue.LevelsOverlap,
                lower.Span,
                lower.Label,
                upper.Label);
            return;
        }

        // Two bands may name the same bound as the print does; when both leave it out, the bound itself has no level.
        bool nobodyHasBound = ceiling == floor && upper.MinInclusive == false && lower.MaxInclusive == false;
        if ((ceiling < floor || nobodyHasBound) && !scale.IsOpen)
        {
            findings.Report(FindingCatalogue.LevelsLeaveGap, lower.Span, lower.Label, upper.Label, Text(ceiling), Text(floor));
        }
    }

    private void CheckEnds()
    {
        if (scale.IsOpen || scale.Levels.Count == 0)
        {
            return;
        }

        RatingLevel first = scale.Levels[0];
        RatingLevel last = scale.Levels[scale.Levels.Count - 1];
        if (first.Max is not null)
        {
            findings.Report(FindingCatalogue.LevelsDoNotCover, first.Span, first.Label, "max");
        }

        if (last.Min is not null)
        {
            findings.Report(FindingCatalogue.LevelsDoNotCover, last.Span, last.Label, "min");
        }
    }

    private static string Text(decimal? bound) => bound?.ToString(CultureInfo.InvariantCulture) ?? "";
}
