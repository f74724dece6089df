using System.Collections.Immutable;
using ReportSdk.Fuzz.Rules.Reference;

namespace ReportSdk.Fuzz.Rules.Making;

/// <content>Lists, what goes through them, and what any type has: conditionals, defaults and bound names.</content>
internal sealed partial class RuleMaker
{
    /// <summary>A list in scope of items of a type, as it stands or changed; null where there is none.</summary>
    private Expression? ListOf(MakingScope scope, Func<ReferenceType, bool> isWanted)
    {
        Access[] found = Find(scope, type => type is ListType { Item: { } item } && isWanted(item));
        if (found.Length == 0)
        {
            return null;
        }

        // Within an item, its own lists come first: others would cost too much.
        Access[] near = scope.Loops.IsEmpty ? found : [.. found.Where(access => access.Way.StartsWith(scope.Loops[^1] + MakingScope.Step, StringComparison.Ordinal))];
        return Pick(near.Length > 0 && !OneIn(5) ? near : found).Expression;
    }

    /// <summary>Any list.</summary>
    private Expression? AnyList(MakingScope scope, int size)
    {
        Expression? list = ListOf(scope, static _ => true);
        return list is null || size <= 1 || OneIn(3) ? list : Changed(list, scope, size);
    }

    /// <summary>Less of a list, or more than it.</summary>
    private Expression Changed(Expression list, MakingScope scope, int size)
    {
        var type = (ListType)list.Type;
        switch (random.Next(7))
        {
            case 0 or 1:
                return Filtered(list, scope, size);
            case 2:
                return Call("distinct", type, list) with { Known = list.Known };
            case 3:
                Expression? other = ListOf(scope, item => item == type.Item);
                return other is null ? list : new Expression($"{list.In(Binding.Sum)} + {other.In(Binding.Product)}", Binding.Sum, type) { Known = list.Known.Intersect(other.Known) };
            case 4:
                return Call("coalesce", type, list, Atom("[]", new ListType(null)));
            case 5 when type.Item is ListType inner:
                return Call("flatten", inner, list);
            case 6 when Find(scope, found => found == type, anyway: true) is { Length: > 0 } others:
                return Call("coalesce", type, Pick(others).Expression, list);
            default:
                return list;
        }
    }

    private Expression Filtered(Expression list, MakingScope scope, int size)
    {
        ReferenceType item = ((ListType)list.Type).Item!;
        (string name, MakingScope inner) = Enter(list, scope);
        Access[] optional = [.. FindAll(inner).Where(access => access.IsMember && !access.IsThere && access.Way.StartsWith(name + MakingScope.Step, StringComparison.Ordinal))];
        if (optional.Length > 0 && !OneIn(3))
        {
            Access asked = Pick(optional);
            string[] ways = [.. WaysOf(asked)];
            string more = OneIn(2) ? "" : $" && {Condition(inner.With(ways), size / 3).In(Binding.Relation)}";
            string asking = OneIn(4) ? $"{asked.Expression.Text} != null" : $"has({asked.Expression.Text})";
            return Loop("filter", list.Type, list, name, asking + more) with { Known = list.Known.Union(ways.Where(way => way.Length > name.Length).Select(way => way[(name.Length + 1)..])) };
        }

        return Loop("filter", new ListType(item), list, name, Condition(inner, size / 2).Text) with { Known = list.Known };
    }

    /// <summary>What an expression is of each item of a list.</summary>
    private Expression? MapOf(MakingScope scope, Func<MakingScope, Expression?> make, ReferenceType type)
    {
        if (AnyList(scope, 2) is not { } list)
        {
            return null;
        }

        (string name, MakingScope inner) = Enter(list, scope);
        return make(inner) is { } body && !IsConstant(body) ? Loop("map", new ListType(type), list, name, body.Text) : null;
    }

    /// <summary>Names the item of a list; some item is the sample.</summary>
    private (string Name, MakingScope Inner) Enter(Expression list, MakingScope scope)
    {
        string name = NewName(scope);
        ReferenceValue sample = ValueOf(list, scope) is ListValue { Items: { Count: > 0 } items } ? items[random.Next(items.Count)] : ReferenceValue.Unknown;
        MakingScope inner = scope.With(name, ((ListType)list.Type).Item!, sample, list.Known);
        return (name, inner with { Loops = scope.Loops.Add(name) });
    }

    private Expression Loop(string function, ReferenceType type, Expression list, string name, string body) =>
        new(OneIn(4) ? $"{function}({list.Text}, {name}, {body})" : $"{list.In(Binding.Member)}.{function}({name}, {body})", Binding.Member, type);

    /// <summary>One of two, by a condition.</summary>
    private Expression? Either(MakingScope scope, Func<Expression?> make, int size)
    {
        Expression? then = make();
        Expression? otherwise = make();
        return then is null || otherwise is null || IsConstant(then)
            ? null
            : new Expression($"{Condition(scope, size / 2).In(Binding.Or)} ? {then.In(Binding.Or)} : {otherwise.Text}", Binding.Conditional, then.Type)
            {
                Known = then.Known.Intersect(otherwise.Known),
            };
    }

    /// <summary>A member that need not be there, or something else.</summary>
    private Expression? FirstThere(MakingScope scope, Func<ReferenceType, bool> isWanted, Func<Expression?> make)
    {
        Access[] optional = [.. Find(scope, isWanted, anyway: true).Where(static access => !access.IsThere)];
        if (optional.Length == 0 || make() is not { } other || IsConstant(other))
        {
            return null;
        }

        Access first = Pick(optional);
        ReferenceType type = (first.Type, other.Type) switch
        {
            (TextType { Labels: { Length: > 0 } some }, TextType { Labels: { Length: > 0 } more }) => new TextType([.. some.Union(more)]),
            (TextType, _) => ReferenceType.Text,
            _ => first.Type,
        };
        return Call("coalesce", type, first.Expression, other);
    }

    /// <summary>A value with a name, in an expression that may use it.</summary>
    private Expression? Bound(MakingScope scope, Func<MakingScope, Expression?> make, int size)
    {
        Expression? value = random.Next(4) switch
        {
            0 => AnyList(scope, size / 2),
            1 => Find(scope, static type => type is DocumentType) is { Length: > 0 } objects ? Pick(objects).Expression : null,
            _ => Number(scope, PickUnit(scope), size / 2),
        };
        if (value is null || IsConstant(value))
        {
            return null;
        }

        string name = NewName(scope);
        IEnumerable<string> known = value.Type is ListType ? [] : ImmutableHashSet<string>.Empty;
        return make(scope.With(name, value.Type, ValueOf(value, scope), known)) is { } body
            ? new Expression($"cel.bind({name}, {value.Text}, {body.Text})", Binding.Member, body.Type)
            : null;
    }
}
