using ReportSdk.Schema.Json;
using SchemaPointer = ReportSdk.Schema.Json.JsonPointer;

namespace ReportSdk.Cli.Showing;

/// <summary>
/// Turns values of one kind into the lines of a table. A member that is an object becomes columns; a list that the print has as columns
/// becomes columns again; any other list of objects takes a line an item below the row's own cells.
/// </summary>
internal sealed class RowFlattener
{
    private readonly Dictionary<string, ColumnPlace> _columns = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> _pivotValues = new(StringComparer.Ordinal);
    private readonly List<Dictionary<string, string>> _lines = [];

    /// <summary>Those of the document that the next value is of.</summary>
    public required AbsenceNotes Absences { get; set; }

    public bool IsEmpty => _columns.Count == 0;

    public void Add(JsonNode value, SchemaGuide guide, string pointer, string title) =>
        _lines.AddRange(Lines(value, guide, pointer, value.Kind == JsonKind.Object ? ColumnPlace.Root : ColumnPlace.Root.Then("", 0, title)));

    /// <summary>Adds some members of an object, and those that are said to be absent.</summary>
    public void AddMembers(JsonNode value, SchemaGuide guide, string pointer, Func<string, bool> isWanted) =>
        _lines.AddRange(MemberLines(value, guide, pointer, isWanted, static (name, position, title) => ColumnPlace.Root.Then(name, position, title)));

    public ShownTable ToTable(string title)
    {
        ColumnPlace[] columns = [.. _columns.Values.Order()];
        return new ShownTable(
            title,
            [.. columns.Select(column => column.Heading)],
            [.. _lines.Select(line => Array.ConvertAll(columns, column => line.GetValueOrDefault(column.Key, "")))]);
    }

    private List<Dictionary<string, string>> Lines(JsonNode value, SchemaGuide guide, string pointer, ColumnPlace place) => value.Kind switch
    {
        JsonKind.Object when value.Members.Count > 0 => MemberLines(value, guide, pointer, static _ => true, place.Then),
        JsonKind.Array when value.Items.Any(IsContainer) => ItemLines(value, guide, pointer, place),
        _ => [Cell(place, guide, TextOf(value))],
    };

    private List<Dictionary<string, string>> MemberLines(
        JsonNode value,
        SchemaGuide guide,
        string pointer,
        Func<string, bool> isWanted,
        Func<string, int, string, ColumnPlace> placeOf)
    {
        List<Dictionary<string, string>> lines = [[]];
        var position = 0;
        foreach (var name in guide.MemberNames.Concat(value.Members.Select(member => member.Name).Except(guide.MemberNames)))
        {
            var place = placeOf(name, position++, guide.TitleOf(name));
            var at = $"{pointer}/{SchemaPointer.Escape(name)}";
            if (!isWanted(name))
            {
                continue;
            }

            if (value.Find(name) is { } member)
            {
                Merge(lines, IsPivot(member, guide.Member(name))
                    ? [PivotLine(name, member, guide.Member(name), at, placeOf, position - 1)]
                    : Lines(member, guide.Member(name), at, place));
            }
            else if (Absences.Take(at) is { } absence)
            {
                Merge(lines, [Cell(place, guide.Member(name), absence)]);
            }
        }

        return lines;
    }

    private List<Dictionary<string, string>> ItemLines(JsonNode list, SchemaGuide guide, string pointer, ColumnPlace place)
    {
        var lines = new List<Dictionary<string, string>>();
        for (var i = 0; i < list.Items.Count; i++)
        {
            lines.AddRange(Lines(list.Items[i], guide.Items, $"{pointer}/{i}", place));
        }

        return lines;
    }

    /// <summary>Whether each item says a text of its own, and something besides: then no two of them meet in a cell.</summary>
    private static bool IsPivot(JsonNode list, SchemaGuide guide)
    {
        if (guide.PivotMember is not { } pivot || list.Items.Count == 0)
        {
            return false;
        }

        var values = list.Items.Select(item => item.FindText(pivot)).ToArray();
        return !values.Contains(null)
            && values.Distinct().Count() == values.Length
            && list.Items.All(item => item.Members.Count > 1 && !item.Members.Any(member => IsContainer(member.Value)));
    }

    private Dictionary<string, string> PivotLine(
        string listName,
        JsonNode list,
        SchemaGuide guide,
        string pointer,
        Func<string, int, string, ColumnPlace> placeOf,
        int position)
    {
        var pivot = guide.PivotMember!;
        var line = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < list.Items.Count; i++)
        {
            var item = list.Items[i];
            var value = item.FindText(pivot)!;
            var cells = MemberLines(
                item,
                guide.Items,
                $"{pointer}/{i}",
                name => name != pivot,
                (name, member, title) =>
                {
                    // The list has no heading of its own: its members stand where it does, one column a value.
                    var place = placeOf($"{listName}/{name}", position, $"{title} {value}");
                    return place with { Key = $"{place.Key}={value}", Order = [.. place.Order, member, PositionOf(placeOf(listName, position, "").Key, value)] };
                });
            Merge([line], cells);
        }

        return line;
    }

    /// <summary>Values of a pivot stand in the order in which the rows name them.</summary>
    private int PositionOf(string pivot, string value)
    {
        if (!_pivotValues.TryGetValue(pivot, out var values))
        {
            _pivotValues.Add(pivot, values = []);
        }

        if (!values.Contains(value))
        {
            values.Add(value);
        }

        return values.IndexOf(value);
    }

    private Dictionary<string, string> Cell(ColumnPlace place, SchemaGuide guide, string text)
    {
        if (!_columns.ContainsKey(place.Key))
        {
            var unit = guide.Unit ?? guide.Items.Unit;
            _columns.Add(place.Key, unit is null ? place : place with { Heading = $"{place.Heading} ({unit})" });
        }

        return new Dictionary<string, string>(StringComparer.Ordinal) { [place.Key] = text };
    }

    /// <summary>Puts the lines of a member beside those of its siblings.</summary>
    private static void Merge(List<Dictionary<string, string>> lines, List<Dictionary<string, string>> further)
    {
        for (var i = 0; i < further.Count; i++)
        {
            if (i == lines.Count)
            {
                lines.Add(new Dictionary<string, string>(StringComparer.Ordinal));
            }

            foreach (var (column, text) in further[i])
            {
                lines[i][column] = text;
            }
        }
    }

    private static bool IsContainer(JsonNode value) => value.Kind is JsonKind.Object or JsonKind.Array;

    private static string TextOf(JsonNode value) => value.Kind switch
    {
        JsonKind.Array when value.Items.Count > 0 => string.Join("; ", value.Items.Select(TextOf)),
        JsonKind.Array or JsonKind.Object => value.ToCompactString(),
        _ => value.Text,
    };
}
