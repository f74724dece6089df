using System.Globalization;

namespace ReportSdk.Tests.Values;

/// <summary>A culture in which everything that could leak from a culture into text is different. The tests run without culture data, so it is made by hand.</summary>
internal sealed class ForeignCulture : IDisposable
{
    private readonly CultureInfo _previous = CultureInfo.CurrentCulture;

    public ForeignCulture()
    {
        CultureInfo culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NumberDecimalSeparator = ",";
        culture.NumberFormat.NumberGroupSeparator = ".";
        culture.NumberFormat.NegativeSign = "−";
        culture.NumberFormat.PositiveSign = "＋";
        culture.NumberFormat.NaNSymbol = "非数字";
        culture.DateTimeFormat.DateSeparator = "年";
        culture.DateTimeFormat.TimeSeparator = "時";
        culture.DateTimeFormat.ShortDatePattern = "d.M.yy";
        CultureInfo.CurrentCulture = culture;
    }

    public void Dispose() => CultureInfo.CurrentCulture = _previous;
}
