namespace ReportSdk.Json;

/// <summary>The kind of value by its first byte: a look-up, since which kind comes next is as good as random, and a branch on it would be mispredicted.</summary>
internal static class FirstByte
{
    /// <summary>By byte; a name, which is none, where no value begins.</summary>
    public static readonly TokenKind[] Kinds = CreateKinds();

    private static TokenKind[] CreateKinds()
    {
        var kinds = new TokenKind[256];
        Array.Fill(kinds, TokenKind.Name);
        Array.Fill(kinds, TokenKind.Number, '0', 10);
        kinds['-'] = TokenKind.Number;
        kinds['"'] = TokenKind.String;
        kinds['{'] = TokenKind.Object;
        kinds['['] = TokenKind.Array;
        kinds['t'] = TokenKind.True;
        kinds['f'] = TokenKind.False;
        kinds['n'] = TokenKind.Null;
        return kinds;
    }
}
