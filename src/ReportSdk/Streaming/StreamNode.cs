using ReportSdk.Evaluation;

namespace ReportSdk.Streaming;

/// <summary>
/// What is demanded of one value by all the schemas that apply to it, merged: a step of a program that is run in one pass over the bytes. Immutable once
/// its program is compiled.
/// </summary>
internal sealed class StreamNode
{
    public StreamOperation Operation { get; set; }

    /// <summary>Kinds of value that may pass: bits of <see cref="Json.TokenKind"/>.</summary>
    public int Kinds { get; set; } = SchemaNode.AnyKind;

    public StreamText Text { get; set; } = StreamText.Any;

    public StreamNumber Number { get; set; } = StreamNumber.Any;

    public StreamObject Object { get; set; } = null!;

    public StreamArray Array { get; set; } = null!;

    /// <summary>Which node it is depends on the value.</summary>
    public StreamChoice? Choice { get; set; }

    /// <summary>All that is demanded of a string; null where none may be, or more than that is asked.</summary>
    public StreamText? PlainText { get; set; }

    /// <summary>Several schemas are asked about the value, each for itself: by kind, what that takes.</summary>
    public StreamCase[]? Cases { get; set; }

    /// <summary>Rules of the domain, of a value that is always an object or always an array.</summary>
    public void SetRules(StreamRuleSet rules)
    {
        if ((Kinds & (1 << (int)Json.TokenKind.Object)) != 0)
        {
            Object.Rules = rules;
        }
        else
        {
            Array.Rules = rules;
        }
    }
}
