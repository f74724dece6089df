using ReportSdk.Json;

namespace ReportSdk;

/// <summary>Steps over the direct content of an array or object whose bytes are known to be valid JSON. Nothing recurses, nothing is checked again.</summary>
internal struct FragmentScan(ReadOnlyMemory<byte> container)
{
    private readonly ReadOnlyMemory<byte> _container = container;

    /// <summary>After the opening bracket, or after a value; 0 before the beginning.</summary>
    private int _position;

    /// <summary>Steps to the next item or member name; false at the closing bracket, and where there is no container at all.</summary>
    public bool TryEnter()
    {
        ReadOnlySpan<byte> utf8 = _container.Span;
        if (_position >= utf8.Length)
        {
            return false;
        }

        bool isFirst = _position == 0;
        int i = Utf8Cursor.SkipWhiteSpace(utf8, isFirst ? 1 : _position);
        if (utf8[i] is (byte)']' or (byte)'}')
        {
            _position = utf8.Length;
            return false;
        }

        _position = Utf8Cursor.SkipWhiteSpace(utf8, isFirst ? i : i + 1);
        return true;
    }

    /// <summary>Reads the name at which the scan stands and steps to its value.</summary>
    /// <returns>The raw bytes between the quotes.</returns>
    public ReadOnlyMemory<byte> ReadName()
    {
        ReadOnlySpan<byte> utf8 = _container.Span;
        int start = _position + 1;
        int end = (int)Utf8Cursor.StringEnd(utf8, start);
        int colon = Utf8Cursor.SkipWhiteSpace(utf8, end + 1);
        _position = Utf8Cursor.SkipWhiteSpace(utf8, colon + 1);
        return _container[start..end];
    }

    /// <summary>Reads the value at which the scan stands and steps behind it.</summary>
    public ReadOnlyMemory<byte> ReadValue()
    {
        int start = _position;
        _position = ValueEnd(_container.Span, start);
        return _container[start.._position];
    }

    public void Restart() => _position = 0;

    private static int ValueEnd(ReadOnlySpan<byte> utf8, int i)
    {
        switch (utf8[i])
        {
            case (byte)'"':
                return (int)Utf8Cursor.StringEnd(utf8, i + 1) + 1;
            case (byte)'[' or (byte)'{':
                return ContainerEnd(utf8, i);
            default:
                // A number or a literal ends where something stands that is part of neither.
                int length = utf8[i..].IndexOfAny(",]} \t\r\n"u8);
                return length < 0 ? utf8.Length : i + length;
        }
    }

    private static int ContainerEnd(ReadOnlySpan<byte> utf8, int i)
    {
        for (int depth = 0; ; i++)
        {
            i += utf8[i..].IndexOfAny("\"[]{}"u8);
            switch (utf8[i])
            {
                case (byte)'"':
                    i = (int)Utf8Cursor.StringEnd(utf8, i + 1);
                    break;
                case (byte)'[' or (byte)'{':
                    depth++;
                    break;
                default:
                    if (--depth == 0)
                    {
                        return i + 1;
                    }

                    break;
            }
        }
    }
}
