using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using ReportSdk.Json;

namespace ReportSdk.Cli.Documents;

/// <summary>
/// Counts the entities of a document that is known to be JSON: of each root member that is an array its items; of an object with exactly one array its items
/// (the rows of a table); of any other object one. A root array counts under the empty name.
/// </summary>
/// <remarks>
/// It looks at brackets and commas, 64 bytes at a time, and reads no value: a verdict needs no token tape, and to write one only to count takes longer than
/// the verdict.
/// </remarks>
internal ref struct EntityCounter
{
    private const int Step = 64;

    /// <summary>Brackets of objects have this bit, those of arrays do not.</summary>
    private const int ObjectBit = 0x20;

    /// <summary>Of the four brackets those that open have this bit.</summary>
    private const int OpenBit = 0x02;

    private readonly ReadOnlySpan<byte> _utf8;
    private readonly EntityCounts _counts;

    /// <summary>All ones where the bytes before the block end within a string, else 0.</summary>
    private ulong _withinString;

    /// <summary>1 where the first byte of the block is escaped by the one before.</summary>
    private ulong _firstEscaped;

    /// <summary>Arrays and objects that are open.</summary>
    private int _depth;

    /// <summary>Whether the commas here part items that count.</summary>
    private bool _areItems;

    private bool _isRootObject;

    /// <summary>Where the root member begins that is being passed.</summary>
    private int _member;

    private bool _isMemberArray;

    /// <summary>Arrays that are members of the root member.</summary>
    private int _arrays;

    /// <summary>Whether what is open below the root member is such an array.</summary>
    private bool _isRows;

    /// <summary>Items of the array that was opened last of those that count.</summary>
    private int _items;

    private EntityCounter(ReadOnlySpan<byte> utf8, EntityCounts counts)
    {
        _utf8 = utf8;
        _counts = counts;
    }

    public static void CountInto(EntityCounts counts, ReadOnlySpan<byte> utf8)
    {
        var counter = new EntityCounter(utf8, counts);
        var at = 0;
        for (; at <= utf8.Length - Step; at += Step)
        {
            counter.Pass(utf8.Slice(at, Step), at);
        }

        Span<byte> rest = stackalloc byte[Step];
        rest.Clear();
        utf8[at..].CopyTo(rest);
        counter.Pass(rest, at);
    }

    private void Pass(scoped ReadOnlySpan<byte> block, int at)
    {
        var marks = BlockMarks.Of(block);
        var quotes = marks.Quotes;
        if ((marks.Backslashes | _firstEscaped) != 0)
        {
            quotes &= ~FindEscaped(marks.Backslashes);
        }

        var inside = Inside(quotes) ^ _withinString;
        _withinString = (ulong)((long)inside >> (Step - 1));
        var commas = marks.Commas & ~inside;
        for (var brackets = marks.Brackets & ~inside; brackets != 0; brackets &= brackets - 1)
        {
            var index = BitOperations.TrailingZeroCount(brackets);
            var before = (1UL << index) - 1;
            PassCommas(commas & before, at);
            commas &= ~before;
            int bracket = _utf8[at + index];
            if ((bracket & OpenBit) != 0)
            {
                Open(at + index, isArray: (bracket & ObjectBit) == 0);
            }
            else
            {
                Close();
            }
        }

        PassCommas(commas, at);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void PassCommas(ulong commas, int at)
    {
        if (_areItems)
        {
            _items += BitOperations.PopCount(commas);
        }
        else if (_depth == 1 && commas != 0)
        {
            _member = at + Step - BitOperations.LeadingZeroCount(commas);
        }
    }

    private void Open(int at, bool isArray)
    {
        _areItems = false;
        switch (++_depth)
        {
            case 1:
                _isRootObject = !isArray;
                _member = at + 1;
                _areItems = isArray;
                break;
            case 2 when _isRootObject:
                _isMemberArray = isArray;
                _arrays = 0;
                _areItems = isArray;
                break;
            case 3 when _isRootObject && !_isMemberArray:
                _isRows = isArray;
                _arrays += isArray ? 1 : 0;
                _areItems = isArray;
                break;
        }

        if (_areItems)
        {
            // The last byte of a document is a bracket: there is one behind.
            _items = _utf8[Utf8Cursor.SkipWhiteSpace(_utf8, at + 1)] == (byte)']' ? 0 : 1;
        }
    }

    private void Close()
    {
        switch (--_depth)
        {
            case 0 when !_isRootObject:
                _counts.Add(string.Empty, _items);
                break;
            case 1 when _isRootObject:
                _counts.Add(ReadName(), _isMemberArray || _arrays == 1 ? _items : 1);
                _areItems = false;
                break;
            case 1:
                _areItems = true;
                break;
            case 2:
                _areItems = _isRootObject && _isMemberArray;
                break;
            case 3:
                _areItems = _isRootObject && !_isMemberArray && _isRows;
                break;
        }
    }

    private readonly string ReadName()
    {
        var start = Utf8Cursor.SkipWhiteSpace(_utf8, _member) + 1;
        var end = Utf8Cursor.StringEnd(_utf8, start);
        return JsonText.GetString(_utf8[start..(int)end], isEscaped: end >> 32 != 0);
    }

    /// <summary>Which bytes a backslash stands before that is not escaped itself.</summary>
    private ulong FindEscaped(ulong backslashes)
    {
        var escaped = _firstEscaped;
        _firstEscaped = 0;
        for (var left = backslashes & ~escaped; left != 0; left &= left - 1)
        {
            var next = (left & (~left + 1)) << 1;
            escaped |= next;
            left &= ~next;
            _firstEscaped = next == 0 ? 1UL : 0;
        }

        return escaped;
    }

    /// <summary>A bit for each byte from an opening quote to the one before the quote that closes: how many quotes there are up to a byte, modulo 2.</summary>
    private static ulong Inside(ulong quotes)
    {
        quotes ^= quotes << 1;
        quotes ^= quotes << 2;
        quotes ^= quotes << 4;
        quotes ^= quotes << 8;
        quotes ^= quotes << 16;
        return quotes ^ (quotes << 32);
    }

    /// <summary>Where 64 bytes have what matters: a bit for each byte.</summary>
    private readonly ref struct BlockMarks(ulong quotes, ulong backslashes, ulong brackets, ulong commas)
    {
        public ulong Quotes { get; } = quotes;

        public ulong Backslashes { get; } = backslashes;

        public ulong Brackets { get; } = brackets;

        public ulong Commas { get; } = commas;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static BlockMarks Of(ReadOnlySpan<byte> block)
        {
            var low = Vector256.Create(block);
            var high = Vector256.Create(block[Vector256<byte>.Count..]);
            var kind = Vector256.Create((byte)ObjectBit);
            return new BlockMarks(
                Where(low, high, (byte)'"'),
                Where(low, high, (byte)'\\'),
                Where(low | kind, high | kind, (byte)'{') | Where(low | kind, high | kind, (byte)'}'),
                Where(low, high, (byte)','));
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static ulong Where(Vector256<byte> low, Vector256<byte> high, byte value)
        {
            var wanted = Vector256.Create(value);
            return Vector256.Equals(low, wanted).ExtractMostSignificantBits() | ((ulong)Vector256.Equals(high, wanted).ExtractMostSignificantBits() << Vector256<byte>.Count);
        }
    }
}
