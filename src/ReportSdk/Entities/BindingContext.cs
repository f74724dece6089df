using ReportSdk.Evaluation;
using ReportSdk.Json;
using ReportSdk.Violations;

namespace ReportSdk.Runtime;

/// <summary>What one reading shares among its readers: the values that could not be held, and the texts seen before.</summary>
internal sealed class BindingContext(ValidationOptions options)
{
    private byte[] _text = [];
    private ViolationSink? _violations;

    /// <summary>Texts seen before: those of earlier readings on this thread, too, so that reading many small documents does not fill it anew each time.</summary>
    public StringCache Strings { get; } = StringCache.OfThread;

    public bool HasViolations => _violations is not null;

    /// <summary>Whether parts of the document are kept as they are written.</summary>
    public bool HasFragments { get; set; }

    /// <summary>The text of a string or a name of a tape.</summary>
    public string GetString(ReadOnlySpan<byte> utf8, Token token) => token.IsEscaped
        ? JsonText.GetString(utf8.Slice(token.Position, token.Length), isEscaped: true)
        : Strings.Get(utf8, token.Position, token.Length);

    /// <summary>The text of an escaped string that is not long; good until the next call.</summary>
    public ReadOnlySpan<byte> Unescape(ReadOnlySpan<byte> raw)
    {
        if (_text.Length < raw.Length)
        {
            _text = new byte[raw.Length];
        }

        return _text.AsSpan(0, JsonText.Unescape(raw, _text));
    }

    /// <summary>Notes a value that its C# type cannot hold exactly.</summary>
    public void Add(ViolationCode code, string type, ReadOnlySpan<byte> utf8, ReadOnlySpan<Token> tokens, int index)
    {
        _violations ??= new ViolationSink(Math.Max(options.MaxViolations, 1));
        int offset = TokenPlace.OffsetOf(tokens[index]);
        if (_violations.Count(offset))
        {
            _violations.Add(new Violation(code)
            {
                InstanceLocation = JsonPointerText.Locate(utf8, tokens, index),
                Offset = offset,
                Expected = type,
                Found = TokenPlace.Quote(utf8, tokens[index], options.MaxExcerptLength),
            });
        }
    }

    public ViolationList ToList(ReadOnlySpan<byte> utf8) => _violations?.ToList(utf8) ?? ViolationList.Empty;
}
