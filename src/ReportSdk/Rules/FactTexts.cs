namespace ReportSdk.Rules;

/// <summary>A stated fact, as <see cref="FactWriter"/> writes values.</summary>
/// <param name="keys">What it is the fact of.</param>
/// <param name="order">What its neighbours are found by; "" without.</param>
/// <param name="fields">What is said: an array of values.</param>
internal readonly struct FactTexts(string keys, string order, string fields)
{
    public string Keys { get; } = keys;

    public string Order { get; } = order;

    public string Fields { get; } = fields;
}
