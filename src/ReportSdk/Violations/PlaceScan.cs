using ReportSdk.Json;

namespace ReportSdk.Violations;

/// <summary>Lines and columns of ascending offsets, found in one pass over the document.</summary>
internal ref struct PlaceScan(ReadOnlySpan<byte> utf8)
{
    private readonly ReadOnlySpan<byte> _utf8 = utf8;
    private int _offset;
    private int _line = 1;
    private int _column = 1;

    /// <summary>The place of an offset that is not before the last one, and where a token starts.</summary>
    public TextPosition Advance(int offset)
    {
        TextPosition step = TextPosition.At(_utf8[_offset..], offset - _offset);
        _column = step.Line == 1 ? _column + step.Column - 1 : step.Column;
        _line += step.Line - 1;
        _offset = offset;
        return new TextPosition(_line, _column);
    }
}
