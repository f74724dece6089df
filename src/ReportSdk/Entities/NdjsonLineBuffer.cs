using System.Buffers;

namespace ReportSdk.Runtime;

/// <summary>
/// Cuts bytes into lines at line feeds, holding one line at a time and of that no more than shows that it is too long. It is given bytes and
/// asked for lines; where bytes come from is not its business.
/// </summary>
internal sealed class NdjsonLineBuffer : IDisposable
{
    /// <summary>A byte order mark and a carriage return are not the line's, so that there must be room for them beside a line of full length.</summary>
    private const int Margin = 4;

    private readonly int _capacity;
    private byte[] _line = [];
    private int _length;
    private long _consumed;
    private long _lineStart;
    private bool _isCut;

    /// <param name="maxLineBytes">Longest line; of a longer one at least a byte more than that is kept.</param>
    public NdjsonLineBuffer(int maxLineBytes) => _capacity = CapacityFor(maxLineBytes);

    /// <summary>Number of the line, from 1.</summary>
    public long LineNumber { get; private set; } = 1;

    /// <summary>Where the line's text begins in the input: byte offset, behind a byte order mark.</summary>
    public long Offset => _lineStart + Start;

    /// <summary>The line without what ends it and, if it is the first, without a byte order mark.</summary>
    public ReadOnlySpan<byte> Line => _line.AsSpan(Start, End - Start);

    /// <summary>Nothing but white space. What is too long to be kept may be more than that.</summary>
    public bool IsBlank => !_isCut && !Line.ContainsAnyExcept((byte)' ', (byte)'\t', (byte)'\r');

    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    private int Start => LineNumber == 1 && _line.AsSpan(0, _length).StartsWith(ByteOrderMark) ? ByteOrderMark.Length : 0;

    private int End => !_isCut && _length > Start && _line[_length - 1] == (byte)'\r' ? _length - 1 : _length;

    /// <summary>How much of a line is kept, so that a too long one shows that it is.</summary>
    public static int CapacityFor(int maxLineBytes) => (int)Math.Min(maxLineBytes + 1L + Margin, Array.MaxLength);

    /// <summary>Takes bytes up to the end of the line.</summary>
    /// <param name="bytes">What comes next in the input; becomes what is left of it.</param>
    /// <returns>Whether the line is complete.</returns>
    public bool TryComplete(ref ReadOnlySpan<byte> bytes)
    {
        int feed = bytes.IndexOf((byte)'\n');
        int taken = feed < 0 ? bytes.Length : feed;
        Keep(bytes[..taken]);
        int consumed = feed < 0 ? taken : taken + 1;
        _consumed += consumed;
        bytes = bytes[consumed..];
        return feed >= 0;
    }

    /// <summary>Goes on to the next line.</summary>
    public void Advance()
    {
        LineNumber++;
        _lineStart = _consumed;
        _length = 0;
        _isCut = false;
    }

    /// <summary>Gives the memory back. A second call does nothing.</summary>
    public void Dispose()
    {
        Return();
        _line = [];
        _length = 0;
    }

    private void Keep(ReadOnlySpan<byte> part)
    {
        int room = _capacity - _length;
        if (part.Length > room)
        {
            _isCut = true;
            part = part[..room];
        }

        if (part.Length > _line.Length - _length)
        {
            Grow(_length + part.Length);
        }

        part.CopyTo(_line.AsSpan(_length));
        _length += part.Length;
    }

    private void Grow(int needed)
    {
        byte[] larger = ArrayPool<byte>.Shared.Rent((int)Math.Min(Math.Max(needed, 2L * _line.Length), Array.MaxLength));
        _line.AsSpan(0, _length).CopyTo(larger);
        Return();
        _line = larger;
    }

    private void Return()
    {
        if (_line.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(_line);
        }
    }
}
