namespace ReportSdk;

/// <summary>The exact result of an operation on quantities has more digits than a <see cref="decimal"/> holds. It is never rounded instead.</summary>
public sealed class QuantityOverflowException : ArithmeticException
{
    /// <summary>The code of this error.</summary>
    public const string ErrorCode = "QUANTITY_OVERFLOW";

    internal QuantityOverflowException(Unit unit)
        : base($"{ErrorCode}: no decimal has the exact value in {unit.Symbol}.")
    {
    }

    /// <summary>Always <see cref="ErrorCode"/>.</summary>
    public string Code => ErrorCode;
}
