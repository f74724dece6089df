using System.Text;
using ReportSdk.Json;

namespace ReportSdk.Evaluation;

/// <summary>What a schema surely demands of every object, as far as it tells alternatives apart.</summary>
internal sealed class BranchDemands
{
    /// <summary>Schemas within a schema that are looked into.</summary>
    private const int MostLevels = 4;

    private const int Texts = (1 << (int)TokenKind.String) | (1 << (int)TokenKind.Name);

    private BranchDemands()
    {
    }

    /// <summary>Members that must be there.</summary>
    public HashSet<string> Required { get; } = new(StringComparer.Ordinal);

    /// <summary>By name of member: the only texts that it may be where it is there, as bytes.</summary>
    public Dictionary<string, KnownNames> Constants { get; } = new(StringComparer.Ordinal);

    public static BranchDemands Of(SchemaNode branch)
    {
        var demands = new BranchDemands();
        demands.Add(branch.Effective, MostLevels);
        return demands;
    }

    private void Add(SchemaNode node, int levels)
    {
        if (node.Object is { } rules)
        {
            foreach (int name in rules.Required)
            {
                Required.Add(Encoding.UTF8.GetString(rules.Names[name]));
            }

            for (int name = 0; name < rules.Effective.Length; name++)
            {
                if (rules.Effective[name] is { } schema && TextsOf(schema) is { } texts)
                {
                    Constants.TryAdd(Encoding.UTF8.GetString(rules.Names[name]), texts);
                }
            }
        }

        if (levels == 0 || node.InPlace is not { } inPlace)
        {
            return;
        }

        foreach (SchemaNode part in inPlace.AllOf)
        {
            Add(part.Effective, levels - 1);
        }

        if (inPlace.Ref is { } target)
        {
            Add(target.Effective, levels - 1);
        }
    }

    /// <summary>The only texts that a schema accepts, where it accepts nothing else.</summary>
    private static KnownNames? TextsOf(SchemaNode schema) => (schema.Kinds & ~Texts) == 0 ? (schema.Const ?? schema.Enum)?.Strings : null;
}
