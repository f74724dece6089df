using ReportSdk.Formats;
using ReportSdk.Json;

namespace ReportSdk.Evaluation;

internal ref partial struct ErrorCollector
{
    private void CollectNumber(NumberRules rules, int at)
    {
        ReadOnlySpan<byte> number = Raw(at);
        ReportUnless(rules.Minimum, rules.Minimum?.CompareTo(number) >= 0, ViolationCode.Minimum, at);
        ReportUnless(rules.ExclusiveMinimum, rules.ExclusiveMinimum?.CompareTo(number) > 0, ViolationCode.ExclusiveMinimum, at);
        ReportUnless(rules.Maximum, rules.Maximum?.CompareTo(number) <= 0, ViolationCode.Maximum, at);
        ReportUnless(rules.ExclusiveMaximum, rules.ExclusiveMaximum?.CompareTo(number) < 0, ViolationCode.ExclusiveMaximum, at);
        ReportUnless(rules.MultipleOf, rules.MultipleOf?.Divides(number) == true, ViolationCode.MultipleOf, at);
    }

    private void ReportUnless(NumberLimit? limit, bool holds, ViolationCode code, int at)
    {
        if (limit is not null && !holds)
        {
            Report(code, at, ReportDetail.Of(limit.Text), ReportDetail.Value(at));
        }
    }

    private void CollectString(SchemaNode node, StringRules rules, int at)
    {
        long length = JsonText.CountCodePoints(Raw(at), _tokens[at].IsEscaped);
        if (length < rules.MinLength)
        {
            Report(ViolationCode.MinLength, at, ReportDetail.Of(rules.MinLength), ReportDetail.Of(length));
        }

        if (length > rules.MaxLength)
        {
            Report(ViolationCode.MaxLength, at, ReportDetail.Of(rules.MaxLength), ReportDetail.Of(length));
        }

        if (rules.Pattern is { } pattern && !_evaluator.Matches(pattern, node, at))
        {
            Report(ViolationCode.Pattern, at, ReportDetail.Of(pattern.Text), ReportDetail.Value(at));
        }

        if (rules.Format is { } format && format.IsChecked(_options.Format) && !FormatChecker.IsMatch(format.Kind, _evaluator.TextOf(_tokens[at])))
        {
            Report(ViolationCode.Format, at, ReportDetail.Of(format.Name), ReportDetail.Value(at));
        }
    }
}
