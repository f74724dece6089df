namespace ReportSdk.Schema.Json;

/// <summary>What a JSON value is.</summary>
internal enum JsonKind
{
    Null,
    False,
    True,
    Number,
    String,
    Array,
    Object,
}
