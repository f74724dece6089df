using System.Globalization;
using System.Text;
using ReportSdk.Json;
using ReportSdk.Violations;

namespace ReportSdk.Evaluation;

internal ref partial struct ErrorCollector
{
    /// <summary>Scalar values of the schema's own text quoted in a message.</summary>
    private const int MaxSchemaExcerpt = 200;

    private void Report(ViolationCode code, string keyword, int at, string? expected, string? found)
    {
        int offset = TokenPlace.OffsetOf(_tokens[at]);
        if (!_sink.Count(offset))
        {
            return;
        }

        SchemaNode node = _path.Current;
        _sink.Add(new Violation(code)
        {
            InstanceLocation = _path.GetInstanceLocation(_utf8, _tokens),
            KeywordLocation = _path.GetKeywordLocation(keyword),
            AbsoluteKeywordLocation = node.GetAbsoluteLocation(keyword),
            Offset = offset,
            Expected = expected,
            Found = found,
            Steps = _keepsSteps ? _path.GetSteps(_utf8, _tokens) : null,
        });
    }

    private void Report(ViolationCode code, int at, long expected, long found) =>
        Report(code, ViolationCatalogue.Get(code).Keyword, at, Text(expected), Text(found));

    private void ReportValue(ViolationCode code, int at, string expected) =>
        Report(code, ViolationCatalogue.Get(code).Keyword, at, expected, Quote(at));

    /// <summary>The value of a token as the document writes it, shortened; of a name its text.</summary>
    private readonly string Quote(int at) => TokenPlace.Quote(_utf8, _tokens[at], _options.MaxExcerptLength);

    /// <summary>Name of the member whose name is at a token, without quotes.</summary>
    private readonly string QuoteName(int at)
    {
        Token name = _tokens[at];
        return Excerpt.Create(Encoding.UTF8.GetBytes(JsonText.GetString(Raw(at), name.IsEscaped)), _options.MaxExcerptLength);
    }

    private static string QuoteName(ReadOnlySpan<byte> name) => Excerpt.Create(name, MaxSchemaExcerpt);

    /// <summary>The values of a JSON array's text.</summary>
    private static string QuoteSchema(string array) => Excerpt.Create(Encoding.UTF8.GetBytes(array[1..^1]), MaxSchemaExcerpt);

    private readonly ReadOnlySpan<byte> Raw(int at) => _utf8.Slice(_tokens[at].Position, _tokens[at].Length);

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
