using ReportSdk.Evaluation;
using ReportSdk.Json;

namespace ReportSdk.Plans;

/// <summary>Numbers every member name that a node mentions, those of <c>properties</c> first.</summary>
internal sealed class NameCollector(PlanDocument document)
{
    private readonly Dictionary<string, int> _ordinals = new(StringComparer.Ordinal);
    private readonly List<byte[]> _names = [];
    private readonly List<SchemaNode?> _schemas = [];
    private readonly List<NameDependency> _dependencies = [];
    private readonly List<UnitRule> _units = [];

    // Kept until the end, so that a name of `properties` comes first whatever the order of keywords.
    private readonly List<Property> _properties = [];
    private readonly List<Action> _later = [];
    private int[] _required = [];

    public void AddProperty(int name, SchemaNode schema) => _properties.Add(new Property(name, schema));

    public void AddRequired(int[] names) => _later.Add(() => _required = Array.ConvertAll(names, GetOrdinal));

    public void AddDependencies(int[] operands, string keyword) => _later.Add(() =>
    {
        for (int i = 0; i < operands.Length;)
        {
            int trigger = GetOrdinal(operands[i]);
            int count = operands[i + 1];
            int[] names = Array.ConvertAll(operands[(i + 2)..(i + 2 + count)], GetOrdinal);
            _dependencies.Add(new NameDependency(trigger, names, null, keyword));
            i += 2 + count;
        }
    });

    public void AddDependentSchema(int trigger, SchemaNode schema, string keyword) =>
        _later.Add(() => _dependencies.Add(new NameDependency(GetOrdinal(trigger), [], schema, keyword)));

    public void AddUnits(int[] pairs) => _later.Add(() =>
    {
        for (int i = 0; i < pairs.Length; i += 2)
        {
            _units.Add(new UnitRule(GetOrdinal(pairs[i]), GetOrdinal(pairs[i + 1])));
        }
    });

    public void Finish(ObjectRules? rules)
    {
        if (rules is null)
        {
            return;
        }

        foreach (Property property in _properties)
        {
            _schemas[GetOrdinal(property.Name)] = property.Schema;
        }

        _later.ForEach(static add => add());
        rules.Names = _names.Count > 0 ? new KnownNames([.. _names]) : KnownNames.Empty;
        rules.Schemas = [.. _schemas];
        rules.Required = _required;
        rules.Dependencies = [.. _dependencies];
        rules.Units = [.. _units];
    }

    private int GetOrdinal(int name)
    {
        if (!_ordinals.TryGetValue(document.GetText(name), out int ordinal))
        {
            ordinal = _names.Count;
            _ordinals.Add(document.GetText(name), ordinal);
            _names.Add(document.GetBytes(name).ToArray());
            _schemas.Add(null);
        }

        return ordinal;
    }

    private sealed class Property(int name, SchemaNode schema)
    {
        public int Name { get; } = name;

        public SchemaNode Schema { get; } = schema;
    }
}
