using System.Globalization;
using System.Text;
using ReportSdk.Rules;

namespace ReportSdk.Corpus;

/// <summary>What a series of facts is in order by, read from what <see cref="FactWriter"/> wrote: a number, or a date, month or fiscal period.</summary>
internal readonly struct FactOrder : IComparable<FactOrder>
{
    private const int TagAt = 2;
    private const int ValueAt = 5;

    private readonly FactWriter.Tag _tag;
    private readonly RuleNumber _number;
    private readonly int _measure;

    /// <param name="text">As written: <c>["d",738000]</c>, or "" of a fact without order; what is neither comes first.</param>
    public FactOrder(string text)
    {
        // No compiler orders facts by anything else, but a plan may.
        if (text.Length <= ValueAt || (FactWriter.Tag)text[TagAt] is not (FactWriter.Tag.Exact or FactWriter.Tag.Date or FactWriter.Tag.Month or FactWriter.Tag.Period))
        {
            return;
        }

        _tag = (FactWriter.Tag)text[TagAt];
        string[] parts = text[ValueAt..^1].Split(',');
        RuleNumber.TryRead(Encoding.UTF8.GetBytes(parts[0]), out _number);
        _measure = parts.Length > 1 ? int.Parse(parts[1], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture) : 0;
    }

    public int CompareTo(FactOrder other)
    {
        int order = _tag.CompareTo(other._tag);
        order = order != 0 ? order : _measure.CompareTo(other._measure);
        return order != 0 ? order
            : _tag == FactWriter.Tag.Period ? Period.CompareTo(other.Period)
            : RuleNumber.Compare(_number, other._number);
    }

    private FiscalPeriod Period => RuleValue.PeriodOf(_number.TryToInt64(out long bits) ? (int)bits : 0).ToPeriod();
}
