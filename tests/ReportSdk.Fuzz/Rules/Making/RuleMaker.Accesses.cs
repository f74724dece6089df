using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using ReportSdk.Fuzz.Rules.Reference;

namespace ReportSdk.Fuzz.Rules.Making;

/// <content>Members, variables and items: what a rule takes from the document.</content>
internal sealed partial class RuleMaker
{
    private const int LongestWay = 4;

    private static readonly HashSet<string> Reserved = new(StringComparer.Ordinal)
    {
        "as", "break", "const", "continue", "else", "for", "function", "if", "import", "let", "loop", "package", "namespace", "return", "var", "void", "while", "in",
        "true", "false", "null", "this", "parent", "root",
    };

    /// <summary>A value that can be named.</summary>
    /// <param name="Expression">That names it.</param>
    /// <param name="Way">To ask for it by.</param>
    /// <param name="Schema">Of it; undefined for what no schema describes.</param>
    /// <param name="IsMember">Whether <c>has</c> can ask for it.</param>
    /// <param name="IsThere">Whether it has not to be asked for.</param>
    private sealed record Access(Expression Expression, string Way, JsonElement Schema, bool IsMember, bool IsThere)
    {
        public ReferenceType Type => Expression.Type;
    }

    /// <summary>All that can be named and is there, of a type.</summary>
    private Access[] Find(MakingScope scope, Func<ReferenceType, bool> isWanted, bool anyway = false) =>
        [.. FindAll(scope).Where(access => (access.IsThere || scope.AllowsAbsent || anyway) && isWanted(access.Type))];

    private IEnumerable<Access> FindAll(MakingScope scope)
    {
        ReferenceScope names = scope.Sample;
        IEnumerable<Access> found = Inside(new Access(Atom("this", names.This.Type), "this", SchemaOf(names.This.Type), IsMember: false, IsThere: true), scope, LongestWay);
        if (names.Parent is { } parent)
        {
            found = found.Concat(Inside(new Access(Atom("parent", parent.Type), "parent", SchemaOf(parent.Type), IsMember: false, IsThere: true), scope, LongestWay - 1));
        }

        if (names.Root is { } root)
        {
            found = found.Concat(Inside(new Access(Atom("root", root.Type), "root", SchemaOf(root.Type), IsMember: false, IsThere: true), scope, LongestWay - 1));
        }

        // In an order that is the same in every process: what is picked must depend on the seed alone.
        foreach ((string name, (ReferenceType type, _)) in names.Variables.OrderBy(static variable => variable.Key, StringComparer.Ordinal))
        {
            found = found.Concat(Inside(new Access(Atom(name, type), name, SchemaOf(type), IsMember: false, IsThere: true), scope, LongestWay));
        }

        return found;
    }

    private static JsonElement SchemaOf(ReferenceType type) => type is DocumentType { Schema: { } schema } ? schema : default;

    /// <summary>A value and what is in it.</summary>
    private IEnumerable<Access> Inside(Access access, MakingScope scope, int steps)
    {
        Expression own = access.Expression with { Known = KnownOf(access, scope) };
        yield return access with { Expression = own };
        if (steps == 0)
        {
            yield break;
        }

        if (access.Type is DocumentType { Schema: { } schema })
        {
            foreach (JsonProperty member in schema.GetProperty("properties").EnumerateObject())
            {
                foreach (Access inner in Inside(MemberOf(access, member.Name, member.Value, scope), scope, steps - 1))
                {
                    yield return inner;
                }
            }
        }
        else if (access.Type is ListType { Item: { } item } && OneIn(3))
        {
            foreach (Access inner in Inside(ItemOf(access, item), scope, steps - 1))
            {
                yield return inner;
            }
        }
    }

    private static System.Collections.Immutable.ImmutableHashSet<string> KnownOf(Access access, MakingScope scope)
    {
        string start = access.Way + MakingScope.Step;
        return [.. scope.Present.Where(way => access.Type is DocumentType && way.StartsWith(start, StringComparison.Ordinal)).Select(way => way[start.Length..])];
    }

    private Access MemberOf(Access target, string name, JsonElement schema, MakingScope scope)
    {
        string way = $"{target.Way}{MakingScope.Step}{name}";
        bool isName = PlainName().IsMatch(name);
        bool isBare = target.Way == "this" && isName && !Reserved.Contains(name) && !scope.Sample.Variables.ContainsKey(name) && !OneIn(5);
        string text = isBare ? name : isName && !OneIn(6) ? $"{target.Expression.Text}.{name}" : $"{target.Expression.Text}[{Literal(name)}]";
        bool isThere = scope.Present.Contains(way) || (IsRequired(SchemaOf(target.Type), name) && !IsNullable(schema));
        return new Access(Atom(text, ReferenceType.Of(schema)), way, schema, IsMember: true, target.IsThere && isThere);
    }

    private Access ItemOf(Access list, ReferenceType item)
    {
        string index = random.Next(3).ToString(CultureInfo.InvariantCulture);
        JsonElement schema = list.Schema.ValueKind == JsonValueKind.Object && list.Schema.TryGetProperty("items", out JsonElement items) ? items : SchemaOf(item);
        (string text, string step) = random.Next(4) switch
        {
            0 => ($"first({list.Expression.Text})", "first"),
            1 => ($"{list.Expression.Text}.last()", "last"),
            _ => ($"{list.Expression.Text}[{index}]", index),
        };
        return new Access(Atom(text, item), $"{list.Way}{MakingScope.Step}{step}", schema, IsMember: false, list.IsThere);
    }

    private static bool IsRequired(JsonElement schema, string name) => schema.GetProperty("required").EnumerateArray().Any(required => required.GetString() == name);

    /// <summary>A value of any type may be null.</summary>
    private static bool IsNullable(JsonElement schema) => !schema.TryGetProperty("type", out JsonElement type) || type.ValueKind == JsonValueKind.Array;

    /// <summary>Ways that a member which is there makes known: its own and those that lead to it.</summary>
    private static IEnumerable<string> WaysOf(Access access)
    {
        yield return access.Way;
        for (int end = access.Way.LastIndexOf(MakingScope.Step); end > 0; end = access.Way.LastIndexOf(MakingScope.Step, end - 1))
        {
            yield return access.Way[..end];
        }
    }

    [GeneratedRegex("^[A-Za-z_][A-Za-z0-9_]*\\z")]
    private static partial Regex PlainName();
}
