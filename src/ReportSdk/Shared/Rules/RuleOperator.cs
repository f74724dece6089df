#if REPORTSDK_SCHEMA
namespace ReportSdk.Schema.Shared;
#else
namespace ReportSdk.Shared;
#endif

/// <summary>
/// The operations of compiled rules, as a plan holds them: prefix notation, each an unsigned varint followed by its operands. An operand <c>expr</c> is an
/// operation with all of its own. Values are part of the format and never reused.
/// </summary>
/// <remarks>
/// <para>
/// Names are resolved and types checked when the plan is written, so that a reader needs no schema: it says itself what a member is read as. A value that the
/// document does not have, or has in another shape, is <em>unknown</em>; so is what cannot be computed (a division by zero, the least of no values, a sum of
/// incompatible units, a number of more than <see cref="RuleFormat.MaxDigits"/> digits). An operation on something unknown is unknown, but for
/// <see cref="And"/>, <see cref="Or"/>, <see cref="All"/>, <see cref="Exists"/>, <see cref="Conditional"/>, <see cref="Has"/> and
/// <see cref="RuleFunction.Coalesce"/>. A rule whose expression is unknown holds.
/// </para>
/// <para>A <c>str</c> is an index into the string table of the rules, a <c>slot</c> a variable: see <see cref="RuleFormat"/>.</para>
/// </remarks>
internal enum RuleOperator : byte
{
    /// <summary>No operands. Likewise <see cref="False"/>.</summary>
    True = 1,
    False = 2,

    /// <summary>str: a JSON number.</summary>
    Number = 3,

    /// <summary>str.</summary>
    Text = 4,

    /// <summary>varint: days since 0001-01-01.</summary>
    Date = 5,

    /// <summary>varint: 12 × year + month − 1.</summary>
    Month = 6,

    /// <summary>str: a text of format fiscal-period.</summary>
    Period = 7,

    /// <summary>The value that the rule is of; no operands.</summary>
    This = 8,

    /// <summary>slot.</summary>
    Variable = 9,

    /// <summary>str name, expr object: the member's value as it stands in the document.</summary>
    Member = 10,

    /// <summary>str name, expr object: whether the member is there and not null. False where the object is unknown or is no object.</summary>
    Has = 11,

    /// <summary>expr list, expr number: the item at an index from 0.</summary>
    Item = 12,

    /// <summary>expr: the value of the document read as what the name says. Likewise the next ones up to <see cref="AsPeriod"/>.</summary>
    AsBoolean = 13,
    AsNumber = 14,
    AsText = 15,

    /// <summary>A text <c>yyyy-mm-dd</c>.</summary>
    AsDate = 16,

    /// <summary>A text <c>yyyy-mm</c>.</summary>
    AsMonth = 17,

    /// <summary>A text of format fiscal-period.</summary>
    AsPeriod = 18,

    /// <summary>str name of the number, str name of the member beside it that holds its unit, expr object: a number that carries its unit.</summary>
    AsQuantity = 19,

    /// <summary>expr: an array as a list of the values in it; an item of it is again a value of the document.</summary>
    AsList = 20,

    /// <summary>expr.</summary>
    Not = 30,

    /// <summary>count, expr each. False as soon as one is false, unknown where none is false and one is unknown.</summary>
    And = 31,

    /// <summary>count, expr each. True as soon as one is true, unknown where none is true and one is unknown.</summary>
    Or = 32,

    /// <summary>expr condition, expr then, expr else.</summary>
    Conditional = 33,

    /// <summary>slot, expr value, expr body: the body, with the variable bound. An unknown value makes the body's uses of it unknown.</summary>
    Bind = 34,

    /// <summary>
    /// slot, expr value, expr body: the body, with the variable bound to a value of the document. True where the value is absent or null. What fails in the body
    /// is told at that value.
    /// </summary>
    Within = 35,

