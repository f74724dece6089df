using System.Buffers;
using System.Runtime.CompilerServices;

namespace ReportSdk.Json;

/// <summary>
/// A JSON document as a flat list of tokens, read in one strict pass over its bytes. Rented and given back: a tape that is reused
/// allocates nothing.
/// </summary>
/// <remarks>
/// <para>The bytes given to <see cref="Build"/> must stay alive and unchanged as long as the tape is read. Not safe for use by two threads at once.</para>
/// <para>What is accepted is RFC 8259 with UTF-8 checked, unpaired surrogate escapes refused and, unless allowed, names that differ only in
/// how they are escaped refused as duplicates. An error has the offset of the first byte at which the text can no longer be continued to
/// JSON (the length, where it ends too early), except: of a string error, what <see cref="Utf8Cursor.StringEnd"/> says; of an exceeded
/// limit, the bracket or the number; of a duplicate, the opening quote of the second name. Bytes that are not UTF-8 come before every
/// other error; of all others the one with the lowest offset is reported.</para>
/// </remarks>
internal sealed partial class TokenTape : IDisposable
{
    /// <summary>A tape that keeps more memory than this would make one large document everyone's cost: 1 MiB of tokens.</summary>
    private const int KeptTokens = 1 << 16;

    private const int KeptFrames = 1 << 10;

    /// <summary>Deeper objects have no table of names: a table is a thousand times as large as the bracket that would cost it.</summary>
    private const int DeepestNames = 64;

    /// <summary>Bytes of a document for one token, roughly. A tape that has to grow costs a copy, one too large nothing.</summary>
    private const int BytesPerToken = 8;

    private readonly NameSorter _sorter = new();
    private readonly Token[] _ownTokens;
    private Token[] _tokens;
    private readonly NameTable?[] _names = new NameTable?[DeepestNames + 1];
    private TapeFrame[] _frames = new TapeFrame[16];
    private NameHashes? _others;
    private KnownNames _known = KnownNames.Empty;
    private int _owners;
    private int _count;
    private bool _allowDuplicates;
    private JsonError _failure;
    private bool _isRented;

    private TokenTape()
    {
        _ownTokens = new Token[256];
        _tokens = _ownTokens;
    }

    /// <summary>The tokens of the last <see cref="Build"/>, the root first; empty when that found an error.</summary>
    public ReadOnlySpan<Token> Tokens => _tokens.AsSpan(0, _count);

    /// <summary>Comparisons of member names made by this tape in sorts, ever: what tests of hostile input count.</summary>
    public long NameComparisons => _sorter.Comparisons;

    public static TokenTape Rent()
    {
        TokenTape tape = TapePool<TokenTape>.TryTake() ?? new TokenTape();
        tape._isRented = true;
        return tape;
    }

    /// <summary>Gives the tape back. A second call does nothing.</summary>
    public void Dispose()
    {
        if (!_isRented)
        {
            return;
        }

        _isRented = false;
        _count = 0;
        Shrink();
        TapePool<TokenTape>.Put(this);
    }

    /// <summary>Reads a document. Never throws, whatever the bytes are.</summary>
    /// <param name="utf8">The document.</param>
    /// <param name="limits">Limits.</param>
    /// <param name="known">Names that are given numbers, from 1 in their order; null where nobody asks for them.</param>
    /// <returns>What is wrong, or <c>default</c> and <see cref="Tokens"/> are the document.</returns>
    public JsonError Build(ReadOnlySpan<byte> utf8, in TapeLimits limits, KnownNames? known = null)
    {
        _count = 0;
        JsonError error = Utf8Preamble.Check(utf8, limits.MaxDocumentBytes, out int start);
        if (error.IsError)
        {
            return error;
        }

        if (utf8.Length / BytesPerToken > _tokens.Length)
        {
            Resize(utf8.Length / BytesPerToken, kept: 0);
        }

        TryNumberSlots(known ?? _known);
        StartNames(utf8.Length);
        _allowDuplicates = limits.AllowDuplicateMembers;
        return Walk(utf8, start, in limits);
    }

    /// <summary>Gives each name the number that it has among some; where the tape was built with them, it has it. Those are the numbers of the tape's next documents, too.</summary>
    /// <param name="utf8">The document that was built.</param>
    /// <param name="known">The names.</param>
    public void NumberNames(ReadOnlySpan<byte> utf8, KnownNames known)
    {
        if (!TryNumberSlots(known))
        {
            return;
        }

        foreach (ref Token token in _tokens.AsSpan(0, _count))
        {
            if (token.Kind == TokenKind.Name)
            {
                token = token.Numbered(known.FindWritten(utf8.Slice(token.Position, token.Length), token.IsEscaped) + 1);
            }
        }
    }

    /// <summary>Makes room for one token more at least.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private Token[] Grow()
    {
        Resize(2 * _tokens.Length, kept: _tokens.Length);
        return _tokens;
    }

    private void Resize(int capacity, int kept)
    {
        Token[] larger = ArrayPool<Token>.Shared.Rent(capacity);
        _tokens.AsSpan(0, kept).CopyTo(larger);
        GiveBackTokens();
        _tokens = larger;
    }

    private void Shrink()
    {
        _others?.Clear();
        if (_tokens.Length > KeptTokens)
        {
            GiveBackTokens();
            _tokens = _ownTokens;
        }

        if (_frames.Length > KeptFrames)
        {
            _frames = new TapeFrame[16];
        }
    }

    private void GiveBackTokens()
    {
        if (_tokens != _ownTokens)
        {
            ArrayPool<Token>.Shared.Return(_tokens);
        }
    }
}
