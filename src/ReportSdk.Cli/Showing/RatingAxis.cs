using System.Globalization;
using System.Text;
using ReportSdk.Cli.Reporting;
using ReportSdk.Schema.Model;
using ScaleLevel = ReportSdk.Schema.Model.RatingLevel;

namespace ReportSdk.Cli.Showing;

/// <summary>
/// Rating scales above each other on one axis from −∞ to ∞ per cent: a line a scale, a segment a level. Every bound of any scale has its own
/// column, at the same place in every line; distances keep their proportions as far as the labels leave room.
/// </summary>
internal sealed class RatingAxis
{
    /// <summary>Cells for all the distance between the lowest and the highest bound, and for each of the two ends beyond.</summary>
    private const int MiddleWidth = 48;
    private const int EndWidth = 8;

    private readonly IReadOnlyList<ShownScale> _scales;
    private readonly decimal[] _bounds;

    /// <summary>Cells left of each bound, between it and the one before; the last entry is right of all.</summary>
    private readonly int[] _widths;

    /// <param name="scales">One at least, all in per cent.</param>
    public RatingAxis(IReadOnlyList<ShownScale> scales)
    {
        _scales = scales;
        _bounds = [.. scales.SelectMany(scale => scale.Scale.Levels).SelectMany(level => (decimal?[])[level.Min, level.Max]).OfType<decimal>().Distinct().Order()];
        _widths = new int[_bounds.Length + 1];
        SetProportions();
        MakeRoomForBounds();
        MakeRoomForLabels();
    }

    /// <summary>The axis, then a line for each scale; names on the left.</summary>
    public IEnumerable<string> Lines()
    {
        var names = _scales.Max(scale => TextWidth.Of(Printable.Escape(scale.Name))) + 2;
        yield return new string(' ', names) + AxisLine();
        foreach (var scale in _scales)
        {
            var name = Printable.Escape(scale.Name);
            yield return name + new string(' ', names - TextWidth.Of(name)) + ScaleLine(scale.Scale);
        }
    }

    private static string BoundText(decimal bound) => bound.ToString("0.############################", CultureInfo.InvariantCulture).Replace('-', '−');

    private void SetProportions()
    {
        _widths[0] = _widths[^1] = EndWidth;
        for (var i = 1; i < _bounds.Length; i++)
        {
            var share = (double)(_bounds[i] - _bounds[i - 1]) / (double)(_bounds[^1] - _bounds[0]);
            _widths[i] = Math.Max(1, (int)Math.Round(share * MiddleWidth));
        }
    }

    /// <summary>The text of a bound is centred on its column and keeps a blank from its neighbours.</summary>
    private void MakeRoomForBounds()
    {
        for (var i = 1; i < _bounds.Length; i++)
        {
            _widths[i] = Math.Max(_widths[i], BoundText(_bounds[i - 1]).Length / 2 + 1 + BoundText(_bounds[i]).Length / 2);
        }
    }

    private void MakeRoomForLabels()
    {
        foreach (var level in _scales.SelectMany(scale => scale.Scale.Levels))
        {
            var (first, last) = Gaps(level);
            var missing = TextWidth.Of(Printable.Escape(level.Label)) + 2 - Room(first, last);
            for (var i = 0; i < missing; i++)
            {
                _widths[first + (i % (last - first + 1))]++;
            }
        }
    }

    /// <summary>The gaps between bounds that a level covers: gap i is left of bound i.</summary>
    private (int First, int Last) Gaps(ScaleLevel level) => (
        level.Min is { } min ? Array.IndexOf(_bounds, min) + 1 : 0,
        level.Max is { } max ? Array.IndexOf(_bounds, max) : _bounds.Length);

    private int Room(int first, int last)
    {
        var room = last - first;
        for (var i = first; i <= last; i++)
        {
            room += _widths[i];
        }

        return room;
    }

    private string AxisLine()
    {
        var builder = new StringBuilder("−∞");
        var column = 0;
        for (var i = 0; i < _bounds.Length; i++)
        {
            column += _widths[i];
            var text = BoundText(_bounds[i]);
            builder.Append(' ', Math.Max(1, column - text.Length / 2 - builder.Length)).Append(text);
            column++;
        }

        builder.Append(' ', Math.Max(1, column + _widths[^1] - builder.Length - 1)).Append("∞ %");
        return builder.ToString();
    }

    private string ScaleLine(RatingScaleKeyword scale)
    {
        var builder = new StringBuilder();
        var gap = 0;
        foreach (var level in scale.Levels.OrderBy(level => Gaps(level).First))
        {
            var (first, last) = Gaps(level);
            for (; gap < first; gap++)
            {
                builder.Append(' ', _widths[gap]).Append(Mark(scale, _bounds[gap]));
            }

            builder.Append(Segment(Printable.Escape(level.Label), Room(first, last)));
            if (last < _bounds.Length)
            {
                builder.Append(Mark(scale, _bounds[last]));
            }

            gap = last + 1;
        }

        return builder.ToString();
    }

    private static string Segment(string label, int room)
    {
        var line = room - TextWidth.Of(label) - 2;
        return $"{new string('─', line / 2)} {label} {new string('─', line - (line / 2))}";
    }

    /// <summary>Which level a bound is of, as printed: <c>[</c> the one above, <c>]</c> the one below, <c>‖</c> both, <c>?</c> not said.</summary>
    private static char Mark(RatingScaleKeyword scale, decimal bound)
    {
        var above = scale.Levels.FirstOrDefault(level => level.Min == bound);
        var below = scale.Levels.FirstOrDefault(level => level.Max == bound);
        return (above?.MinInclusive, below?.MaxInclusive) switch
        {
            (true, true) => '‖',
            (true, _) => '[',
            (_, true) => ']',
            (false, false) => '×',
            (false, _) => '(',
            (_, false) => ')',
            _ => above is null && below is null ? ' ' : '?',
        };
    }
}
