using ReportSdk.Schema.Rules;

namespace ReportSdk.Fuzz.Rules.Reference;

/// <content>Lists.</content>
internal sealed partial class ReferenceInterpreter
{
    private bool? JudgeList(string function, RuleSyntax[] arguments, ReferenceScope scope)
    {
        if (Evaluate(arguments[0], scope) is not ListValue list)
        {
            return null;
        }

        switch (function)
        {
            case "all" or "adjacent":
                bool?[] truths = [.. EachOf(list, arguments, scope).Select(inner => Judge(arguments[^1], inner.Scope))];
                return truths.Contains(false) ? false : truths.Contains(null) ? null : true;
            case "exists":
                bool?[] some = [.. EachOf(list, arguments, scope).Select(inner => Judge(arguments[^1], inner.Scope))];
                return some.Contains(true) ? true : some.Contains(null) ? null : false;
            case "exists_one":
                bool?[] each = [.. EachOf(list, arguments, scope).Select(inner => Judge(arguments[^1], inner.Scope))];
                return each.Contains(null) ? null : each.Count(static truth => truth == true) == 1;
            default:
                return OutOfPlace(function, list, arguments, scope, out bool isKnown).Any() ? false : isKnown ? true : null;
        }
    }

    /// <summary>The scope of a body for each item, or for each item and the one after it, and which item a problem is told at.</summary>
    public static IEnumerable<(ReferenceValue Item, ReferenceScope Scope)> EachOf(ListValue list, RuleSyntax[] arguments, ReferenceScope scope)
    {
        ReferenceType item = ((ListType)ReferenceTyping.Of(arguments[0], scope)).Item!;
        bool isPair = arguments.Length == 4;
        for (int i = isPair ? 1 : 0; i < list.Items.Count; i++)
        {
            ReferenceScope inner = arguments.Length == 1 ? scope : scope.With(((NameSyntax)arguments[1]).Name, item, list.Items[isPair ? i - 1 : i]);
            yield return (list.Items[i], isPair ? inner.With(((NameSyntax)arguments[2]).Name, item, list.Items[i]) : inner);
        }
    }

    /// <summary>Items whose keys are not in order, not beside their like, or there before. Unknown keys are passed over.</summary>
    /// <param name="isKnown">Whether all neighbours could be compared.</param>
    public List<(ReferenceValue Item, ReferenceScope Scope)> OutOfPlace(string function, ListValue list, RuleSyntax[] arguments, ReferenceScope scope, out bool isKnown)
    {
        isKnown = true;
        var found = new List<(ReferenceValue, ReferenceScope)>();
        var before = new List<ReferenceValue>();
        foreach ((ReferenceValue item, ReferenceScope inner) in EachOf(list, arguments, scope))
        {
            ReferenceValue key = arguments.Length == 1 ? item with { Source = null } : Evaluate(arguments[^1], inner);
            if (HasUnknown(key))
            {
                continue;
            }

            bool? isInPlace = before.Count == 0 ? true : IsInPlace(function, before, key);
            isKnown &= isInPlace is not null;
            if (isInPlace == false)
            {
                found.Add((item, inner));
            }

            before.Add(key);
        }

        return found;
    }

    private static bool? IsInPlace(string function, List<ReferenceValue> before, ReferenceValue key) => function switch
    {
        "isAscending" => AreInOrder(before[^1], key, "<="),
        "isStrictlyAscending" => AreInOrder(before[^1], key, "<"),
        "isDescending" => AreInOrder(before[^1], key, ">="),
        "isStrictlyDescending" => AreInOrder(before[^1], key, ">"),

        // Keys that cannot be compared are different.
        "isContiguous" => AreEqual(before[^1], key) == true || !before.Exists(earlier => AreEqual(earlier, key) == true),
        _ => !before.Exists(earlier => AreEqual(earlier, key) == true),
    };

    private ReferenceValue Build(string function, RuleSyntax[] arguments, ReferenceScope scope)
    {
        if (Evaluate(arguments[0], scope) is not ListValue list)
        {
            return ReferenceValue.Unknown;
        }

        if (function == "map")
        {
            return new ListValue([.. EachOf(list, arguments, scope).Select(inner => Evaluate(arguments[^1], inner.Scope))]) { Place = list.Place };
        }

        (ReferenceValue Item, bool? Truth)[] items = [.. EachOf(list, arguments, scope).Select(inner => (inner.Item, Judge(arguments[^1], inner.Scope)))];
        return Array.Exists(items, static item => item.Truth is null)
            ? ReferenceValue.Unknown
            : new ListValue([.. items.Where(static item => item.Truth == true).Select(static item => item.Item)]) { Place = list.Place };
    }

    /// <summary>Whether an item equals a value.</summary>
    private static bool? Contains(ReferenceValue list, ReferenceValue value)
    {
        if (value.IsUnknown || list is not ListValue { Items: var items })
        {
            return null;
        }

        bool?[] equal = [.. items.Select(item => AreEqual(value, item))];
        return equal.Contains(true) ? true : equal.Contains(null) ? null : false;
    }

    private static ReferenceValue IndexOf(ListValue list, ReferenceValue value)
    {
        bool?[] equal = [.. list.Items.Select(item => AreEqual(item, value))];
        int index = Array.IndexOf(equal, true);

        // An unknown item before it may be the one.
        return index < 0 || equal.Take(index).Contains(null) ? ReferenceValue.Unknown : ReferenceValue.Of(index);
    }

    private static ReferenceValue Flatten(ListValue list) => list.Items.All(static inner => inner is ListValue)
        ? new ListValue([.. list.Items.SelectMany(static inner => ((ListValue)inner).Items)]) { Place = list.Place }
        : ReferenceValue.Unknown;

    private static ReferenceValue Distinct(ListValue list)
    {
        if (HasUnknown(list))
        {
            return ReferenceValue.Unknown;
        }

        var kept = new List<ReferenceValue>();
        foreach (ReferenceValue item in list.Items)
        {
            if (!kept.Exists(earlier => AreEqual(earlier, item) == true))
            {
                kept.Add(item);
            }
        }

        return new ListValue(kept) { Place = list.Place };
    }
}
