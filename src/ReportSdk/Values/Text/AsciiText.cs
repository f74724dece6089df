using System.Buffers;
using System.Text;

namespace ReportSdk;

/// <summary>Parsing and formatting in UTF-16 for types that do both in UTF-8 and whose text is all ASCII.</summary>
internal static class AsciiText
{
    /// <summary>The longest text that any of these types writes fits here; only a text to be parsed may be longer.</summary>
    public const int StackBytes = 256;

    public static bool TryParse<T>(ReadOnlySpan<char> text, out T value)
        where T : struct, IUtf8SpanParsable<T>
    {
        byte[]? rented = null;
        Span<byte> utf8 = text.Length <= StackBytes ? stackalloc byte[StackBytes] : rented = ArrayPool<byte>.Shared.Rent(text.Length);
        value = default;
        bool isParsed = Ascii.FromUtf16(text, utf8, out int length) == OperationStatus.Done && T.TryParse(utf8[..length], null, out value);
        if (rented is not null)
        {
            ArrayPool<byte>.Shared.Return(rented);
        }

        return isParsed;
    }

    /// <exception cref="FormatException">The text is not one of this type.</exception>
    public static T Parse<T>(ReadOnlySpan<char> text)
        where T : struct, IUtf8SpanParsable<T> => TryParse(text, out T value) ? value : throw NotA<T>();

    /// <exception cref="FormatException">The text is not one of this type.</exception>
    public static T Parse<T>(ReadOnlySpan<byte> utf8)
        where T : struct, IUtf8SpanParsable<T> => T.TryParse(utf8, null, out T value) ? value : throw NotA<T>();

    public static string ToString<T>(T value)
        where T : struct, IUtf8SpanFormattable
    {
        Span<byte> utf8 = stackalloc byte[StackBytes];
        return value.TryFormat(utf8, out int length, default, null) ? Encoding.ASCII.GetString(utf8[..length]) : "";
    }

    public static bool TryFormat<T>(T value, Span<char> destination, out int charsWritten)
        where T : struct, IUtf8SpanFormattable
    {
        Span<byte> utf8 = stackalloc byte[StackBytes];
        charsWritten = 0;
        return value.TryFormat(utf8, out int length, default, null)
            && length <= destination.Length
            && Ascii.ToUtf16(utf8[..length], destination, out charsWritten) == OperationStatus.Done;
    }

    /// <summary>The text itself is not quoted: it may be long, and it may be confidential.</summary>
    private static FormatException NotA<T>() => new($"The text is not a {typeof(T).Name}.");
}
