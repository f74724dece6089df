namespace ReportSdk.Evaluation;

/// <summary>What a violation expected or found, not yet as text: most violations of a bad document are only counted.</summary>
internal readonly struct ReportDetail
{
    private ReportDetail(DetailKind kind, long number, string? text, byte[]? utf8)
    {
        Kind = kind;
        Number = number;
        Text = text;
        Utf8 = utf8;
    }

    public enum DetailKind : byte
    {
        None,
        Number,
        Text,
        Utf8,
        Value,
        Name,
    }

    public DetailKind Kind { get; }

    public long Number { get; }

    public string? Text { get; }

    public byte[]? Utf8 { get; }

    public static ReportDetail None => default;

    public static ReportDetail Of(long number) => new(DetailKind.Number, number, null, null);

    /// <summary>Text of the schema.</summary>
    public static ReportDetail Of(string text) => new(DetailKind.Text, 0, text, null);

    /// <summary>A name of the schema.</summary>
    public static ReportDetail Of(byte[] utf8) => new(DetailKind.Utf8, 0, null, utf8);

    /// <summary>The value at a token, as the document writes it.</summary>
    public static ReportDetail Value(int token) => new(DetailKind.Value, token, null, null);

    /// <summary>The text of the member name at a token.</summary>
    public static ReportDetail Name(int token) => new(DetailKind.Name, token, null, null);
}
