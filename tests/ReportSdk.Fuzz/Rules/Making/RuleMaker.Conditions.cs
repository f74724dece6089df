using ReportSdk.Fuzz.Rules.Reference;

namespace ReportSdk.Fuzz.Rules.Making;

/// <content>Conditions.</content>
internal sealed partial class RuleMaker
{
    private Expression Condition(MakingScope scope, int size)
    {
        Expression? made = size > 1 && !OneIn(4) ? random.Next(12) switch
        {
            0 => Logic(scope, size),
            1 or 2 => Asked(scope, size),
            3 => new Expression($"!{Condition(scope, size - 1).In(Binding.Unary)}", Binding.Unary, ReferenceType.Condition),
            4 => Either(scope, () => Condition(scope, size / 3), size / 2),
            5 => Bound(scope, inner => Condition(inner, size / 2), size / 2),
            _ => OverList(scope, size),
        } : null;
        return made ?? Simple(scope, size) ?? CompareNumbers(scope, size)!;
    }

    private Expression Logic(MakingScope scope, int size)
    {
        (string symbol, Binding binding) = OneIn(2) ? ("&&", Binding.And) : ("||", Binding.Or);
        Expression[] operands = [.. Enumerable.Range(0, random.Next(2, 4)).Select(_ => Condition(scope, size / 3))];
        return new Expression(string.Join($" {symbol} ", operands.Select(operand => operand.In(binding + 1))), binding, ReferenceType.Condition);
    }

    /// <summary>Something is asked for, and used where it is there.</summary>
    private Expression? Asked(MakingScope scope, int size)
    {
        Access[] optional = [.. FindAll(scope).Where(static access => access.IsMember && !access.IsThere)];
        if (optional.Length == 0)
        {
            return null;
        }

        Access asked = Pick(optional);
        MakingScope known = scope.With(WaysOf(asked));
        string way = asked.Expression.Text;
        string then = (Uses(known, asked, size / 2) ?? Condition(known, size / 2)).In(Binding.Unary);
        return random.Next(5) switch
        {
            0 or 1 => new Expression($"!has({way}) || {then}", Binding.Or, ReferenceType.Condition),
            2 => new Expression(OneIn(2) ? $"{way} == null || {then}" : $"null == {way} || {then}", Binding.Or, ReferenceType.Condition),
            3 => new Expression($"has({way}) && {then}", Binding.And, ReferenceType.Condition),
            _ => new Expression($"has({way}) ? {then} : {Condition(scope, size / 3).Text}", Binding.Conditional, ReferenceType.Condition),
        };
    }

    /// <summary>A condition on a value that has just been asked for.</summary>
    private Expression? Uses(MakingScope scope, Access asked, int size)
    {
        Expression value = asked.Expression;
        return asked.Type switch
        {
            ConditionType => value,
            NumberType { Unit: var unit } => CompareTo(value, unit, scope, size),
            TextType => CompareTexts(value, scope, size),
            DateType or MonthType or PeriodType => CompareCalendar(value, scope, size),
            ListType => Through(value, scope, size),
            _ => null,
        };
    }

    private Expression? Simple(MakingScope scope, int size)
    {
        switch (random.Next(13))
        {
            case 0:
                Access[] conditions = Find(scope, static type => type is ConditionType);
                return conditions.Length > 0 ? Pick(conditions).Expression : null;
            case 1 when OneIn(2):
                Access[] members = [.. FindAll(scope).Where(static access => access.IsMember)];
                if (members.Length == 0)
                {
                    return null;
                }

                string way = Pick(members).Expression.Text;
                return OneIn(3) ? new Expression($"{way} {Pick<string>(["==", "!="])} null", Binding.Relation, ReferenceType.Condition) : Call("has", ReferenceType.Condition, Atom(way, ReferenceType.Text));
            case 2 or 3:
                return CompareTexts(Text(scope, size / 2), scope, size);
            case 4:
                return AboutText(scope, size);
            case 5 or 6:
                ReferenceType type = Pick([ReferenceType.Date, ReferenceType.Month, ReferenceType.Period, ReferenceType.Span]);
                return Calendar(scope, type, size / 2) is { } value ? CompareCalendar(value, scope, size) : null;
            case 7 or 8:
                return Approximately(scope, size);
            case 9:
                return Membership(scope, size);
            case 10:
                return CompareWholes(scope);
            default:
                return CompareNumbers(scope, size);
        }
    }

