#if REPORTSDK_SCHEMA
namespace ReportSdk.Schema.Shared;
#else
namespace ReportSdk.Shared;
#endif

/// <summary>The last section of a plan, since minor version 1: rules, keys, references and facts of its schemas. A plan without them is of minor version 0 and ends before.</summary>
/// <remarks>
/// <para>Numbers and strings as in <see cref="PlanFormat"/>, but the section has a string table of its own, since it is written when the rest is done.</para>
/// <code>
/// strings    count, then per string: byte length, UTF-8 bytes        (string 0 is the empty string)
/// rules      count, then per rule:
///            node that evaluates it, node it is written at, str keyword pointer from the latter ("/rules/id", "/key"), str id,
///            1 byte RuleKind, 1 byte RuleLevel, str source text,
///            str English, str Chinese template, count of variables, count of cache slots,
///            count of inserts, expr each, expr condition
///            and of RuleKind.Fact: count of keys, expr each; 1 byte, if 1: expr order; count of fields, per field: str name, expr
/// </code>
/// <para>
/// A template has its inserts as <c>{0}</c>, <c>{1}</c> … and braces of its own doubled. A condition that fails is told where it fails: from its outermost
/// operation, the last operand of <see cref="RuleOperator.Or"/>, the body of <see cref="RuleOperator.Bind"/>, what <see cref="RuleOperator.Once"/> computes, and the
/// body of <see cref="RuleOperator.All"/>, <see cref="RuleOperator.Adjacent"/> and <see cref="RuleOperator.Within"/> are entered, each item that fails is told by
/// itself, at its place (of Adjacent the later one), and so is each item out of order of <see cref="RuleOperator.Ordered"/>, <see cref="RuleOperator.Contiguous"/> and
/// <see cref="RuleOperator.Distinct"/>; everything else is told at the value reached by then. What is computed has no place of its own. A place is told once.
/// Inserts may use the variables of the entered operations. A rule says nothing to null.
/// </para>
/// <para>
/// The condition of a fact compares two facts of one key. Its variables 0 and 1 are the earlier and the later of them: <see cref="RuleOperator.Member"/> of a variable
/// is a field by name. Keys, order and fields are computed at the node; a fact is only stated where all keys, the order and all fields are known.
/// </para>
/// </remarks>
internal static class RuleFormat
{
    /// <summary>The minor version of plans that brought rules.</summary>
    public const byte FirstMinor = 1;

    /// <summary>Significant digits that a number of a rule may have; more are unknown, never rounded.</summary>
    public const int MaxDigits = 37;

    /// <summary>Significant digits of a quotient without end, a power and a logarithm.</summary>
    public const int QuotientDigits = 28;

    /// <summary>Deepest nesting of operations; a deeper one is refused by writer and reader.</summary>
    public const int MaxDepth = 64;

    /// <summary>Largest exponent of ten, either way, of a number of a rule; a number of the document or a result beyond is unknown.</summary>
    public const int MaxExponent = 6144;

    /// <summary>Largest exponent, either way, of <see cref="RuleFunction.Power"/>; beyond, the power is unknown.</summary>
    public const int MaxPower = 1000;
}

/// <summary>What a broken rule means.</summary>
internal enum RuleLevel : byte
{
    /// <summary>The value does not satisfy its schema.</summary>
    Error = 0,

    /// <summary>It does; somebody should look.</summary>
    Warning = 1,
}
