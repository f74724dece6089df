using ReportSdk.Schema.Shared;

namespace ReportSdk.Schema.Rules;

/// <summary>All that is known of the values at one place: the schema there with what its <c>$ref</c> and <c>allOf</c> add.</summary>
internal sealed class Shape
{
    private const PlanTypes AllTypes = (PlanTypes)0x7F;
    private readonly ShapeTable _table;
    private readonly List<ShapeNode> _nodes = [];
    private Dictionary<string, List<ShapeNode>>? _members;

    private Shape(ShapeTable table) => _table = table;

    /// <summary>The schemas that all apply; the one that was asked for first.</summary>
    public IReadOnlyList<ShapeNode> Nodes => _nodes;

    /// <summary>Types that every schema allows; <see cref="PlanTypes.None"/> where none says anything.</summary>
    public PlanTypes Types { get; private set; }

    /// <summary>Whether null is not known to be excluded.</summary>
    public bool MayBeNull => Types == PlanTypes.None
        ? First(static node => node.Const is { } constant ? [constant] : node.Enum) is not { } values || values.Contains("null")
        : (Types & PlanTypes.Null) != 0;

    public static Shape Of(ShapeTable table, ShapeNode node) => Of(table, [node]);

    /// <summary>Names that the schemas give to members.</summary>
    public IEnumerable<string> MemberNames => Members.Keys;

    /// <summary>Whether a member of that name is always there.</summary>
    public bool Requires(string name) => _nodes.Any(node => node.Required.Contains(name));

    /// <summary>The values of a member, or null where the schemas do not name it.</summary>
    public Shape? Member(string name) => Members.TryGetValue(name, out List<ShapeNode>? nodes) ? Of(_table, nodes) : null;

    /// <summary>The values of members without a name of their own, or null.</summary>
    public Shape? OtherMember()
    {
        ShapeNode[] others = [.. _nodes.SelectMany(node => node.OtherMembers.Select(other => node.File.Nodes[other])).Where(other => !other.IsFalse)];
        return others.Length == 0 ? null : Of(_table, others);
    }

    /// <summary>The items of an array, or null where nothing is said of them.</summary>
    public Shape? Item()
    {
        ShapeNode[] items = [.. _nodes.Where(node => node.Items >= 0).Select(node => node.File.Nodes[node.Items])];
        return items.Length == 0 ? null : Of(_table, items);
    }

    /// <summary>The first schema of which something holds, or null.</summary>
    public T? First<T>(Func<ShapeNode, T?> select)
        where T : class => _nodes.Select(select).FirstOrDefault(found => found is not null);

    private Dictionary<string, List<ShapeNode>> Members => _members ??= CreateMembers();

    private static Shape Of(ShapeTable table, IEnumerable<ShapeNode> nodes)
    {
        var shape = new Shape(table);
        var seen = new HashSet<ShapeNode>();
        var open = new Queue<ShapeNode>(nodes);
        PlanTypes types = AllTypes;
        while (open.Count > 0)
        {
            ShapeNode node = open.Dequeue();
            if (!seen.Add(node))
            {
                continue;
            }

            shape._nodes.Add(node);
            types &= node.Types == PlanTypes.None ? AllTypes : Widen(node.Types);
            if (table.Follow(node) is { } target)
            {
                open.Enqueue(target);
            }

            foreach (int branch in node.AllOf)
            {
                open.Enqueue(node.File.Nodes[branch]);
            }
        }

        shape.Types = types == AllTypes ? PlanTypes.None : types;
        return shape;
    }

    /// <summary>A number that may be any may be an integer.</summary>
    private static PlanTypes Widen(PlanTypes types) => types.HasFlag(PlanTypes.Number) ? types | PlanTypes.Integer : types;

    private Dictionary<string, List<ShapeNode>> CreateMembers()
    {
        var members = new Dictionary<string, List<ShapeNode>>(StringComparer.Ordinal);
        foreach (ShapeNode node in _nodes)
        {
            foreach ((string name, int index) in node.Properties)
            {
                if (!members.TryGetValue(name, out List<ShapeNode>? list))
                {
                    members.Add(name, list = []);
                }

                list.Add(node.File.Nodes[index]);
            }
        }

        return members;
    }
}
