namespace ReportSdk;

/// <summary>The bytes of a plan are not a plan that this runtime can use, or plans that belong together are not all there.</summary>
/// <remarks>Plans are build products: this never depends on the document that is validated.</remarks>
public sealed class PlanFormatException : FormatException
{
    /// <summary>Code of a plan whose bytes are damaged: <c>PLAN_CORRUPT</c>.</summary>
    public const string Corrupt = "PLAN_CORRUPT";

    /// <summary>Code of a plan written for a newer or another major version of the runtime: <c>PLAN_VERSION</c>.</summary>
    public const string Version = "PLAN_VERSION";

    /// <summary>Code of a reference whose target is in none of the linked plans: <c>PLAN_UNRESOLVED</c>.</summary>
    public const string Unresolved = "PLAN_UNRESOLVED";

    /// <summary>Code of two different plans that define one schema URI: <c>PLAN_DUPLICATE</c>.</summary>
    public const string Duplicate = "PLAN_DUPLICATE";

    internal PlanFormatException(string code, string message)
        : base($"{code}: {message}")
    {
        Code = code;
    }

    /// <summary>One of the constants of this type.</summary>
    public string Code { get; }
}
