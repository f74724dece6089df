using System.Text;

namespace ReportSdk.Schema.Json;

/// <content>Literals, numbers and strings.</content>
internal sealed partial class JsonReader
{
    private JsonNode? ReadLiteral(string literal, JsonKind kind)
    {
        int start = _position;
        if (string.CompareOrdinal(_text, start, literal, 0, literal.Length) != 0)
        {
            return FailUnexpected();
        }

        _position += literal.Length;
        return JsonNode.Scalar(kind, SpanFrom(start), literal);
    }

    private JsonNode? ReadNumber()
    {
        int start = _position;
        int i = start;
        if (i < _text.Length && _text[i] == '-')
        {
            i++;
        }

        int digits = CountDigits(i);
        if (digits == 0)
        {
            _position = i;
            return FailUnexpected();
        }

        if (_text[i] == '0' && digits > 1)
        {
            return Fail<JsonNode>(JsonSyntaxErrorKind.InvalidNumber, start, i + digits - start);
        }

        i += digits;
        if (!ReadFraction(ref i) || !ReadExponent(ref i))
        {
            return Fail<JsonNode>(JsonSyntaxErrorKind.InvalidNumber, start, i - start);
        }

        _position = i;
        return JsonNode.Scalar(JsonKind.Number, SpanFrom(start), _text.Substring(start, i - start));
    }

    private bool ReadFraction(ref int i)
    {
        if (i >= _text.Length || _text[i] != '.')
        {
            return true;
        }

        int digits = CountDigits(i + 1);
        i += 1 + digits;
        return digits > 0;
    }

    private bool ReadExponent(ref int i)
    {
        if (i >= _text.Length || (_text[i] | 0x20) != 'e')
        {
            return true;
        }

        i++;
        if (i < _text.Length && _text[i] is '+' or '-')
        {
            i++;
        }

        int digits = CountDigits(i);
        i += digits;
        return digits > 0;
    }

    private int CountDigits(int from)
    {
        int i = from;
        while (i < _text.Length && _text[i] is >= '0' and <= '9')
        {
            i++;
        }

        return i - from;
    }

    private string? ReadString()
    {
        int start = ++_position;
        while (_position < _text.Length)
        {
            char c = _text[_position];
            if (c == '"')
            {
                string text = _text.Substring(start, _position - start);
                _position++;
                return CheckSurrogates(text, start);
            }

            if (c == '\\')
            {
                return ReadEscapedString(start);
            }

            if (c < ' ')
            {
                return Fail<string>(JsonSyntaxErrorKind.ControlCharacter, _position, 1);
            }

            _position++;
        }

        return Fail<string>(JsonSyntaxErrorKind.UnexpectedEnd, _text.Length, 0);
    }

    private string? ReadEscapedString(int start)
    {
        var builder = new StringBuilder(_text, start, _position - start, Math.Max(16, 2 * (_position - start)));
        while (_position < _text.Length)
        {
            char c = _text[_position++];
            if (c == '"')
            {
                return CheckSurrogates(builder.ToString(), start);
            }

            if (c < ' ')
            {
                return Fail<string>(JsonSyntaxErrorKind.ControlCharacter, _position - 1, 1);
            }

            if (c != '\\')
            {
                builder.Append(c);
            }
            else if (!ReadEscape(builder))
            {
                return null;
            }
        }

        return Fail<string>(JsonSyntaxErrorKind.UnexpectedEnd, _text.Length, 0);
    }

    private bool ReadEscape(StringBuilder builder)
    {
        const string Escapes = "\"\\/bfnrt";
        const string Values = "\"\\/\b\f\n\r\t";
        if (_position >= _text.Length)
        {
            return true;
        }

        char c = _text[_position++];
        int index = Escapes.IndexOf(c);
        if (index >= 0)
        {
            builder.Append(Values[index]);
            return true;
        }

        if (c != 'u' || !TryReadHex(out char unit))
        {
            Fail<string>(JsonSyntaxErrorKind.InvalidEscape, _position - 2, 2);
            return false;
        }

        builder.Append(unit);
        return true;
    }

    private bool TryReadHex(out char unit)
    {
        int value = 0;
        unit = '\0';
        if (_position + 4 > _text.Length)
        {
            return false;
        }

        for (int i = 0; i < 4; i++)
        {
            char c = _text[_position + i];
            int digit = c switch
            {
                >= '0' and <= '9' => c - '0',
                >= 'a' and <= 'f' => c - 'a' + 10,
                >= 'A' and <= 'F' => c - 'A' + 10,
                _ => -1,
            };
            if (digit < 0)
            {
                return false;
            }

            value = (value << 4) | digit;
        }

        unit = (char)value;
        _position += 4;
        return true;
    }

    private string? CheckSurrogates(string text, int start)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]))
            {
                continue;
            }

            if (i + 1 >= text.Length || !char.IsSurrogatePair(text[i], text[i + 1]))
            {
                return Fail<string>(JsonSyntaxErrorKind.LoneSurrogate, start - 1, _position - start + 1);
            }

            i++;
        }

        return text;
    }
}
