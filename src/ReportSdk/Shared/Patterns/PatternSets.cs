#if REPORTSDK_SCHEMA
namespace ReportSdk.Schema.Shared;
#else
namespace ReportSdk.Shared;
#endif

/// <summary>The sets that ECMA-262 gives a letter or a dot, without the <c>i</c>, <c>m</c> and <c>s</c> flags.</summary>
internal static class PatternSets
{
    public static readonly CodePointSet Digit = CodePointSet.Of('0', '9');
    public static readonly CodePointSet NotDigit = Digit.Complement();
    public static readonly CodePointSet Word = Union(Digit, CodePointSet.Of('A', 'Z'), CodePointSet.Of('_'), CodePointSet.Of('a', 'z'));
    public static readonly CodePointSet NotWord = Word.Complement();

    private static readonly CodePointSet LineTerminator = Union(CodePointSet.Of('\n'), CodePointSet.Of('\r'), CodePointSet.Of(0x2028, 0x2029));
    private static CodePointSet? _space;
    private static CodePointSet? _idStart;
    private static CodePointSet? _idContinue;

    /// <summary>WhiteSpace and LineTerminator: TAB, VT, FF, BOM, category Zs, and the four line ends.</summary>
    public static CodePointSet Space => _space ??=
        Union(CodePointSet.Of('\t'), CodePointSet.Of('\v', '\f'), CodePointSet.Of(0xFEFF), UnicodeProperties.Find("Zs")!, LineTerminator);

    public static CodePointSet NotSpace => Space.Complement();

    /// <summary>Everything but a line end.</summary>
    public static CodePointSet Dot { get; } = LineTerminator.Complement();

    public static CodePointSet IdStart => _idStart ??= UnicodeProperties.Find("ID_Start")!;

    public static CodePointSet IdContinue => _idContinue ??= UnicodeProperties.Find("ID_Continue")!;

    private static CodePointSet Union(params CodePointSet[] sets)
    {
        var builder = new CodePointSetBuilder();
        foreach (var set in sets)
        {
            builder.Add(set);
        }

        return builder.ToSet();
    }
}
