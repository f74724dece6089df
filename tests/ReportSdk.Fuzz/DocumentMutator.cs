using System.Text;

namespace ReportSdk.Fuzz;

/// <summary>Makes documents that are nearly JSON from documents that are: bytes changed, put in, taken out, moved and copied.</summary>
/// <param name="seeds">Documents to start from.</param>
/// <param name="seed">The same seed gives the same documents.</param>
internal sealed class DocumentMutator(IReadOnlyList<byte[]> seeds, int seed)
{
    /// <summary>A mutated document is never longer.</summary>
    public const int MaxLength = 4096;

    private static readonly byte[][] Snippets =
    [
        .. new[]
        {
            "{", "}", "[", "]", ",", ":", "\"", "\\", "0", "1", "-", ".", "e", "E", "+", " ", "\n", "\t", "\r", "\0", "\u001f", "/", "'", "t", "n", "u", "x",
            "true", "false", "null", "\"\"", "[]", "{}", "1e5", "-0", "0.1", "1E-999999999", "12345678901234567890", "00", "1.", "\"a\":1,", "\"a\":1", "\"\\u0061\":2,",
            "\\u0061", "\\u4e70", "\\ud83d\\ude00", "\\ud83d", "\\ude00", "\\uD800\\uDC00", "\\n", "\\/", "\\x", "\\u12", "买入", "é", "😀", "\ufeff", "[[[[[[[[[", "{\"a\":{\"a\":",
            "                    ", "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
        }.Select(Encoding.UTF8.GetBytes),
        [0xFF], [0x80], [0xC3], [0xE4, 0xB9], [0xED, 0xA0, 0x80], [0xF0, 0x9F], [0xC0, 0x80], [0xF4, 0x90, 0x80, 0x80],
    ];

    private readonly Random _random = new(seed);
    private readonly byte[] _buffer = new byte[MaxLength];
    private int _length;

    /// <summary>The next document; until the next call.</summary>
    public ReadOnlySpan<byte> Next()
    {
        byte[] start = Pick();
        _length = 0;
        Insert(0, start);
        for (int k = Mutations(); k > 0; k--)
        {
            Mutate();
        }

        return _buffer.AsSpan(0, _length);
    }

    /// <summary>Mostly one or two, so that much of what comes out is still accepted; sometimes none, sometimes many.</summary>
    private int Mutations() => _random.Next(16) switch { 0 => 0, < 8 => 1, < 12 => 2, < 15 => 4, _ => 12 };

    private byte[] Pick() => seeds[_random.Next(seeds.Count)];

    private void Mutate()
    {
        int at = _random.Next(_length + 1);
        int run = Math.Min(1 + _random.Next(_random.Next(8) == 0 ? 64 : 8), _length - at);
        if (_random.Next(8) > 0)
        {
            // Within a character everything ends at the UTF-8 check, which most documents should pass.
            run = CharacterStart(at + run);
            at = CharacterStart(at);
            run -= at;
        }

        switch (_random.Next(9))
        {
            case 0 when run > 0 && _buffer[at] < 0x80:
                _buffer[at] = (byte)_random.Next(0x80);
                break;
            case 1 when run > 0 && (_buffer[at] < 0x80 || _random.Next(8) == 0):
                _buffer[at] ^= (byte)(1 << _random.Next(_random.Next(8) == 0 ? 8 : 7));
                break;
            case 2:
                Remove(at, run);
                break;
            case 3:
                Copy(at, run);
                break;
            case 4:
                byte[] other = Pick();
                int from = _random.Next(other.Length + 1);
                while (from < other.Length && (other[from] & 0xC0) == 0x80)
                {
                    from++;
                }

                Insert(at, other.AsSpan(from, Math.Min(_random.Next(32), other.Length - from)));
                break;
            case 5 when _random.Next(4) == 0:
                _length = at;
                break;
            case 6:
                CopyBetweenCommas(at);
                break;
            default:
                Insert(at, Snippets[_random.Next(Snippets.Length)]);
                break;
        }
    }

    private int CharacterStart(int at)
    {
        while (at > 0 && at < _length && (_buffer[at] & 0xC0) == 0x80)
        {
            at--;
        }

        return at;
    }

    /// <summary>A whole item or member again: how duplicate names come about in documents that are otherwise right.</summary>
    private void CopyBetweenCommas(int at)
    {
        ReadOnlySpan<byte> rest = _buffer.AsSpan(at, _length - at);
        int first = rest.IndexOf((byte)',');
        int second = first < 0 ? -1 : rest[(first + 1)..].IndexOf((byte)',');
        if (second >= 0)
        {
            Copy(at + first, second + 1, isBeside: true);
        }
    }

    private void Copy(int at, int run, bool isBeside = false)
    {
        Span<byte> copied = stackalloc byte[256];
        run = Math.Min(run, copied.Length);
        _buffer.AsSpan(at, run).CopyTo(copied);
        Insert(isBeside || _random.Next(2) == 0 ? at : CharacterStart(_random.Next(_length + 1)), copied[..run]);
    }

    private void Insert(int at, ReadOnlySpan<byte> bytes)
    {
        bytes = bytes[..Math.Min(bytes.Length, MaxLength - _length)];
        _buffer.AsSpan(at, _length - at).CopyTo(_buffer.AsSpan(at + bytes.Length));
        bytes.CopyTo(_buffer.AsSpan(at));
        _length += bytes.Length;
    }

    private void Remove(int at, int run)
    {
        _buffer.AsSpan(at + run, _length - at - run).CopyTo(_buffer.AsSpan(at));
        _length -= run;
    }
}
