using ReportSdk.Json;

namespace ReportSdk.Evaluation;

/// <summary>What a schema surely demands of every object, as far as it tells alternatives apart: not all of it, where there is much.</summary>
internal sealed class BranchDemands
{
    /// <summary>Schemas that are looked into, from one to those that it applies to the same value.</summary>
    private const int MostSchemas = 16;

    /// <summary>Required members that are noted, and members with constants.</summary>
    private const int MostNames = 32;

    /// <summary>Texts of one member: alternatives that take many are seldom told apart by them.</summary>
    private const int MostTexts = 16;

    private const int Texts = (1 << (int)TokenKind.String) | (1 << (int)TokenKind.Name);

    private int _schemas;

    private BranchDemands()
    {
    }

    /// <summary>Of a schema of which nothing is known.</summary>
    public static BranchDemands None { get; } = new();

    /// <summary>Numbers of the names of members that must be there.</summary>
    public HashSet<int> Required { get; } = [];

    /// <summary>By number of a member's name: the only texts that it may be where it is there.</summary>
    public Dictionary<int, KnownNames> Constants { get; } = [];

    public static BranchDemands Of(SchemaNode branch)
    {
        var demands = new BranchDemands();
        demands.Add(branch.Effective);
        return demands;
    }

    private void Add(SchemaNode node)
    {
        if (++_schemas > MostSchemas)
        {
            return;
        }

        if (node.Object is { } rules)
        {
            AddMembers(rules);
        }

        if (node.InPlace is not { } inPlace)
        {
            return;
        }

        foreach (SchemaNode part in inPlace.AllOf)
        {
            Add(part.Effective);
        }

        if (inPlace.Ref is { } target)
        {
            Add(target.Effective);
        }
    }

    private void AddMembers(ObjectRules rules)
    {
        foreach (int name in rules.Required)
        {
            if (Required.Count < MostNames)
            {
                Required.Add(rules.Ordinals[name]);
            }
        }

        for (int name = 0; name < rules.Effective.Length && Constants.Count < MostNames; name++)
        {
            if (rules.Effective[name] is { } schema && TextsOf(schema) is { } texts)
            {
                Constants.TryAdd(rules.Ordinals[name], texts);
            }
        }
    }

    /// <summary>The only texts that a schema accepts, where it accepts nothing else.</summary>
    private static KnownNames? TextsOf(SchemaNode schema) =>
        (schema.Kinds & ~Texts) == 0 && (schema.Const ?? schema.Enum)?.Strings is { Count: <= MostTexts } texts ? texts : null;
}
