using System.Globalization;
using System.Text;
using ReportSdk.Evaluation;

namespace ReportSdk.Streaming;

/// <summary>Schemas that apply to one value, and which branch of a choice among them is meant, if that is known.</summary>
internal sealed class SchemaSelection
{
    /// <summary>References and allOf within each other, at one value: as deep as the evaluator's limit of recursion surely lets a document go.</summary>
    public const int DeepestInPlace = 6;

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

    /// <summary>The schemas, without those that they apply in place.</summary>
    public List<SchemaNode> Schemas => _schemas;

    /// <summary>Whether rules that are warnings stand in these schemas, or in what they apply.</summary>
    public bool HasWarnings => _schemas.Exists(static schema => (schema.RulesBelow & RuleContent.Warnings) != RuleContent.None);

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

    /// <summary>Of the schema whose choice is made, the branch; nothing of others.</summary>
    public SchemaNode[] BranchOf(SchemaNode schema) => schema == _chooser ? [_branch!] : [];

    /// <summary>Whether nothing applies but schemas that surely do.</summary>
    /// <param name="all">They, each once.</param>
    public bool TryExpand(out List<SchemaNode> all)
    {
        all = Expand(out List<SchemaNode> choosing, out bool isWhole);
        return isWhole && choosing.Count == 0;
    }

    /// <summary>All schemas that surely apply, through references, allOf and the branch that is known, each once.</summary>
    /// <param name="choosing">Those of them whose anyOf or oneOf is still open.</param>
    /// <param name="isWhole">Nothing else applies but branches of those.</param>
    public List<SchemaNode> Expand(out List<SchemaNode> choosing, out bool isWhole)
    {
        var all = new List<SchemaNode>();
        choosing = [];
        isWhole = true;
        var around = new List<SchemaNode>();
        foreach (SchemaNode schema in _schemas)
        {
            Expand(schema, around, all, choosing, ref isWhole);
        }

        return all;
    }

    private void Expand(SchemaNode schema, List<SchemaNode> around, List<SchemaNode> all, List<SchemaNode> choosing, ref bool isWhole)
    {
        if (all.Contains(schema))
        {
            // Of a schema that applies itself to the same value the evaluator says that it never ends.
            isWhole &= !around.Contains(schema);
            return;
        }

        all.Add(schema);
        if (schema.InPlace is not { } rules)
        {
            return;
        }

        isWhole &= around.Count < DeepestInPlace && rules is { DynamicRef: null, Not: null, If: null };
        if (around.Count >= DeepestInPlace)
        {
            return;
        }

        around.Add(schema);
        foreach (SchemaNode? part in (SchemaNode?[])[rules.Ref, .. rules.AllOf, .. BranchOf(schema)])
        {
            if (part is not null)
            {
                Expand(part.Effective, around, all, choosing, ref isWhole);
            }
        }

        around.RemoveAt(around.Count - 1);

        if (schema != _chooser && rules.OneOf.Length + rules.AnyOf.Length > 0)
        {
            // One choice at a value, and of one kind.
            bool isOne = _chooser is null && (rules.OneOf.Length == 0 || rules.AnyOf.Length == 0);
            isWhole &= isOne && choosing.Count == 0;
            if (isOne)
            {
                choosing.Add(schema);
            }
        }
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