    private Expression? CompareNumbers(MakingScope scope, int size)
    {
        ReferenceUnit unit = PickUnit(scope);
        Expression? left = Number(scope, unit, size - 1);
        return left is null || IsConstant(left) ? CompareTo(Call("size", ReferenceType.Number, Text(scope, 0)), ReferenceUnit.None, scope, size) : CompareTo(left, unit, scope, size);
    }

    private Expression CompareTo(Expression left, ReferenceUnit unit, MakingScope scope, int size)
    {
        string right;
        if (unit.IsCarried)
        {
            right = random.Next(4) switch
            {
                0 => Pick<string>(["0", "0.0"]),
                1 => (Number(scope, ReferenceUnit.Carried, size / 2) ?? left).In(Binding.Sum),
                _ => CarriedNear(left, scope),
            };
        }
        else
        {
            right = OneIn(3) ? Number(scope, unit, size / 2)!.In(Binding.Sum) : NumberNear(left, scope);
        }

        return Relation(left, right, Pick<string>(["<", "<=", ">", ">=", "==", "!="]));
    }

    /// <summary>A number of a unit by name that is near one that carries its unit.</summary>
    private string CarriedNear(Expression left, MakingScope scope)
    {
        string unit = ValueOf(left, scope) is NumberValue { Unit: { } carried } && !OneIn(5) ? carried.Unit.Symbol : "亿元";
        string number = NumberNear(left, scope);
        return $"{(number.StartsWith('-') ? $"({number})" : number)}.to({Literal(unit)})";
    }

    private Expression Relation(Expression left, string right, string comparison)
    {
        bool isTurned = OneIn(5);
        return new Expression(isTurned ? $"{Wrapped(right)} {comparison} {left.In(Binding.Sum)}" : $"{left.In(Binding.Sum)} {comparison} {right}", Binding.Relation, ReferenceType.Condition);
    }

    /// <summary>A right side is in parentheses where it would have to be on the left.</summary>
    private static string Wrapped(string right) => right;

    private Expression CompareTexts(Expression left, MakingScope scope, int size)
    {
        bool isLabel = left.Type is TextType { Labels.Length: > 0 };
        if (IsLiteral(left))
        {
            left = Call("size", ReferenceType.Number, left);
            return CompareTo(left, ReferenceUnit.None, scope, size);
        }

        string right = left.Type is TextType { Labels: { Length: > 0 } labels } ? Literal(Pick(labels)) : OneIn(3) ? Text(scope, size / 2).In(Binding.Sum) : Literal(TextNear(left, scope));
        if (isLabel && OneIn(3))
        {
            string[] some = [.. ((TextType)left.Type).Labels.Where(_ => OneIn(2)).Select(Literal)];
            return new Expression($"{left.In(Binding.Sum)} in [{string.Join(", ", some.Length == 0 ? [right] : some)}]", Binding.Relation, ReferenceType.Condition);
        }

        return new Expression($"{left.In(Binding.Sum)} {Pick<string>(isLabel ? ["==", "!="] : ["==", "==", "!=", "<", ">="])} {right}", Binding.Relation, ReferenceType.Condition);
    }

    private Expression AboutText(MakingScope scope, int size)
    {
        Expression text = Text(scope, size / 2);
        return OneIn(3)
            ? Call("matches", ReferenceType.Condition, text, Atom(Literal(Pick(Patterns)), ReferenceType.Text))
            : Call(Pick<string>(["contains", "startsWith", "endsWith"]), ReferenceType.Condition, text, OneIn(3) ? Text(scope, size / 2) : Atom(Literal(TextNear(text, scope)), ReferenceType.Text));
    }

