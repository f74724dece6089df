using ReportSdk.Shared;

namespace ReportSdk.Tests.Rules;

/// <summary>An expression that writes itself.</summary>
internal delegate void Expr(RuleSection section);

/// <summary>Expressions of rules as they stand in a plan.</summary>
internal static class Expressions
{
    public static Expr True => Op(RuleOperator.True);

    public static Expr False => Op(RuleOperator.False);

    /// <summary>A condition of which nothing is known.</summary>
    public static Expr Unknown => Eq(Num("absent"), N("1"));

    public static Expr This => Op(RuleOperator.This);

    public static Expr Op(RuleOperator operation, params Expr[] operands) => section =>
    {
        section.Varint((int)operation);
        Array.ForEach(operands, operand => operand(section));
    };

    /// <summary>An operation with operands before its expressions.</summary>
    public static Expr Named(RuleOperator operation, Action<RuleSection> names, params Expr[] operands) => section =>
    {
        section.Varint((int)operation);
        names(section);
        Array.ForEach(operands, operand => operand(section));
    };

    public static Expr N(string number) => Named(RuleOperator.Number, section => section.Str(number));

    public static Expr T(string text) => Named(RuleOperator.Text, section => section.Str(text));

    public static Expr Day(string date) => Named(RuleOperator.Date, section => section.Varint(DateOnly.ParseExact(date, "yyyy-MM-dd", null).DayNumber));

    public static Expr Month(int year, int month) => Named(RuleOperator.Month, section => section.Varint((12 * year) + month - 1));

    public static Expr Period(string text) => Named(RuleOperator.Period, section => section.Str(text));

    public static Expr Var(int slot) => Named(RuleOperator.Variable, section => section.Varint(slot));

    public static Expr Member(string name, Expr? of = null) => Named(RuleOperator.Member, section => section.Str(name), of ?? This);

    public static Expr Has(string name, Expr? of = null) => Named(RuleOperator.Has, section => section.Str(name), of ?? This);

    public static Expr Num(string name, Expr? of = null) => Op(RuleOperator.AsNumber, Member(name, of));

    public static Expr Str(string name, Expr? of = null) => Op(RuleOperator.AsText, Member(name, of));

    public static Expr DateAt(string name, Expr? of = null) => Op(RuleOperator.AsDate, Member(name, of));

    public static Expr ListAt(string name, Expr? of = null) => Op(RuleOperator.AsList, Member(name, of));

    public static Expr Quantity(string name, string unit, Expr? of = null) => Named(
        RuleOperator.AsQuantity,
        section =>
        {
            section.Str(name);
            section.Str(unit);
        },
        of ?? This);

    public static Expr Not(Expr operand) => Op(RuleOperator.Not, operand);

    public static Expr And(params Expr[] operands) => Named(RuleOperator.And, section => section.Each(operands));

    public static Expr Or(params Expr[] operands) => Named(RuleOperator.Or, section => section.Each(operands));

    public static Expr ListOf(params Expr[] items) => Named(RuleOperator.List, section => section.Each(items));

    public static Expr If(Expr condition, Expr then, Expr otherwise) => Op(RuleOperator.Conditional, condition, then, otherwise);

    public static Expr Bind(int slot, Expr value, Expr body) => Named(RuleOperator.Bind, section => section.Varint(slot), value, body);

    public static Expr Eq(Expr left, Expr right) => Op(RuleOperator.Equal, left, right);

    public static Expr Less(Expr left, Expr right) => Op(RuleOperator.Less, left, right);

    public static Expr In(Expr value, Expr list) => Op(RuleOperator.In, value, list);

    public static Expr Add(Expr left, Expr right) => Op(RuleOperator.Add, left, right);

    public static Expr Subtract(Expr left, Expr right) => Op(RuleOperator.Subtract, left, right);

    public static Expr Multiply(Expr left, Expr right) => Op(RuleOperator.Multiply, left, right);

    public static Expr Divide(Expr left, Expr right) => Op(RuleOperator.Divide, left, right);

    public static Expr Scale(int tens, Expr number) => Named(RuleOperator.Scale, section => section.Varint((tens << 1) ^ (tens >> 31)), number);

    public static Expr WithUnit(string unit, Expr number) => Named(RuleOperator.WithUnit, section => section.Str(unit), number);

    public static Expr ToUnit(string unit, Expr number) => Named(RuleOperator.ToUnit, section => section.Str(unit), number);

    public static Expr All(int slot, Expr list, Expr body) => Loop(RuleOperator.All, slot, list, body);

    public static Expr Exists(int slot, Expr list, Expr body) => Loop(RuleOperator.Exists, slot, list, body);

    public static Expr Map(int slot, Expr list, Expr body) => Loop(RuleOperator.Map, slot, list, body);

    public static Expr Filter(int slot, Expr list, Expr body) => Loop(RuleOperator.Filter, slot, list, body);

    /// <summary>An operation on each item of a list.</summary>
    public static Expr Loop(RuleOperator operation, int slot, Expr list, Expr body) => Named(operation, section => section.Varint(slot), list, body);

    public static Expr Adjacent(int earlier, int later, Expr list, Expr body) => Named(
        RuleOperator.Adjacent,
        section =>
        {
            section.Varint(earlier);
            section.Varint(later);
        },
        list,
        body);

    public static Expr Ordered(int flags, int slot, Expr list, Expr key) => Named(
        RuleOperator.Ordered,
        section =>
        {
            section.Varint(flags);
            section.Varint(slot);
        },
        list,
        key);

    public static Expr Call(RuleFunction function, params Expr[] arguments) => Named(
        RuleOperator.Call,
        section =>
        {
            section.Varint((int)function);
            section.Each(arguments);
        });

    public static Expr Once(int cache, Expr value) => Named(RuleOperator.Once, section => section.Varint(cache), value);

    public static Expr Agree(Expr left, Expr right) => Op(RuleOperator.AgreePrinted, left, right);
}
