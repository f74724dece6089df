using System.Globalization;
using System.Text;
using ReportSdk.Json;
using ReportSdk.Violations;

namespace ReportSdk.Evaluation;

internal ref partial struct ErrorCollector
{
    /// <summary>Scalar values of the schema's own text quoted in a message.</summary>
    public const int MaxSchemaExcerpt = 200;

    private void Report(ViolationCode code, string keyword, int at, ReportDetail expected, ReportDetail found)
    {
        _found++;

        // What seems wrong once a limit is reached may only be what was not looked at any more.
        int offset = TokenPlace.OffsetOf(_tokens[at]);
        if (_evaluator.Limit != ViolationCode.None || !_sink.Count(offset))
        {
            return;
        }

        _sink.Add(new Violation(code)
        {
            InstanceLocation = _path.GetInstanceLocation(_utf8, _tokens),
            KeywordLocation = _path.GetKeywordLocation(keyword),
            AbsoluteKeywordLocation = _path.Current.GetAbsoluteLocation(keyword),
            Offset = offset,
            Expected = ToText(expected),
            Found = ToText(found),
            Steps = _keepsSteps ? _path.GetSteps(_utf8, _tokens) : null,
        });
    }

    private void Report(ViolationCode code, int at, ReportDetail expected, ReportDetail found) =>
        Report(code, ViolationCatalogue.Get(code).Keyword, at, expected, found);

    private readonly string? ToText(ReportDetail detail) => detail.Kind switch
    {
        ReportDetail.DetailKind.Number => detail.Number.ToString(CultureInfo.InvariantCulture),
        ReportDetail.DetailKind.Text => Excerpt.Create(Encoding.UTF8.GetBytes(detail.Text!), MaxSchemaExcerpt),
        ReportDetail.DetailKind.Utf8 => Excerpt.Create(detail.Utf8, MaxSchemaExcerpt),
        ReportDetail.DetailKind.Value => TokenPlace.Quote(_utf8, _tokens[(int)detail.Number], _options.MaxExcerptLength),
        ReportDetail.DetailKind.Name => QuoteName((int)detail.Number),
        _ => null,
    };

    /// <summary>Name of the member whose name is at a token, without quotes.</summary>
    private readonly string QuoteName(int at) =>
        Excerpt.Create(Encoding.UTF8.GetBytes(JsonText.GetString(Raw(at), _tokens[at].IsEscaped)), _options.MaxExcerptLength);

    private readonly ReadOnlySpan<byte> Raw(int at) => _utf8.Slice(_tokens[at].Position, _tokens[at].Length);
}
