using ReportSdk.Shared;

namespace ReportSdk.Formats;

/// <summary>The sets of <see cref="IdnaData"/> and the scripts that RFC 5892 appendix A names, read once when the first name beyond plain ASCII is met.</summary>
internal static class IdnaSets
{
    public static CodePointSet ProtocolValid { get; } = Read(IdnaData.ProtocolValid);

    public static CodePointSet Mark { get; } = Read(IdnaData.Mark);

    public static CodePointSet Virama { get; } = Read(IdnaData.Virama);

    /// <summary>Joining types L and D.</summary>
    public static CodePointSet JoinsLeft { get; } = Read(IdnaData.JoinsLeft);

    /// <summary>Joining types R and D.</summary>
    public static CodePointSet JoinsRight { get; } = Read(IdnaData.JoinsRight);

    public static CodePointSet JoinTransparent { get; } = Read(IdnaData.JoinTransparent);

    /// <summary>Bidirectional classes R and AL.</summary>
    public static CodePointSet RightToLeft { get; } = Read(IdnaData.RightToLeft);

    public static CodePointSet ArabicNumber { get; } = Read(IdnaData.ArabicNumber);

    public static CodePointSet EuropeanNumber { get; } = Read(IdnaData.EuropeanNumber);

    public static CodePointSet NonspacingMark { get; } = Read(IdnaData.NonspacingMark);

    /// <summary>Bidirectional classes ES, CS, ET, ON and BN, which stand in labels of both directions.</summary>
    public static CodePointSet Neutral { get; } = Read(IdnaData.Neutral);

    public static CodePointSet Greek { get; } = Script("Greek");

    public static CodePointSet Hebrew { get; } = Script("Hebrew");

    public static CodePointSet Hiragana { get; } = Script("Hiragana");

    public static CodePointSet Katakana { get; } = Script("Katakana");

    public static CodePointSet Han { get; } = Script("Han");

    private static CodePointSet Read(int index) => CodePointSetTable.Read(IdnaData.Sets, index);

    private static CodePointSet Script(string name) => UnicodeProperties.Find("Script", name)!;
}
