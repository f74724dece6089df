using ReportSdk.Json;

namespace ReportSdk.Rules.Screening;

/// <summary>A member's value, found once for all rules that ask for it.</summary>
internal struct ScreenSlot
{
    /// <summary>Units of one.</summary>
    public const int UnitsOfOne = 10_000;

    /// <summary>Digits before the point: what has more is left to exact arithmetic.</summary>
    public const int MostWhole = 10;

    /// <summary>Digits behind it.</summary>
    public const int MostPlaces = 4;

    /// <summary>Numbers with as many digits are not read.</summary>
    private const long MostMantissa = 10_000_000_000;

    /// <summary>Where a scalar begins: of a string, behind its quote.</summary>
    public int Position;

    /// <summary>Its bytes; the items of an array.</summary>
    public int Length;

    /// <summary>Of an array: its first item, which is a token or, in one pass over the bytes, a slot.</summary>
    public int First;

    public TokenKind Kind;

    /// <summary>What has been read of it.</summary>
    public State Read;

    /// <summary>Digits behind the point.</summary>
    public byte Scale;

    /// <summary>A text is written with escapes.</summary>
    public bool IsEscaped;

    /// <summary>Of a number: how many ten-thousandths it is, exactly.</summary>
    public long Units;

    private static ReadOnlySpan<int> UnitsByScale => [10_000, 1_000, 100, 10, 1];

    /// <summary>The member is there and not null; absent and null are one to rules.</summary>
    public readonly bool IsPresent => Read != State.Absent;

    /// <summary>Notes a number; false where a screen does not deal with it.</summary>
    /// <param name="mantissa">Its digits, with its sign.</param>
    /// <param name="scale">As many of them as are behind the point.</param>
    public bool TrySet(long mantissa, int scale)
    {
        bool isSmall = scale <= MostPlaces && mantissa is > -MostMantissa and < MostMantissa;
        if (isSmall)
        {
            Units = mantissa * UnitsOf(scale);
            Scale = (byte)scale;
        }

        Read = isSmall ? State.HasNumber : State.HasNone;
        return isSmall;
    }

    /// <summary>Units of the last of so many digits behind the point.</summary>
    public static int UnitsOf(int scale) => UnitsByScale[scale];

    /// <summary>What is known of a slot.</summary>
    public enum State : byte
    {
        Absent = 0,

        /// <summary>It is there; whether it is a number, nobody has asked.</summary>
        Present = 1,

        HasNumber = 2,

        /// <summary>It is no number that a screen deals with.</summary>
        HasNone = 3,
    }
}
