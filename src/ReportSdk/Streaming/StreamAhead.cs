using ReportSdk.Json;

namespace ReportSdk.Streaming;

/// <summary>
/// Looks ahead in an object for the member that tells alternatives apart. Nothing is checked but what is needed to find it: the pass that follows
/// reads the same bytes and checks them all.
/// </summary>
internal static class StreamAhead
{
    /// <summary>Finds the discriminator, which is mostly the first member.</summary>
    /// <param name="utf8">The document.</param>
    /// <param name="i">At the object's bracket.</param>
    /// <param name="choice">The alternatives.</param>
    /// <param name="read">Bytes that were read ahead so far: twice the document's length are enough, so that nesting cannot make it more.</param>
    /// <param name="branch">Index of the alternative.</param>
    public static StreamVerdict Find(ReadOnlySpan<byte> utf8, int i, StreamChoice choice, ref int read, out int branch)
    {
        branch = -1;
        int start = i;
        i = Utf8Cursor.SkipWhiteSpace(utf8, i + 1);
        while ((uint)i < (uint)utf8.Length && utf8[i] == (byte)'"')
        {
            long nameEnd = Utf8Cursor.StringEnd(utf8, i + 1);
            if ((nameEnd >> 32) != 0)
            {
                return nameEnd < 0 ? StreamVerdict.Invalid : StreamVerdict.Undecided;
            }

            bool isDiscriminator = utf8[(i + 1)..(int)nameEnd].SequenceEqual(choice.Discriminator);
            i = Utf8Cursor.SkipWhiteSpace(utf8, (int)nameEnd + 1);
            if ((uint)i >= (uint)utf8.Length || utf8[i] != (byte)':')
            {
                return StreamVerdict.Invalid;
            }

            i = Utf8Cursor.SkipWhiteSpace(utf8, i + 1);
            if (isDiscriminator)
            {
                return FindConstant(utf8, i, choice, out branch);
            }

            i = SkipValue(utf8, i);
            if ((uint)i >= (uint)utf8.Length || utf8[i] != (byte)',')
            {
                break;
            }

            read += i - start;
            start = i;
            if (read > utf8.Length)
            {
                return StreamVerdict.Undecided;
            }

            i = Utf8Cursor.SkipWhiteSpace(utf8, i + 1);
        }

        // Each alternative requires it.
        return StreamVerdict.Invalid;
    }

    /// <summary>Where the value of an object's member begins; negative where the object has none of that name.</summary>
    /// <remarks>Escaped names are not found: a choice that is told by one is left to the tape.</remarks>
    public static int FindMember(ReadOnlySpan<byte> utf8, int i, ReadOnlySpan<byte> name)
    {
        if ((uint)i >= (uint)utf8.Length || utf8[i] != (byte)'{')
        {
            return -1;
        }

        i = Utf8Cursor.SkipWhiteSpace(utf8, i + 1);
        while ((uint)i < (uint)utf8.Length && utf8[i] == (byte)'"')
        {
            long nameEnd = Utf8Cursor.StringEnd(utf8, i + 1);
            if (nameEnd < 0)
            {
                return -1;
            }

            bool isIt = utf8[(i + 1)..(int)nameEnd].SequenceEqual(name);
            i = Utf8Cursor.SkipWhiteSpace(utf8, (int)nameEnd + 1);
            i = (uint)i < (uint)utf8.Length && utf8[i] == (byte)':' ? Utf8Cursor.SkipWhiteSpace(utf8, i + 1) : utf8.Length;
            if (isIt)
            {
                return i;
            }

            i = SkipValue(utf8, i);
            i = (uint)i < (uint)utf8.Length && utf8[i] == (byte)',' ? Utf8Cursor.SkipWhiteSpace(utf8, i + 1) : utf8.Length;
        }

        return -1;
    }

    private static StreamVerdict FindConstant(ReadOnlySpan<byte> utf8, int i, StreamChoice choice, out int branch)
    {
        branch = -1;
        if ((uint)i >= (uint)utf8.Length || utf8[i] != (byte)'"')
        {
            return StreamVerdict.Invalid;
        }

        long end = Utf8Cursor.StringEnd(utf8, i + 1);
        if ((end >> 32) != 0)
        {
            return end < 0 ? StreamVerdict.Invalid : StreamVerdict.Undecided;
        }

        branch = choice.Constants.Find(utf8, i + 1, (int)end - i - 1);
        return branch < 0 ? StreamVerdict.Invalid : StreamVerdict.Valid;
    }

    /// <summary>Index of the comma or bracket behind a value, or the length: all of JSON that matters here is strings and nesting.</summary>
    private static int SkipValue(ReadOnlySpan<byte> utf8, int i)
    {
        int depth = 0;
        while ((uint)i < (uint)utf8.Length)
        {
            switch (utf8[i])
            {
                case (byte)'"':
                    long end = Utf8Cursor.StringEnd(utf8, i + 1);
                    i = end < 0 ? utf8.Length : (int)end + 1;
                    continue;
                case (byte)'{' or (byte)'[':
                    depth++;
                    break;
                case (byte)'}' or (byte)']':
                    if (depth-- == 0)
                    {
                        return i;
                    }

                    break;
                case (byte)',' when depth == 0:
                    return i;
            }

            i++;
        }

        return i;
    }
}
