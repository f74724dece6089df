using ReportSdk.Evaluation;
using ReportSdk.Json;
using ReportSdk.Runtime;

namespace ReportSdk.Violations;

/// <summary>Values that have no JSON text, as violations at the places where they would stand.</summary>
internal static class UnwritableViolations
{
    public static ViolationList ToList(IReadOnlyList<UnwritableValue> values, ReadOnlySpan<byte> written, ValidationOptions options)
    {
        // What was written instead is JSON; only the writer's own depth may be more than a document is allowed to have.
        var limits = new TapeLimits(ReportJsonWriter.MaxDepth + 1, int.MaxValue, int.MaxValue, allowDuplicateMembers: true);
        using TokenTape tape = TokenTape.Rent();
        bool hasPlaces = !tape.Build(written, limits).IsError;
        var sink = new ViolationSink(Math.Max(options.MaxViolations, 1));
        foreach (UnwritableValue value in values)
        {
            int offset = (int)value.Offset;
            if (sink.Count(offset))
            {
                sink.Add(new Violation(CodeOf(value.Reason))
                {
                    Offset = offset,
                    InstanceLocation = hasPlaces ? Locate(written, tape.Tokens, offset) : "",
                });
            }
        }

        return sink.ToList(written);
    }

    private static string Locate(ReadOnlySpan<byte> utf8, ReadOnlySpan<Token> tokens, int offset)
    {
        for (int i = 0; i < tokens.Length; i++)
        {
            if (TokenPlace.OffsetOf(tokens[i]) == offset)
            {
                return JsonPointerText.Locate(utf8, tokens, i);
            }
        }

        return "";
    }

    private static ViolationCode CodeOf(UnwritableReason reason) => reason switch
    {
        UnwritableReason.Null => ViolationCode.UnwritableNull,
        UnwritableReason.NotFinite => ViolationCode.UnwritableNumber,
        UnwritableReason.LoneSurrogate => ViolationCode.UnwritableText,
        UnwritableReason.TooDeep => ViolationCode.UnwritableDepth,
        _ => ViolationCode.UnwritableValue,
    };
}