    private Expression? CompareCalendar(Expression value, MakingScope scope, int size)
    {
        if (value.Type is PeriodType && OneIn(3))
        {
            return Call(Pick<string>(["isEstimate", "isActual", "isUnmarked"]), ReferenceType.Condition, value);
        }

        bool isSpan = value.Type is SpanType;
        if (isSpan || OneIn(4))
        {
            ReferenceType kind = value.Type is PeriodType ? value.Type : Pick([ReferenceType.Span, ReferenceType.Date, ReferenceType.Month]);
            if (Calendar(scope, kind, size / 2) is { } around && (!isSpan || OneIn(2)))
            {
                return Call(Pick<string>(["overlaps", "covers"]), ReferenceType.Condition, OneIn(2) ? [value, around] : [around, value]);
            }
        }

        Expression? other = isSpan || OneIn(3) ? Calendar(scope, value.Type, size / 2) : Atom(CalendarNear(value, scope), ReferenceType.Text);
        return other is null || (IsLiteral(value) && IsLiteral(other))
            ? null
            : new Expression($"{value.In(Binding.Sum)} {Pick<string>(["<", "<=", ">", ">=", "==", "!="])} {other.In(Binding.Sum)}", Binding.Relation, ReferenceType.Condition);
    }

    private Expression? Approximately(MakingScope scope, int size)
    {
        ReferenceUnit unit = PickUnit(scope);
        Expression? left = Number(scope, unit, size / 2);
        if (left is null || IsConstant(left))
        {
            return null;
        }

        Expression right = OneIn(2) && Number(scope, unit, size / 2) is { } other ? other : Atom(unit.IsCarried ? CarriedNear(left, scope) : NumberNear(left, scope), ReferenceType.Number);
        if (OneIn(6))
        {
            return Call("unitSlip", ReferenceType.Condition, left, right);
        }

        string tolerance = random.Next(4) switch
        {
            0 or 1 => "printed",
            2 => $"percent({Pick<string>(["1", "0.25", "50", "0"])})",
            _ => unit.IsCarried ? Pick<string>(["1.to('亿元')", "0", "100.to('元')"]) : Pick<string>(["0.05", "1", "1000", "0"]),
        };
        return Call("approx", ReferenceType.Condition, left, right, Atom(tolerance, ReferenceType.Number));
    }

    private Expression? Membership(MakingScope scope, int size)
    {
        Access[] lists = Find(scope, static type => type is ListType { Item: TextType { Labels.Length: 0 } or NumberType { Unit.Kind: not ReferenceUnitKind.Carried } or DateType or PeriodType });
        if (lists.Length == 0 || OneIn(3))
        {
            ReferenceUnit unit = PickUnit(scope);
            Expression? number = unit.IsCarried ? null : Number(scope, unit, size / 2);
            return number is null || IsConstant(number)
                ? TextAmong(Text(scope, size / 2))
                : new Expression($"{number.In(Binding.Sum)} in [{string.Join(", ", Enumerable.Range(0, random.Next(1, 12)).Select(_ => NumberNear(number, scope)))}]", Binding.Relation, ReferenceType.Condition);
        }

        Access list = Pick(lists);
        Expression? sought = ((ListType)list.Type).Item switch
        {
            NumberType { Unit: var unit } => Number(scope, unit, size / 2),
            TextType => Text(scope, size / 2),
            { } type => Calendar(scope, type, size / 2),
            _ => null,
        };
        return sought is null ? null : new Expression($"{sought.In(Binding.Sum)} in {list.Expression.In(Binding.Sum)}", Binding.Relation, ReferenceType.Condition);
    }

