using System.Buffers;
using System.Text.Json;
using ReportSdk.Runtime;

namespace ReportSdk;

/// <summary>The text of a value that <see cref="JsonSerializer"/> has come to.</summary>
internal static class SerializerText
{
    /// <summary>Quotes, a comma, a colon.</summary>
    private const int MostBeside = 4;

    private const int Room = 1024;

    /// <summary>
    /// Copies a value token by token, which takes one walk: the reader does not give away the text that it reads, and a document would walk twice. Escapes
    /// and digits stay as they are; white space, and what the caller's options allow besides (comments, a comma behind the last item), are left out.
    /// </summary>
    /// <param name="reader">At the value's first token; then at its last.</param>
    /// <param name="output">Gets the text.</param>
    /// <exception cref="JsonException">What follows is not JSON.</exception>
    public static void Copy(ref Utf8JsonReader reader, PooledOutput output)
    {
        int depth = reader.CurrentDepth;
        bool isBehindValue = false;
        Span<byte> room = default;
        int used = 0;
        do
        {
            JsonTokenType token = reader.TokenType;
            if (token == JsonTokenType.Comment)
            {
                continue;
            }

            int length = reader.HasValueSequence ? checked((int)reader.ValueSequence.Length) : reader.ValueSpan.Length;
            if (room.Length - used < length + MostBeside)
            {
                output.Advance(used);
                room = output.GetSpan(Math.Max(length + MostBeside, Room));
                used = 0;
            }

            if (isBehindValue && token is not (JsonTokenType.EndObject or JsonTokenType.EndArray))
            {
                room[used++] = (byte)',';
            }

            bool isText = token is JsonTokenType.String or JsonTokenType.PropertyName;
            if (isText)
            {
                room[used++] = (byte)'"';
            }

            CopyToken(in reader, room[used..]);
            used += length;
            if (isText)
            {
                room[used++] = (byte)'"';
            }

            if (token == JsonTokenType.PropertyName)
            {
                room[used++] = (byte)':';
            }

            isBehindValue = token is not (JsonTokenType.PropertyName or JsonTokenType.StartObject or JsonTokenType.StartArray);
        }
        while ((!isBehindValue || reader.CurrentDepth > depth) && reader.Read());

        output.Advance(used);
    }

    private static void CopyToken(ref readonly Utf8JsonReader reader, Span<byte> room)
    {
        if (reader.HasValueSequence)
        {
            reader.ValueSequence.CopyTo(room);
        }
        else
        {
            reader.ValueSpan.CopyTo(room);
        }
    }
}
