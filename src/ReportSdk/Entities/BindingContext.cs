using ReportSdk.Evaluation;
using ReportSdk.Json;
using ReportSdk.Violations;

namespace ReportSdk.Runtime;

/// <summary>What one reading shares among its readers: the values that could not be held, and the texts seen before.</summary>
internal sealed class BindingContext(ValidationOptions options)
{
    private readonly StringCache _strings = new();
    private ViolationSink? _violations;

    public bool HasViolations => _violations is not null;

    public string GetString(ReadOnlySpan<byte> raw, bool isEscaped) => isEscaped ? JsonText.GetString(raw, isEscaped: true) : _strings.Get(raw);

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
