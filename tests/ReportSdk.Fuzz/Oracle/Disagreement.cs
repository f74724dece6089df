namespace ReportSdk.Fuzz.Oracle;

/// <summary>An instance on which an oracle says something else than we do.</summary>
/// <param name="Oracle">Name of the oracle.</param>
/// <param name="Schema">The schema.</param>
/// <param name="Instance">JSON text.</param>
/// <param name="Own">Our verdict: <c>v</c>, <c>i</c> or <c>e</c>.</param>
/// <param name="Other">The oracle's.</param>
internal sealed record Disagreement(string Oracle, SuiteSchema Schema, string Instance, char Own, char Other)
{
    /// <summary>Our verdict about what the oracle read (<see cref="OracleReading"/>); null where that is no JSON.</summary>
    public char? OwnOfReading { get; init; }

    /// <summary>What a line of the list would have to say of it, up to which instances it is about.</summary>
    public string Kind => $"{Oracle} › {Schema.Draft["draft".Length..]} › {Schema.File} › {Schema.Description} › {OtherName}{(Own == 'e' ? " (we say nothing)" : "")}";

    /// <summary>The oracle's verdict in a word.</summary>
    public string OtherName => Other switch { 'v' => "valid", 'i' => "invalid", _ => "nothing" };
}
