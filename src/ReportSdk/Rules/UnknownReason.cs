namespace ReportSdk.Rules;

/// <summary>Why a value of a rule is unknown. <see cref="UnknownText"/> has the words.</summary>
internal enum UnknownReason : byte
{
    None = 0,

    /// <summary>The document has no such member.</summary>
    Absent,

    /// <summary>The document's value is of another type; null is of none.</summary>
    WrongKind,
    DivisionByZero,

    /// <summary>A number of more digits, or beyond the exponents, that rules reckon with.</summary>
    TooManyDigits,

    /// <summary>A number outside of what a function takes: an exponent, a logarithm of a negative number.</summary>
    OutOfRange,
    IncompatibleUnits,
    UnknownUnit,
    BeyondList,
    EmptyList,
    BeyondText,

    /// <summary>A text that is no number. Likewise the next ones.</summary>
    NoNumber,
    NoDate,
    NoMonth,
    NoPeriod,
    NoSecurityId,

    /// <summary>A pattern, or a group of it, that matches nothing; a value that no item equals.</summary>
    NoMatch,

    /// <summary>A number made by a function from printed ones, of which nobody can say how it would be printed.</summary>
    NoPrintedDigits,

    /// <summary>The budget of the evaluation is used up.</summary>
    Steps,
}
