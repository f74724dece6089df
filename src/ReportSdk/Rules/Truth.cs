namespace ReportSdk.Rules;

/// <summary>What is known of a condition (Kleene's three values).</summary>
internal enum Truth : byte
{
    False = 0,
    True = 1,
    Unknown = 2,
}
