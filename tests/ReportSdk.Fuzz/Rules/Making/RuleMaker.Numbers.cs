using System.Globalization;
using System.Numerics;
using ReportSdk.Fuzz.Rules.Reference;
using ReportSdk.Shared;

namespace ReportSdk.Fuzz.Rules.Making;

/// <content>Numbers in a unit.</content>
internal sealed partial class RuleMaker
{
    /// <summary>Units that some number in scope has, and none. What a variable of a message is bound to may have a derived one, without name.</summary>
    private ReferenceUnit PickUnit(MakingScope scope)
    {
        ReferenceUnit[] units = [.. Find(scope, static type => type is NumberType).Select(static access => ((NumberType)access.Type).Unit).Append(ReferenceUnit.None)];
        ReferenceUnit unit = Pick(units);
        return unit.IsCarried ? ReferenceUnit.Carried : unit.Symbol is null ? ReferenceUnit.None : unit;
    }

    /// <summary>A number in a unit; one in a unit of the document is null where there is none in scope.</summary>
    private Expression? Number(MakingScope scope, ReferenceUnit unit, int size)
    {
        if (size <= 0 || OneIn(5))
        {
            return NamedNumber(scope, unit) ?? (unit.IsCarried ? null : Constant(unit));
        }

        int form = random.Next(14);
        Expression? made = form switch
        {
            0 or 1 => Sum(scope, unit, size),
            2 or 3 => Product(scope, unit, size),
            4 => Adjusted(scope, unit, size),
            5 or 6 => Extreme(scope, unit, size),
            7 or 8 => Total(scope, unit, size),
            9 => Either(scope, () => Number(scope, unit, size / 2), size),
            10 => FirstThere(scope, type => IsIn(type, unit), () => Number(scope, unit, size / 2)),
            11 => Bound(scope, inner => Number(inner, unit, size / 2), size),
            _ => unit.Kind == ReferenceUnitKind.None ? Bare(scope, size) : Converted(scope, unit, size),
        };
        return made ?? NamedNumber(scope, unit) ?? (unit.IsCarried ? null : Constant(unit));
    }

    private static bool IsIn(ReferenceType type, ReferenceUnit unit) => type is NumberType { Unit: var found } && (unit.Kind == ReferenceUnitKind.Fixed
        ? found.Kind == ReferenceUnitKind.Fixed && found.Symbol?.Unit == unit.Symbol!.Unit
        : found.Kind == unit.Kind);

    private Expression? NamedNumber(MakingScope scope, ReferenceUnit unit)
    {
        Access[] found = Find(scope, type => IsIn(type, unit));
        return found.Length == 0 ? null : Pick(found).Expression;
    }

    /// <summary>A number of the rule alone; in a unit it says which.</summary>
    private Expression Constant(ReferenceUnit unit)
    {
        string number = Pick<string>(["0", "1", "2", "10", "0.5", "1.50", "100", "1e3", "2.5e-3", "12345.678", "7"]);
        Expression constant = Atom(number, new NumberType(ReferenceUnit.Constant));
        return unit.Kind == ReferenceUnitKind.Fixed ? ToUnit(constant, unit) : constant;
    }

    private Expression ToUnit(Expression number, ReferenceUnit unit)
    {
        // The number's own name for the unit, or another of it.
        string symbol = unit.Symbol is { } own && !OneIn(4) ? own.Text : unit.Symbol!.Unit.Symbol;
        string text = OneIn(4) ? $"to({number.Text}, {Literal(symbol)})" : $"{number.In(Binding.Member)}.to({Literal(symbol)})";
        return new Expression(text, Binding.Member, new NumberType(unit));
    }

    private Expression? Sum(MakingScope scope, ReferenceUnit unit, int size)
    {
        Expression? left = Number(scope, unit, size / 2);
        bool isPerCent = unit.Symbol is { Unit: { Dimension: UnitDimension.Percent, Exponent: 0 } } && OneIn(2);
        Expression? right = isPerCent ? NamedNumber(scope, ReferenceUnit.Named("百分点")) : OneIn(3) && !unit.IsCarried ? Constant(ReferenceUnit.None) : Number(scope, unit, size / 2);
        return left is null || right is null || (IsConstant(left) && IsConstant(right))
            ? null
            : new Expression($"{left.In(Binding.Sum)} {Pick<string>(["+", "-"])} {right.In(Binding.Product)}", Binding.Sum, new NumberType(unit));
    }

