using System.Text;
using ReportSdk.Json;

namespace ReportSdk.Tests.Json;

/// <summary>Shorthands for reading documents in tests.</summary>
internal static class Tape
{
    public static TapeLimits Limits { get; } = TapeLimits.From(ValidationOptions.Default);

    public static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    public static JsonError Read(byte[] utf8, TapeLimits? limits = null)
    {
        using TokenTape tape = TokenTape.Rent();
        return tape.Build(utf8, limits ?? Limits);
    }

    public static JsonError Read(string text, TapeLimits? limits = null) => Read(Utf8(text), limits);

    /// <summary>The tape as one line a test can be compared with: kinds, texts, counts and where each token ends.</summary>
    public static string Dump(string text, TapeLimits? limits = null)
    {
        byte[] utf8 = Utf8(text);
        using TokenTape tape = TokenTape.Rent();
        JsonError error = tape.Build(utf8, limits ?? Limits);
        if (error.IsError)
        {
            return $"{error.Code}@{error.Offset}" + (error.RelatedOffset >= 0 ? $"/{error.RelatedOffset}" : "");
        }

        StringBuilder dump = new();
        foreach (ref readonly Token token in tape.Tokens)
        {
            dump.Append(dump.Length == 0 ? "" : " ").Append(token.Kind).Append('(');
            dump.Append(token.Kind >= TokenKind.Array && token.Kind != TokenKind.Name
                ? token.Count.ToString()
                : Encoding.UTF8.GetString(utf8, token.Position, token.Length));
            dump.Append(")>").Append(token.Next);
        }

        return dump.ToString();
    }
}
