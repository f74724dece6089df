namespace ReportSdk;

/// <summary>An index that a rating scale names.</summary>
/// <param name="Name">As printed: 沪深300指数.</param>
/// <param name="Code">
/// As printed, with its suffix: <c>000300.SH</c>, <c>HSI.HI</c>; null where none is. Not all codes of indices have the form of <see cref="SecurityId"/>.
/// </param>
public sealed record RatingIndex(string Name, string? Code = null);