    /// <summary>A text among constants; of an enum among its labels.</summary>
    private Expression TextAmong(Expression text)
    {
        IReadOnlyList<string> texts = text.Type is TextType { Labels: { Length: > 0 } labels } ? labels : DocumentMaker.Texts;
        return new Expression($"{text.In(Binding.Sum)} in [{string.Join(", ", Enumerable.Range(0, random.Next(1, 4)).Select(_ => Literal(Pick(texts))))}]", Binding.Relation, ReferenceType.Condition);
    }

    /// <summary>Two objects or lists of one type.</summary>
    private Expression? CompareWholes(MakingScope scope)
    {
        Access[] wholes = Find(scope, static type => type is DocumentType or ListType);
        Access left = Pick(wholes);
        Access[] like = [.. wholes.Where(other => IsLike(left.Type, other.Type))];
        return like.Length == 0
            ? null
            : new Expression($"{left.Expression.Text} {Pick<string>(["==", "!="])} {Pick(like).Expression.Text}", Binding.Relation, ReferenceType.Condition);
    }

    private static bool IsLike(ReferenceType left, ReferenceType right) => (left, right) switch
    {
        (DocumentType { Schema: null }, DocumentType { Schema: null }) => true,
        (DocumentType { Schema: { } first }, DocumentType { Schema: { } second }) => first.GetRawText() == second.GetRawText(),
        (ListType { Item: NumberType { Unit.Kind: ReferenceUnitKind.Fixed or ReferenceUnitKind.Carried } }, _) => false,
        (ListType { Item: { } first }, ListType { Item: { } second }) => IsLike(first, second),
        _ => left == right,
    };

    private Expression? OverList(MakingScope scope, int size) => AnyList(scope, size / 2) is { } list ? Through(list, scope, size) : null;

    private Expression Through(Expression list, MakingScope scope, int size)
    {
        ReferenceType item = ((ListType)list.Type).Item!;
        (string name, MakingScope inner) = Enter(list, scope);
        switch (random.Next(10))
        {
            case 0:
                string later = NewName(inner);
                MakingScope both = inner.With(later, item, inner.Sample.Variables[name].Value, list.Known);
                return Loop("adjacent", ReferenceType.Condition, list, $"{name}, {later}", Condition(both, size / 2).Text);
            case 1 or 2:
                return Keyed(list, name, inner, size);
            case 3:
                return Loop("exists_one", ReferenceType.Condition, list, name, Condition(inner, size / 2).Text);
            case 4 or 5:
                return Loop("exists", ReferenceType.Condition, list, name, Condition(inner, size / 2).Text);
            default:
                return Loop("all", ReferenceType.Condition, list, name, Condition(inner, size / 2).Text);
        }
    }

    /// <summary>Order, neighbourhood and repetition of keys.</summary>
    private Expression Keyed(Expression list, string name, MakingScope inner, int size)
    {
        ReferenceUnit unit = PickUnit(inner);
        Expression? key = random.Next(3) switch
        {
            0 => Text(inner, size / 3),
            1 => Calendar(inner, Pick([ReferenceType.Date, ReferenceType.Month, ReferenceType.Period]), size / 3),
            _ => Number(inner, unit, size / 3),
        };
        key = key is null || IsConstant(key) ? Text(inner, 0) : key;
        bool hasOrder = key.Type is not TextType { Labels.Length: > 0 };
        string[] orders = ["isAscending", "isStrictlyAscending", "isDescending", "isStrictlyDescending"];
        string function = hasOrder && OneIn(2) ? Pick(orders) : Pick<string>(["isContiguous", "isDistinct"]);
        bool isItemItself = ((ListType)list.Type).Item is not (DocumentType or ListType or ConditionType or TextType { Labels.Length: > 0 }) && OneIn(4);
        if (isItemItself)
        {
            return Call(Pick(orders), ReferenceType.Condition, list);
        }

        string text = function.StartsWith("isC", StringComparison.Ordinal) && OneIn(3) ? $"[{key.Text}, {Text(inner, 0).Text}]" : key.Text;
        return Loop(function, ReferenceType.Condition, list, name, text);
    }
}
