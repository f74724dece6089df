using System.Diagnostics;

namespace ReportSdk.Json;

/// <summary>What a token of the tape is.</summary>
internal enum TokenKind : byte
{
    Null = 0,
    False = 1,
    True = 2,
    Number = 3,
    String = 4,
    Array = 5,
    Object = 6,

    /// <summary>A member name; the value's token follows it directly.</summary>
    Name = 7,
}

/// <summary>
/// One token of the tape, 16 bytes. The tape lists tokens in document order: a container, then everything in it, then what follows
/// (at <see cref="Next"/>). An object's content is Name, value, Name, value …; there are no closing tokens.
/// </summary>
[DebuggerDisplay("{Kind} @{Position}+{Length} next {Next} count {Count}")]
internal readonly struct Token
{
    /// <summary>The string or name holds a backslash: its raw bytes are not its text.</summary>
    public const int EscapedFlag = 8;

    /// <summary>The number has a fraction or an exponent.</summary>
    public const int FractionFlag = 8;

    private const int CountShift = 4;

    private readonly int _meta;

    public Token(TokenKind kind, int position, int length, int next, int count = 0, int flags = 0)
    {
        Position = position;
        Length = length;
        Next = next;
        _meta = (int)kind | flags | (count << CountShift);
    }

    private Token(in Token token, int shift, int meta)
    {
        Position = token.Position;
        Length = token.Length;
        Next = token.Next - shift;
        _meta = meta;
    }

    /// <summary>Byte offset of the value's first byte; of a string or name: of the byte after its opening quote.</summary>
    public int Position { get; }

    /// <summary>Bytes of the value as written: of a string or name without its quotes, of a container with its brackets.</summary>
    public int Length { get; }

    /// <summary>Tape index of the token after this value and all it contains.</summary>
    public int Next { get; }

    public TokenKind Kind => (TokenKind)(_meta & 7);

    /// <summary>Items of an array, members of an object (28 bits: a document of 256 MiB holds at most 2^27); of a name its number; 0 otherwise.</summary>
    public int Count => (int)((uint)_meta >> CountShift);

    /// <summary>Of a name: its number among the names that the tape knows, from 1; 0 where it is none of them.</summary>
    public int NameNumber => (int)((uint)_meta >> CountShift);

    /// <summary>String or name with a backslash in it.</summary>
    public bool IsEscaped => (_meta & EscapedFlag) != 0;

    /// <summary>Number with a fraction or an exponent.</summary>
    public bool HasFraction => (_meta & FractionFlag) != 0;

    /// <summary>What tokens of one name have in common, to be given as flags.</summary>
    public static int NameFlags(int flags, int number) => flags | (number << CountShift);

    /// <summary>The same token on a tape from which <paramref name="shift"/> tokens before it were removed.</summary>
    public Token MovedBack(int shift) => new(in this, shift, _meta);

    /// <summary>The same name with a number.</summary>
    public Token Numbered(int number) => new(in this, 0, NameFlags((int)Kind | (_meta & EscapedFlag), number));
}
