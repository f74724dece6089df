using ReportSdk.Schema.Json;
using SchemaPointer = ReportSdk.Schema.Json.JsonPointer;

namespace ReportSdk.Cli.Showing;

/// <summary>Cuts a document into tables by its own shape: what an object says once as label and value, each list as a table. Titles and units are the schema's.</summary>
/// <param name="messages">What the program itself says.</param>
/// <param name="withProvenance">Whether the sidecar of provenance is shown.</param>
internal sealed class DocumentTabulator(Messages messages, bool withProvenance)
{
    private const string Provenance = "provenance";
    private readonly List<ShownTable> _tables = [];

    public IReadOnlyList<ShownTable> Tabulate(JsonNode document, SchemaGuide guide)
    {
        var title = guide.Title ?? messages.DocumentTitle;
        var absences = new AbsenceNotes(document, messages);
        if (document.Kind == JsonKind.Object)
        {
            AddObject(document, guide, "", title, IsEntity, absences, isRoot: true);
        }
        else
        {
            AddList(document.Kind == JsonKind.Array ? document.Items : [document], document.Kind == JsonKind.Array ? guide.Items : guide, "", title, absences);
        }

        AddLeft(guide, absences.Left);
        return _tables;
    }

    /// <summary>The lines of NDJSON that have one schema: a row each.</summary>
    public IReadOnlyList<ShownTable> TabulateLines(IReadOnlyList<JsonNode> lines, SchemaGuide guide)
    {
        var title = guide.Title ?? messages.DocumentTitle;
        var flattener = new RowFlattener { Absences = new AbsenceNotes(lines[0], messages) };
        var left = new List<string[]>();
        for (var i = 0; i < lines.Count; i++)
        {
            var absences = flattener.Absences = new AbsenceNotes(lines[i], messages);
            if (lines[i].Kind == JsonKind.Object)
            {
                flattener.AddMembers(lines[i], guide, "", IsEntity);
            }
            else
            {
                flattener.Add(lines[i], guide, "", title);
            }

            var row = messages.Row(i + 1);
            left.AddRange(absences.Left.Select(absence => (string[])[$"{row}: {absence[0]}", absence[1]]));
        }

        _tables.Add(flattener.ToTable(title));
        AddLeft(guide, left);
        return _tables;
    }

    private void AddLeft(SchemaGuide guide, IReadOnlyList<string[]> left)
    {
        if (left.Count > 0)
        {
            _tables.Add(new ShownTable(guide.TitleOf(AbsenceNotes.Member), [messages.Place, messages.Reason], left));
        }
    }

    private bool IsEntity(string name) => name is not ("$schema" or AbsenceNotes.Member) && (withProvenance || name != Provenance);

    private void AddObject(JsonNode value, SchemaGuide guide, string pointer, string title, Func<string, bool> isWanted, AbsenceNotes absences, bool isRoot = false)
    {
        JsonMember[] parts = [.. value.Members.Where(member => isWanted(member.Name) && (isRoot ? IsFilled(member.Value) : HasRows(member.Value)))];
        var facts = new RowFlattener { Absences = absences };
        facts.AddMembers(value, guide, pointer, name => isWanted(name) && !parts.Any(part => part.Name == name));
        if (!facts.IsEmpty)
        {
            var table = facts.ToTable(title);
            _tables.Add(new ShownTable(title, [messages.Field, messages.Value], [.. table.Headings.Select((heading, i) => (string[])[heading, table.Rows[0][i]])]));
        }

        foreach (var part in parts)
        {
            var isAlone = !isRoot && facts.IsEmpty && parts.Length == 1;
            var name = guide.TitleOf(part.Name);
            var partTitle = isAlone ? title : isRoot ? name : $"{title} · {name}";
            var at = $"{pointer}/{SchemaPointer.Escape(part.Name)}";
            var member = guide.Member(part.Name);
            if (part.Value.Kind == JsonKind.Array)
            {
                AddList(part.Value.Items, member.Items, at, partTitle, absences);
            }
            else
            {
                AddObject(part.Value, member, at, partTitle, static _ => true, absences);
            }
        }
    }

    private void AddList(IReadOnlyList<JsonNode> items, SchemaGuide guide, string pointer, string title, AbsenceNotes absences)
    {
        if (items.All(static item => item.Kind == JsonKind.Object) && items.Any(item => item.Members.Count(member => IsTable(member, guide)) > 1))
        {
            // Two tables of one item have nothing to do with each other, and would meet in the lines of one.
            for (var i = 0; i < items.Count; i++)
            {
                AddObject(items[i], guide, $"{pointer}/{i}", $"{title} {i + 1}", static _ => true, absences);
            }

            return;
        }

        var flattener = new RowFlattener { Absences = absences };
        for (var i = 0; i < items.Count; i++)
        {
            flattener.Add(items[i], guide, $"{pointer}/{i}", guide.Title ?? title);
        }

        _tables.Add(flattener.ToTable(title));
    }

    private static bool IsFilled(JsonNode value) => value.Items.Count > 0 || value.Members.Count > 0;

    /// <summary>Whether a member holds a list of objects that the print does not have as columns.</summary>
    private static bool IsTable(JsonMember member, SchemaGuide guide) => HasRows(member.Value) && guide.Member(member.Name).PivotMember is null;

    /// <summary>Whether a value holds a list of objects, which is a table of its own.</summary>
    private static bool HasRows(JsonNode value) =>
        (value.Kind == JsonKind.Array && value.Items.Any(item => item.Kind is JsonKind.Object or JsonKind.Array))
        || value.Members.Any(member => HasRows(member.Value));
}