    private static bool IsConstant(Expression expression) => expression.Type is NumberType { Unit.Kind: ReferenceUnitKind.Constant };

    /// <summary>A number times or over a bare one; in units of their own, price times shares, and per cent of something.</summary>
    private Expression? Product(MakingScope scope, ReferenceUnit unit, int size)
    {
        Expression? number = Number(scope, unit, size / 2);
        Expression factor = OneIn(2) ? NamedNumber(scope, ReferenceUnit.None) ?? Constant(ReferenceUnit.None) : Constant(ReferenceUnit.None);
        if (unit.Symbol is { Unit: { Dimension: UnitDimension.Money, Currency: var currency } } && OneIn(2))
        {
            Access[] prices = Find(scope, type => type is NumberType { Unit.Symbol.Unit: { Dimension: UnitDimension.MoneyPerShare } price } && price.Currency == currency);
            Access[] shares = Find(scope, static type => type is NumberType { Unit.Symbol.Unit.Dimension: UnitDimension.Shares or UnitDimension.Percent or UnitDimension.People });
            if (prices.Length > 0 && shares.Length > 0)
            {
                (Expression price, Expression share) = (Pick(prices).Expression, Pick(shares).Expression);
                return ToUnit(new Expression(OneIn(2) ? $"{price.Text} * {share.Text}" : $"{share.Text} * {price.Text}", Binding.Product, ReferenceType.Number), unit);
            }
        }

        if (number is null || IsConstant(number))
        {
            return null;
        }

        string text = random.Next(3) switch
        {
            0 => $"{number.In(Binding.Product)} / {factor.In(Binding.Unary)}",
            1 when !unit.IsCarried || number.Binding >= Binding.Unary => $"{factor.In(Binding.Product)} * {number.In(Binding.Unary)}",
            _ => $"{number.In(Binding.Product)} * {factor.In(Binding.Unary)}",
        };
        return new Expression(text, Binding.Product, new NumberType(unit));
    }

    private Expression? Adjusted(MakingScope scope, ReferenceUnit unit, int size)
    {
        Expression? number = Number(scope, unit, size - 1);
        if (number is null)
        {
            return null;
        }

        var type = new NumberType(IsConstant(number) ? ReferenceUnit.Constant : unit);
        return random.Next(5) switch
        {
            0 => new Expression($"-{number.In(Binding.Unary)}", Binding.Unary, type),
            1 => Call("abs", type, number),
            2 => Call(Pick<string>(["floor", "ceil", "round"]), type, number),
            _ => Call("round", type, number, Atom(Pick<string>(["0", "1", "2", "-1", "20", "-20"]), ReferenceType.Number)),
        };
    }

    private Expression? Extreme(MakingScope scope, ReferenceUnit unit, int size)
    {
        Expression?[] numbers = [.. Enumerable.Range(0, random.Next(2, 4)).Select(_ => Number(scope, unit, size / 3))];
        return Array.TrueForAll(numbers, static number => number is not null) && Array.Exists(numbers, static number => !IsConstant(number!))
            ? Call(Pick<string>(["min", "max"]), new NumberType(unit), numbers!)
            : null;
    }

    private Expression? Total(MakingScope scope, ReferenceUnit unit, int size) =>
        NumberList(scope, unit, size - 1) is { } list ? Call(Pick<string>(["sum", "sum", "average", "min", "max", "first", "last"]), new NumberType(unit), list) : null;

    private Expression? NumberList(MakingScope scope, ReferenceUnit unit, int size)
    {
        Expression? list = ListOf(scope, type => IsIn(type, unit));
        return list is not null && OneIn(2) ? list : MapOf(scope, inner => Number(inner, unit, size / 2), new NumberType(unit)) ?? list;
    }

