using ReportSdk.Schema.Json;
using ReportSdk.Schema.Model;

namespace ReportSdk.Schema.Typing;

/// <content>What the report vocabularies add to a type.</content>
internal sealed partial class TypeBuilder
{
    /// <summary>The interfaces that a schema names, and the one that goes with its own record.</summary>
    private IEnumerable<TypeReference> InterfacesOf(SchemaNode node, TypeReference? own)
    {
        if (own is not null)
        {
            yield return own;
        }

        if (node.Implements is { } implemented)
        {
            yield return ReferredType(implemented);
        }
    }

    /// <summary>The unit of a member: what its schema says, else the schema in the same file that it refers to. What other files say is not known here.</summary>
    private UnitModel? UnitOf(SchemaNode node, ObjectShape shape)
    {
        SchemaNode? speaker = node;
        for (int steps = 0; speaker is { Unit: null } && steps < _document.Nodes.Count; steps++)
        {
            speaker = speaker.Ref?.Target is { } target && target.Resource.Document == _document ? target : null;
        }

        if (speaker?.Unit is not { } unit)
        {
            return null;
        }

        if (unit.Symbol is { } symbol)
        {
            return new UnitModel(symbol, "", EquatableArray<string>.Empty);
        }

        IReadOnlyList<JsonNode> allowed = shape.Members.Where(member => member.Name == unit.Member).Select(member => member.Node.Enum).FirstOrDefault() ?? [];
        return new UnitModel("", unit.Member!, allowed.Where(value => value.Kind == JsonKind.String).Select(value => value.Text).ToEquatableArray());
    }

    private static ScaleModel? ScaleOf(SchemaNode node) => node.RatingScale is not { } scale ? null : new ScaleModel(
        node.Annotations.Where(annotation => annotation.Keyword == "title").Select(annotation => annotation.Value.Text).FirstOrDefault(title => title.Length > 0)
            ?? node.Location,
        scale.Subject,
        scale.RelativeTo,
        scale.Unit,
        scale.Horizons.Select(horizon => new HorizonModel(horizon.Shortest, horizon.Longest, horizon.Place)).ToEquatableArray(),
        scale.Benchmarks.Select(market => new BenchmarkModel(
            market.Market, market.Indices.Select(index => new IndexModel(index.Name, index.Code)).ToEquatableArray())).ToEquatableArray(),
        scale.Levels.Select(level => new LevelModel(level.Label, level.Min, level.MinInclusive, level.Max, level.MaxInclusive)).ToEquatableArray(),
        scale.IsOpen,
        scale.ValidFrom,
        scale.ValidTo);
}
