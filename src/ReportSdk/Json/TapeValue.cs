namespace ReportSdk.Json;

/// <summary>One value of a document: its bytes, its tape and the value's place on it.</summary>
/// <param name="utf8">The bytes that the tape was built from.</param>
/// <param name="tokens">The tape.</param>
/// <param name="index">Tape index of the value; never of a name.</param>
internal readonly ref struct TapeValue(ReadOnlySpan<byte> utf8, ReadOnlySpan<Token> tokens, int index)
{
    public ReadOnlySpan<byte> Utf8 { get; } = utf8;

    public ReadOnlySpan<Token> Tokens { get; } = tokens;

    public int Index { get; } = index;

    public ref readonly Token Token => ref Tokens[Index];

    /// <summary>The bytes of a token as its <see cref="Json.Token.Position"/> and <see cref="Json.Token.Length"/> give them.</summary>
    public ReadOnlySpan<byte> Raw(int index) => Utf8.Slice(Tokens[index].Position, Tokens[index].Length);
}
