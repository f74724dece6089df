namespace ReportSdk.Schema.Json;

/// <summary>Places within the text of a JSON string, whose escapes are longer than what they stand for.</summary>
internal static class JsonStringSpan
{
    /// <param name="text">The file.</param>
    /// <param name="value">The string with its quotation marks.</param>
    /// <param name="start">Offset in the string's unescaped text, UTF-16 units.</param>
    /// <param name="length">UTF-16 units of unescaped text; beyond the end of the string it ends with the quotation mark.</param>
    public static TextSpan Find(string text, TextSpan value, int start, int length)
    {
        int position = value.Start + 1;
        int end = value.End - 1;
        for (int i = 0; i < start && position < end; i++)
        {
            position += LengthAt(text, position);
        }

        int from = position;
        for (int i = 0; i < length && position < end; i++)
        {
            position += LengthAt(text, position);
        }

        return new TextSpan(from, Math.Max(position - from, 1));
    }

    /// <summary>Every escape stands for one UTF-16 unit.</summary>
    private static int LengthAt(string text, int position) => text[position] != '\\' ? 1 : text[position + 1] == 'u' ? 6 : 2;
}
