namespace ReportSdk;

/// <summary>Holds the <c>null</c> of every <see cref="Optional{T}"/>.</summary>
public static class Optional
{
    /// <summary>A member that is there and is <c>null</c>: <c>Optional&lt;decimal?&gt; price = Optional.Null;</c></summary>
    public static OptionalNull Null => default;
}