    /// <summary>
    /// expr, expr. Numbers by value, whatever their digits; numbers that carry units by amount, unknown where units are not compatible; text by code points;
    /// values of the document as JSON (1.0 is 1, members in any order); lists item by item. Unknown where a side is null, which only an item may be.
    /// </summary>
    Equal = 40,
    NotEqual = 41,

    /// <summary>expr, expr: numbers, text (by code points), dates, months, periods. Spans: whether the left one ends before the right one begins, and so on.</summary>
    Less = 42,
    LessOrEqual = 43,
    Greater = 44,
    GreaterOrEqual = 45,

    /// <summary>expr value, expr list: whether an item equals the value. Unknown where none does and some comparison is unknown.</summary>
    In = 46,

    /// <summary>
    /// expr, expr: numbers; a sum of units is in the left one's (a difference in percentage points may be added to per cent). Exact. Text: one behind the
    /// other. A date and a date, <see cref="Subtract"/> only: days between them.
    /// </summary>
    Add = 50,
    Subtract = 51,

    /// <summary>expr, expr: numbers. Exact. One side may carry a unit, which the product has.</summary>
    Multiply = 52,

    /// <summary>
    /// expr, expr: numbers. Exact where the quotient has at most <see cref="RuleFormat.QuotientDigits"/> significant digits, else rounded to that many, half to
    /// even. Two numbers that carry units: the quotient of the amounts.
    /// </summary>
    Divide = 53,

    /// <summary>expr, expr: the rest of an integer division, with the sign of the left side; unknown where a side is no integer.</summary>
    Modulo = 54,

    /// <summary>expr.</summary>
    Negate = 55,

    /// <summary>signed varint (zigzag), expr: times a power of ten.</summary>
    Scale = 56,

    /// <summary>str unit, expr: gives a bare number its unit, to be computed with one that carries its own.</summary>
    WithUnit = 57,

    /// <summary>str unit, expr: the bare number that a number which carries a unit is in another unit; unknown where the units are not compatible.</summary>
    ToUnit = 58,

    /// <summary>slot, expr list, expr body: true where the body is true of every item; as <see cref="And"/>.</summary>
    All = 70,

    /// <summary>slot, expr list, expr body: as <see cref="Or"/>.</summary>
    Exists = 71,

    /// <summary>slot, expr list, expr body: true of exactly one item; unknown where it is unknown of some.</summary>
    ExistsOne = 72,

    /// <summary>slot, expr list, expr body: the items of which the body is true; unknown where it is unknown of some.</summary>
    Filter = 73,

    /// <summary>slot, expr list, expr body: what the body is of each item; an item may be unknown.</summary>
    Map = 74,

    /// <summary>slot, slot, expr list, expr body: true where the body is true of every item and the one after it; as <see cref="And"/>.</summary>
    Adjacent = 75,

    /// <summary>
    /// varint (1 = descending, 2 = strictly), slot, expr list, expr key: whether the keys of neighbours are in order. A neighbour whose key is unknown is passed
    /// over.
    /// </summary>
    Ordered = 76,

    /// <summary>slot, expr list, expr key: whether equal keys stand side by side. Unknown keys are passed over. Likewise <see cref="Distinct"/>: whether no two are equal.</summary>
    Contiguous = 77,
    Distinct = 78,

    /// <summary>count, expr each: a list. An item may be unknown.</summary>
    List = 79,

    /// <summary>varint <see cref="RuleFunction"/>, count, expr each.</summary>
    Call = 90,

    /// <summary>cache slot, expr: computed once for a value that the rule is of; it depends on no variable.</summary>
    Once = 91,

    /// <summary>
    /// expr, expr: whether two printed numbers may be one. Each number of the document stands for all numbers that print as it does (2.50 for 2.495 to 2.505,
    /// bounds included), a number of the rule for itself; the operations on them give intervals, and true is where both intervals share a number.
    /// </summary>
    AgreePrinted = 92,
}
