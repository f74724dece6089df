using System.Text;
using ReportSdk.Json;

namespace ReportSdk.Cli.Documents;

/// <summary>Which schema a document names: its root member <c>$schema</c>.</summary>
internal static class SchemaMember
{
    private static ReadOnlySpan<byte> Name => "$schema"u8;

    /// <summary>
    /// Reads it where it comes first, as writers write it, without looking at the rest. Of a document that is valid by it the answer is right: names are
    /// there once.
    /// </summary>
    /// <param name="utf8">A document that may be anything.</param>
    /// <returns>The text; <see langword="null"/> where something else comes first, or an escape.</returns>
    public static string? TryReadFirst(ReadOnlySpan<byte> utf8)
    {
        var at = utf8.StartsWith(NdjsonReader.ByteOrderMark) ? NdjsonReader.ByteOrderMark.Length : 0;
        if (!TryPass(utf8, "{"u8, ref at) || !TryPass(utf8, "\"$schema\""u8, ref at) || !TryPass(utf8, ":"u8, ref at) || !TryPass(utf8, "\""u8, ref at))
        {
            return null;
        }

        var end = Utf8Cursor.StringEnd(utf8, at);
        return (ulong)end < (ulong)utf8.Length ? Encoding.UTF8.GetString(utf8[at..(int)end]) : null;
    }

    /// <summary>Finds it wherever it is.</summary>
    /// <param name="utf8">The document.</param>
    /// <param name="tokens">Its tape.</param>
    /// <param name="offset">Byte offset of its value; 0 when there is none.</param>
    /// <returns>Its text; <see langword="null"/> when there is none or it is no string.</returns>
    public static string? Find(ReadOnlySpan<byte> utf8, ReadOnlySpan<Token> tokens, out int offset)
    {
        offset = 0;
        if (tokens[0].Kind != TokenKind.Object)
        {
            return null;
        }

        for (var i = 1; i < tokens[0].Next; i = tokens[i + 1].Next)
        {
            if (JsonText.Equal(Raw(utf8, tokens[i]), tokens[i].IsEscaped, Name, false))
            {
                var value = tokens[i + 1];
                offset = value.Kind == TokenKind.String ? value.Position - 1 : value.Position;
                return value.Kind == TokenKind.String ? JsonText.GetString(Raw(utf8, value), value.IsEscaped) : null;
            }
        }

        return null;
    }

    private static bool TryPass(ReadOnlySpan<byte> utf8, ReadOnlySpan<byte> text, ref int at)
    {
        at = Utf8Cursor.SkipWhiteSpace(utf8, at);
        var isThere = utf8[at..].StartsWith(text);
        at += text.Length;
        return isThere;
    }

    private static ReadOnlySpan<byte> Raw(ReadOnlySpan<byte> utf8, Token token) => utf8.Slice(token.Position, token.Length);
}
