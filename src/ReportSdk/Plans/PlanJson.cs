using ReportSdk.Json;

namespace ReportSdk.Plans;

/// <summary>JSON texts that a plan carries: enum values, annotations.</summary>
internal static class PlanJson
{
    /// <summary>A schema's own values may be larger than a document's; the depth is what the comparison of values is sure to bear.</summary>
    public static TapeLimits Limits { get; } = new(maxDepth: 128, maxDocumentBytes: int.MaxValue, maxNumberLength: int.MaxValue, allowDuplicateMembers: true);

    /// <summary>Whether the bytes are one JSON value.</summary>
    public static bool IsValue(ReadOnlySpan<byte> utf8)
    {
        using TokenTape tape = TokenTape.Rent();
        return !tape.Build(utf8, Limits).IsError;
    }

    /// <summary>Whether the bytes are one JSON number.</summary>
    public static bool IsNumber(ReadOnlySpan<byte> utf8)
    {
        using TokenTape tape = TokenTape.Rent();
        return !tape.Build(utf8, Limits).IsError && tape.Tokens[0].Kind == TokenKind.Number && tape.Tokens[0].Length == utf8.Length;
    }
}
