namespace ReportSdk;

/// <summary>A member of a JSON object.</summary>
/// <param name="Name">Its name, escapes resolved.</param>
/// <param name="Value">Its value.</param>
public readonly record struct JsonFragmentMember(string Name, JsonFragment Value);