    /// <summary>A number in another unit, or without, in this one.</summary>
    private Expression? Converted(MakingScope scope, ReferenceUnit unit, int size)
    {
        if (unit.IsCarried)
        {
            return null;
        }

        Access[] found = Find(scope, type => type is NumberType { Unit: var other } && (other.Kind == ReferenceUnitKind.None
            || other.IsCarried || (other.Symbol is { } symbol && symbol.Unit.IsCompatibleWith(unit.Symbol!.Unit))));
        if (found.Length > 0)
        {
            return ToUnit(Pick(found).Expression, unit);
        }

        // A ratio is measured, too: only a number that is nothing but one can be given a unit.
        Expression number = Number(scope, ReferenceUnit.None, size / 2)!;
        return ToUnit(IsConstant(number) ? number : Call("plain", ReferenceType.Number, number), unit);
    }

    /// <summary>What is a number without unit by itself.</summary>
    private Expression? Bare(MakingScope scope, int size)
    {
        switch (random.Next(12))
        {
            case 0:
                return AnyList(scope, size / 2) is { } list ? Call("size", ReferenceType.Number, list) : null;
            case 1:
                return Call("size", ReferenceType.Number, Text(scope, size / 2));
            case 2:
                ReferenceUnit measured = PickUnit(scope);
                return Number(scope, measured, size / 2) is { } number && !IsConstant(number) ? Call("plain", ReferenceType.Number, number) : null;
            case 3:
                return Quotient(scope, size);
            case 4:
                return Call("number", ReferenceType.Number, Text(scope, size / 2));
            case 5:
                Expression whole = Number(scope, ReferenceUnit.None, size / 2)!;
                return new Expression($"{whole.In(Binding.Product)} % {Pick<string>(["7", "2", "-3", "1e3", "0"])}", Binding.Product, ReferenceType.Number);
            case 6:
                return Call("pow", ReferenceType.Number, Number(scope, ReferenceUnit.None, size / 2)!, Atom(Pick<string>(["2", "3", "-1", "0", "9", "-7", "0.5", "40", "1001"]), ReferenceType.Number));
            case 7:
                return Call("log10", ReferenceType.Number, Number(scope, ReferenceUnit.None, size / 2)!);
            case 8:
                Access[] labels = Find(scope, static type => type is TextType { Labels.Length: > 0 });
                return labels.Length > 0 ? Call("rank", ReferenceType.Number, Pick(labels).Expression) : null;
            case 9:
                return PlaceInList(scope, size);
            default:
                return CalendarNumber(scope, size);
        }
    }

    /// <summary>Of two numbers in one unit, or that both carry theirs.</summary>
    private Expression? Quotient(MakingScope scope, int size)
    {
        ReferenceUnit unit = PickUnit(scope);
        Expression? left = Number(scope, unit, size / 2);
        Expression? right = Number(scope, unit, size / 2);
        return left is null || right is null || IsConstant(left) || IsConstant(right)
            ? null
            : new Expression($"{left.In(Binding.Product)} / {right.In(Binding.Unary)}", Binding.Product, ReferenceType.Number);
    }

    private Expression? PlaceInList(MakingScope scope, int size)
    {
        Expression? list = ListOf(scope, static type => type is TextType or NumberType { Unit.Kind: ReferenceUnitKind.None });
        return list is { Type: ListType { Item: { } item } }
            ? Call("indexOf", ReferenceType.Number, list, item is TextType ? Text(scope, size / 2) : Number(scope, ReferenceUnit.None, size / 2)!)
            : null;
    }

    /// <summary>A constant that is the value of an expression, or near it; 0 where that is unknown.</summary>
    private string NumberNear(Expression expression, MakingScope scope)
    {
        if (ValueOf(expression, scope) is not NumberValue { Number: { } number } || Math.Abs(number.Exponent) > 100)
        {
            return Pick<string>(["0", "1", "100"]);
        }

        Exact? near = random.Next(6) switch
        {
            0 or 1 => number,
            2 => new Exact(number.Digits + 1, number.Exponent),
            3 => new Exact(number.Digits - 1, number.Exponent),
            4 => number.Multiply(new Exact(BigInteger.One * 101, -2)),
            _ => number.Multiply(new Exact(5, Pick([3, -1, 7]))),
        };
        string text = (near ?? number).Show();
        return text.StartsWith('-') ? $"-{text[1..]}" : text;
    }

    private static string Invariant(int number) => number.ToString(CultureInfo.InvariantCulture);
}
