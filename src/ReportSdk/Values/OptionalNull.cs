namespace ReportSdk;

/// <summary>The type of <see cref="Optional.Null"/>, which becomes any <see cref="Optional{T}"/> whose values may be null.</summary>
public readonly struct OptionalNull;
