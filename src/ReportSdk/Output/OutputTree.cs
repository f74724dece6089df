using ReportSdk.Evaluation;

namespace ReportSdk.Output;

/// <summary>Arranges output units under the schemas and keywords that led to them.</summary>
internal static class OutputTree
{
    public static OutputNode Build(IEnumerable<OutputUnit> units, string schema)
    {
        var root = new OutputNode("", schema.Contains('#', StringComparison.Ordinal) ? schema : schema + "#", "");
        foreach (OutputUnit unit in units)
        {
            Add(root, unit);
        }

        return root.Collapse();
    }

    private static void Add(OutputNode root, OutputUnit unit)
    {
        OutputNode parent = root;
        int length = 0;
        string instance = "";
        SchemaLocation schema = default;
        foreach (EvaluationStep step in unit.Steps)
        {
            string location = unit.KeywordLocation[..step.KeywordLength];
            string segment = location[length..];

            // "/anyOf/0" passes the keyword and then the subschema; "/items" and "/$ref" are both in one.
            int second = segment.Length == 0 ? -1 : segment.IndexOf('/', 1);
            if (second > 0)
            {
                string keyword = segment[..second];
                parent = parent.GetOrAdd(location[..(length + second)], schema.Of(keyword), instance);
            }

            instance = unit.InstanceLocation[..step.InstanceLength];
            schema = new SchemaLocation(step.Node);
            if (segment.Length > 0)
            {
                parent = parent.GetOrAdd(location, schema.Of(""), instance);
            }

            length = step.KeywordLength;
        }

        // What a schema `false` says has the location of the schema itself.
        OutputNode leaf = unit.KeywordLocation.Length == length && length > 0
            ? parent
            : parent.GetOrAdd(unit.KeywordLocation, unit.AbsoluteKeywordLocation, unit.InstanceLocation);
        leaf.Text = leaf.Text is null ? unit.Text : $"{leaf.Text}; {unit.Text}";
    }

    private readonly struct SchemaLocation(SchemaNode node)
    {
        public SchemaNode Node { get; } = node;

        public string Of(string keywordSegment) => Node.GetAbsoluteLocation(keywordSegment.Length == 0 ? "" : keywordSegment[1..]);
    }
}
