namespace ReportSdk.Schema.Typing;

/// <summary>
/// When the branches of a <c>oneOf</c> make a closed union: each requires a member of one name with a constant of its own, or no JSON
/// type is in two of them.
/// </summary>
internal sealed class UnionRules(SignatureTable table)
{
    private const int MaxBaseDepth = 32;

    // Remembered, since a base may be reached on very many ways; null while it is under way, so that a loop ends.
    private readonly Dictionary<string, RecordSignature?> _complete = new(StringComparer.Ordinal);

    public bool CanBeToldApart(string unionName) =>
        table.FindUnion(unionName) is { } union && (Discriminator(union.Cases) is not null || HaveDistinctJsonTypes(union.Cases));

    /// <summary>The name of the member that tells the cases apart, or null.</summary>
    public string? Discriminator(IReadOnlyList<UnionCaseModel> cases)
    {
        var records = new List<RecordSignature>();
        foreach (UnionCaseModel branch in cases)
        {
            TypeReference type = table.Resolve(branch.Type);
            if (type.Kind != TypeKind.Record || type.AllowsNull || Complete(type.Name) is not { } record)
            {
                return null;
            }

            records.Add(record);
        }

        foreach (MemberModel member in records.Count == 0 ? [] : records[0].Members)
        {
            if (records.All(record => Constant(record, member.JsonName) is not null)
                && records.Select(record => Constant(record, member.JsonName)).Distinct(StringComparer.Ordinal).Count() == records.Count)
            {
                return member.JsonName;
            }
        }

        return null;
    }

    /// <summary>A record with the members of its bases, outermost base first.</summary>
    public RecordSignature? Complete(string recordName, int depth = 0)
    {
        if (_complete.TryGetValue(recordName, out RecordSignature? known))
        {
            return known;
        }

        if (depth > MaxBaseDepth || table.FindRecord(recordName) is not { } record)
        {
            return null;
        }

        _complete[recordName] = null;
        var members = new List<MemberModel>();
        bool isOpen = record.IsOpen;
        bool hidesMembers = record.HidesMembers;
        foreach (TypeReference type in record.Bases.Select(table.Resolve))
        {
            if (type.Kind == TypeKind.Record && Complete(type.Name, depth + 1) is { } parent)
            {
                MemberMerge.AddAll(members, parent.Members);
                isOpen &= parent.IsOpen;
                hidesMembers |= parent.HidesMembers;
            }
            else
            {
                hidesMembers = true;
            }
        }

        MemberMerge.AddAll(members, record.Members);
        IEnumerable<MemberModel> resolved = members.Select(member => member with { Type = table.Resolve(member.Type) });
        var complete = new RecordSignature(recordName, resolved.ToEquatableArray(), EquatableArray<TypeReference>.Empty, isOpen, hidesMembers) { InterfaceName = record.InterfaceName };
        _complete[recordName] = complete;
        return complete;
    }

    /// <summary>The JSON text of the scalar that the record requires in that member, or null.</summary>
    public static string? Constant(RecordSignature record, string member) =>
        record.Members.FirstOrDefault(candidate => candidate.JsonName == member) is { IsRequired: true, Constant: { } constant }
        && constant[0] is not ('{' or '[')
            ? constant
            : null;

    private bool HaveDistinctJsonTypes(IReadOnlyList<UnionCaseModel> cases)
    {
        JsonShapes seen = JsonShapes.None;
        foreach (UnionCaseModel branch in cases)
        {
            JsonShapes shapes = ShapesOf(table.Resolve(branch.Type));
            if (shapes == JsonShapes.None || (seen & shapes) != 0)
            {
                return false;
            }

            seen |= shapes;
        }

        return cases.Count > 1;
    }

    /// <summary>The JSON types that a type's values have; none when it may be any.</summary>
    public static JsonShapes ShapesOf(TypeReference type)
    {
        JsonShapes shapes = type.Kind switch
        {
            TypeKind.Fragment or TypeKind.Foreign or TypeKind.Union => JsonShapes.None,
            TypeKind.Boolean => JsonShapes.Boolean,
            TypeKind.Int32 or TypeKind.Int64 or TypeKind.Decimal or TypeKind.Double => JsonShapes.Number,
            TypeKind.List => JsonShapes.Array,
            TypeKind.Map or TypeKind.Record => JsonShapes.Object,
            _ => JsonShapes.String,
        };
        return shapes != JsonShapes.None && type.AllowsNull ? shapes | JsonShapes.Null : shapes;
    }
}

/// <summary>The types that JSON itself tells apart.</summary>
[Flags]
internal enum JsonShapes
{
    None = 0,
    Null = 1,
    Boolean = 2,
    Number = 4,
    String = 8,
    Array = 16,
    Object = 32,
}
