namespace ReportSdk.Schema.Json;

/// <summary>A range of a file's text, in UTF-16 units.</summary>
internal readonly record struct TextSpan(int Start, int Length)
{
    public int End => Start + Length;
}
