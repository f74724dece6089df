namespace ReportSdk;

/// <summary>The part of a fiscal year that a <see cref="FiscalPeriod"/> names.</summary>
public enum FiscalPeriodPart : byte
{
    /// <summary>The whole year: <c>2024</c>.</summary>
    Year = 0,

    /// <summary><c>2024Q1</c>.</summary>
    FirstQuarter = 1,

    /// <summary><c>2024Q2</c>.</summary>
    SecondQuarter = 2,

    /// <summary><c>2024Q3</c>.</summary>
    ThirdQuarter = 3,

    /// <summary><c>2024Q4</c>.</summary>
    FourthQuarter = 4,

    /// <summary><c>2024H1</c>.</summary>
    FirstHalf = 5,

    /// <summary><c>2024H2</c>.</summary>
    SecondHalf = 6,
}
