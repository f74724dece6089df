using System.Globalization;
using System.Text;
using ReportSdk.Evaluation;

namespace ReportSdk.Streaming;

/// <summary>Schemas that apply to one value, and which branch of a choice among them is meant, if that is known.</summary>
internal sealed class SchemaSelection
{
    /// <summary>References and allOf within each other, at one value: as deep as the evaluator's limit of recursion surely lets a document go.</summary>
    private const int DeepestInPlace = 6;

    private readonly List<SchemaNode> _schemas;
    private readonly SchemaNode? _chooser;
    private readonly SchemaNode? _branch;

    private SchemaSelection(List<SchemaNode> schemas, SchemaNode? chooser, SchemaNode? branch)
    {
        _schemas = schemas;
        _chooser = chooser;
        _branch = branch;
        Key = CreateKey();
    }

    public bool IsEmpty => _schemas.Count == 0;

    /// <summary>Equal for equal selections.</summary>
    public string Key { get; }

    public static SchemaSelection Of(List<SchemaNode> schemas)
    {
        var effective = new List<SchemaNode>();
        foreach (SchemaNode schema in schemas)
        {
            if (!effective.Contains(schema.Effective))
            {
                effective.Add(schema.Effective);
            }
        }

        return new SchemaSelection(effective, null, null);
    }

    /// <summary>The same with one branch chosen.</summary>
    public SchemaSelection With(SchemaNode chooser, SchemaNode branch) => new(_schemas, chooser, branch);

    /// <summary>All schemas that apply, through references and allOf.</summary>
    /// <param name="all">They, each once.</param>
    /// <param name="choosing">The one whose anyOf or oneOf is still open; null where there is none.</param>
    /// <returns>False where one of them is beyond what can be merged.</returns>
    public bool TryExpand(out List<SchemaNode> all, out SchemaNode? choosing)
    {
        all = [];
        choosing = null;
        foreach (SchemaNode schema in _schemas)
        {
            if (!TryExpand(schema, all, ref choosing, 0))
            {
                return false;
            }
        }

        return true;
    }

    private bool TryExpand(SchemaNode schema, List<SchemaNode> all, ref SchemaNode? choosing, int depth)
    {
        if (all.Contains(schema))
        {
            return true;
        }

        all.Add(schema);
        if (schema.InPlace is not { } rules)
        {
            return true;
        }

        if (depth == DeepestInPlace || rules.DynamicRef is not null || rules.Not is not null || rules.If is not null)
        {
            return false;
        }

        if (rules.Ref is not null && !TryExpand(rules.Ref.Effective, all, ref choosing, depth + 1))
        {
            return false;
        }

        foreach (SchemaNode part in rules.AllOf)
        {
            if (!TryExpand(part.Effective, all, ref choosing, depth + 1))
            {
                return false;
            }
        }

        if (rules.OneOf.Length + rules.AnyOf.Length == 0)
        {
            return true;
        }

        if (schema == _chooser)
        {
            return TryExpand(_branch!.Effective, all, ref choosing, depth + 1);
        }

        // One choice at a value, and of one kind.
        bool isFirst = choosing is null && _chooser is null && (rules.OneOf.Length == 0 || rules.AnyOf.Length == 0);
        choosing = schema;
        return isFirst;
    }

    private string CreateKey()
    {
        var ids = _schemas.ConvertAll(static schema => schema.Id);
        ids.Sort();
        var key = new StringBuilder();
        foreach (int id in ids)
        {
            key.Append(CultureInfo.InvariantCulture, $"{id} ");
        }

        return _branch is null ? key.ToString() : key.Append(CultureInfo.InvariantCulture, $"| {_chooser!.Id} {_branch.Id}").ToString();
    }
}
