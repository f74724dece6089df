namespace ReportSdk;

/// <summary>A broker's rating scale for one subject, whatever its labels are. See <see cref="RatingScale{TLabel}"/>.</summary>
public abstract class RatingScale
{
    private protected RatingScale(
        string name,
        RatingSubject subject,
        RatingBasis relativeTo,
        Unit unit,
        ValueList<RatingHorizon> horizons,
        ValueList<RatingBenchmark> benchmarks,
        bool isOpen,
        DateOnly? validFrom,
        DateOnly? validTo)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(horizons);
        ArgumentNullException.ThrowIfNull(benchmarks);
        if (unit.Dimension != UnitDimension.Percent)
        {
            throw new ArgumentException($"{name}: bounds are returns in per cent, not in '{unit}'.", nameof(unit));
        }

        if (horizons.Count == 0)
        {
            throw new ArgumentException($"{name}: a scale has a horizon.", nameof(horizons));
        }

        if (relativeTo == RatingBasis.Benchmark && benchmarks.Count == 0)
        {
            throw new ArgumentException($"{name}: a scale that is relative to a benchmark names one.", nameof(benchmarks));
        }

        if (validFrom > validTo)
        {
            throw new ArgumentException($"{name}: the first day of validity is not after the last.", nameof(validTo));
        }

        (Name, Subject, RelativeTo, Unit) = (name, subject, relativeTo, unit);
        (Horizons, Benchmarks, IsOpen, ValidFrom, ValidTo) = (horizons, benchmarks, isOpen, validFrom, validTo);
    }

    /// <summary>What people call the scale: the title of its schema.</summary>
    public string Name { get; }

    /// <summary>What it rates.</summary>
    public RatingSubject Subject { get; }

    /// <summary>What its bounds measure.</summary>
    public RatingBasis RelativeTo { get; }

    /// <summary>The unit of its bounds: %.</summary>
    public Unit Unit { get; }

    /// <summary>The horizon, as often as it is printed.</summary>
    public ValueList<RatingHorizon> Horizons { get; }

    /// <summary>The benchmark of each market; empty for an absolute scale.</summary>
    public ValueList<RatingBenchmark> Benchmarks { get; }

    /// <summary>Whether there are returns that the scale has no level for.</summary>
    public bool IsOpen { get; }

    /// <summary>The first day on which the broker uses the scale; null where it is not known.</summary>
    public DateOnly? ValidFrom { get; }

    /// <summary>The last day on which the broker uses the scale; null where it is not known.</summary>
    public DateOnly? ValidTo { get; }

    /// <summary>From the highest to the lowest.</summary>
    public IReadOnlyList<RatingLevel> Levels => LevelsOfScale;

    private protected abstract IReadOnlyList<RatingLevel> LevelsOfScale { get; }

    /// <summary>The level of a printed label; null when the scale has none. A label is of its own scale only: 增持 of two brokers are two levels.</summary>
    public RatingLevel? FindLevel(string text)
    {
        foreach (RatingLevel level in Levels)
        {
            if (level.Text == text)
            {
                return level;
            }
        }

        return null;
    }

    /// <summary>The <see cref="Name"/>.</summary>
    public override string ToString() => Name;
}
