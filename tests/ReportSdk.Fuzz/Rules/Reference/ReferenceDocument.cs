using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using ReportSdk.Shared;

namespace ReportSdk.Fuzz.Rules.Reference;

/// <summary>Values of a document read as what their schema says. What is absent, null or of another shape is unknown.</summary>
internal static partial class ReferenceDocument
{
    /// <param name="json">A value.</param>
    /// <param name="type">What its schema says.</param>
    /// <param name="place">Its JSON Pointer.</param>
    public static ReferenceValue Read(JsonElement json, ReferenceType type, string place) => ReadAs(json, type, place) with { Place = place };

    /// <summary>A member, whose number may have its unit in another one.</summary>
    public static ReferenceValue ReadMember(DocumentValue parent, string name, ReferenceType type)
    {
        if (!TryGetMember(parent.Json, name, out JsonElement member))
        {
            return ReferenceValue.Unknown;
        }

        ReferenceValue value = Read(member, type, $"{parent.Place}/{Escape(name)}");
        if (type is not NumberType { Unit.Holder: { } holder } || value is not NumberValue number)
        {
            return value;
        }

        return TryGetMember(parent.Json, holder, out JsonElement unit) && unit.ValueKind == JsonValueKind.String && UnitTable.TryFind(unit.GetString(), out UnitSymbol? symbol)
            ? number with { Unit = symbol }
            : ReferenceValue.Unknown;
    }

    public static bool TryGetMember(JsonElement json, string name, out JsonElement member)
    {
        member = default;
        return json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out member);
    }

    /// <summary>Whether a member is there and not null.</summary>
    public static bool Has(ReferenceValue parent, string name) =>
        parent is DocumentValue document && TryGetMember(document.Json, name, out JsonElement member) && member.ValueKind != JsonValueKind.Null;

    public static ReferenceValue ReadDate(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) ? new DateValue(day) : ReferenceValue.Unknown;

    public static ReferenceValue ReadMonth(string text) =>
        DateOnly.TryParseExact(text + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) ? MonthValue.Of(day) : ReferenceValue.Unknown;

    public static ReferenceValue ReadPeriod(string text) =>
        PeriodSyntax().Match(text) is { Success: true, Groups: var parts } && parts[1].Value != "0000"
            ? new PeriodValue(int.Parse(parts[1].Value, CultureInfo.InvariantCulture), parts[2].Value, parts[3].Value)
            : ReferenceValue.Unknown;

    /// <summary>A name as part of a JSON Pointer (RFC 6901 §3).</summary>
    public static string Escape(string name) => name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);

    private static ReferenceValue ReadAs(JsonElement json, ReferenceType type, string place) => (type, json.ValueKind) switch
    {
        (ConditionType, JsonValueKind.True or JsonValueKind.False) => ReferenceValue.Of(json.GetBoolean()),
        (NumberType, JsonValueKind.Number) => NumberValue.Printed(Exact.Parse(json.GetRawText())),
        (TextType, JsonValueKind.String) => new TextValue(json.GetString()!),
        (DateType, JsonValueKind.String) => ReadDate(json.GetString()!),
        (MonthType, JsonValueKind.String) => ReadMonth(json.GetString()!),
        (PeriodType, JsonValueKind.String) => ReadPeriod(json.GetString()!),
        (ListType list, JsonValueKind.Array) => new ListValue([.. json.EnumerateArray().Select((item, index) => Read(item, list.Item!, string.Create(CultureInfo.InvariantCulture, $"{place}/{index}")) with { Source = item })]),
        (DocumentType, not JsonValueKind.Null) => new DocumentValue(json),
        _ => ReferenceValue.Unknown,
    };

    [GeneratedRegex("^([0-9]{4})(|Q[1-4]|H[12])(|A|E)\\z")]
    private static partial Regex PeriodSyntax();
}
