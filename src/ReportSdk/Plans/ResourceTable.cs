using ReportSdk.Evaluation;

namespace ReportSdk.Plans;

/// <summary>Every schema resource of a catalog by its URI.</summary>
internal sealed class ResourceTable
{
    private readonly Dictionary<string, (LinkedPlan Plan, int Resource)> _resources = new(StringComparer.Ordinal);

    public void Add(LinkedPlan plan)
    {
        PlanResource[] resources = plan.Document.Resources;
        for (int i = 0; i < resources.Length; i++)
        {
            if (!_resources.TryAdd(resources[i].Uri, (plan, i)))
            {
                throw new PlanFormatException(PlanFormatException.Duplicate, $"two plans define the schema '{resources[i].Uri}'");
            }
        }
    }

    /// <param name="uri">Absolute URI without fragment.</param>
    /// <param name="fragment">"", a JSON Pointer or an anchor's name; percent-decoded.</param>
    public SchemaNode? Find(string uri, string fragment)
    {
        if (!_resources.TryGetValue(uri, out (LinkedPlan Plan, int Resource) entry))
        {
            return null;
        }

        PlanResource resource = entry.Plan.Document.Resources[entry.Resource];
        if (fragment.Length == 0)
        {
            return entry.Plan.Nodes[resource.Root];
        }

        if (fragment[0] == '/')
        {
            return entry.Plan.FindByPointer(resource.Root, fragment);
        }

        int anchor = Array.FindIndex(resource.Anchors, anchor => anchor.Name == fragment);
        return anchor < 0 ? null : entry.Plan.Nodes[resource.Anchors[anchor].Node];
    }
}
