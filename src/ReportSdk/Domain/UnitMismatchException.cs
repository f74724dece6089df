namespace ReportSdk;

/// <summary>Two values were to be added, compared or converted whose units do not allow it: 亿元 and 亿美元, a level and a share count.</summary>
public sealed class UnitMismatchException : InvalidOperationException
{
    /// <summary>The code of this error.</summary>
    public const string ErrorCode = "UNIT_MISMATCH";

    /// <param name="left">The unit of the value that was to be changed, compared or converted.</param>
    /// <param name="right">The unit that does not go with it.</param>
    public UnitMismatchException(Unit left, Unit right)
        : base($"{ErrorCode}: {Describe(left)} does not go with {Describe(right)}.")
    {
        Left = left;
        Right = right;
    }

    /// <summary>Always <see cref="ErrorCode"/>.</summary>
    public string Code => ErrorCode;

    /// <summary>The unit of the value that was to be changed, compared or converted.</summary>
    public Unit Left { get; }

    /// <summary>The unit that does not go with it.</summary>
    public Unit Right { get; }

    private static string Describe(Unit unit) => unit.Dimension == UnitDimension.None ? "a value without unit" : $"{unit.Symbol} ({unit.Dimension})";
}
