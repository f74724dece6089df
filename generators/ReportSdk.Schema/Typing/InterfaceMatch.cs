using ReportSdk.Schema.Shared;

namespace ReportSdk.Schema.Typing;

/// <summary>Whether a record can offer an interface, member by member, and how. Members of both are complete and their types resolved.</summary>
internal sealed class InterfaceMatch
{
    private readonly List<InterfaceMismatch> _mismatches = [];
    private readonly List<ImplementedMember> _members = [];
    private readonly IReadOnlyList<MemberModel> _given;
    private readonly string _record;

    private InterfaceMatch(string record, IReadOnlyList<MemberModel> given)
    {
        _record = record;
        _given = given;
    }

    /// <param name="record">Name of the record, for messages.</param>
    /// <param name="given">Its members.</param>
    /// <param name="wanted">Signature of the record that the interface goes with.</param>
    /// <param name="mismatches">What stands against it; empty when nothing does.</param>
    public static ImplementedInterface Of(string record, IReadOnlyList<MemberModel> given, RecordSignature wanted, out IReadOnlyList<InterfaceMismatch> mismatches)
    {
        var match = new InterfaceMatch(record, given);
        foreach (MemberModel member in MembersOf(wanted.Members))
        {
            match.Add(member);
        }

        mismatches = match._mismatches;
        return new ImplementedInterface(wanted.InterfaceName, match._members.ToEquatableArray());
    }

    /// <summary>What the interface has: a member that only holds a unit is part of the quantity.</summary>
    public static IEnumerable<MemberModel> MembersOf(IReadOnlyList<MemberModel> members) =>
        members.Where(member => members.All(figure => figure.Unit?.Holder != member.JsonName));

    private void Add(MemberModel wanted)
    {
        if (_given.FirstOrDefault(member => member.JsonName == wanted.JsonName) is not { } given)
        {
            Refuse(FindingCatalogue.MissingInterfaceMember, wanted.JsonName);
            return;
        }

        bool mayLack = !given.IsRequired || given.Type.AllowsNull;
        bool mustHave = wanted.IsRequired && !wanted.Type.AllowsNull;
        if (mustHave && mayLack)
        {
            Refuse(FindingCatalogue.OptionalInterfaceMember, wanted.JsonName);
        }
        else if (!Fits(wanted.Type, given.Type))
        {
            Refuse(FindingCatalogue.WrongInterfaceMember, wanted.JsonName, Describe(wanted.Type), Describe(given.Type));
        }
        else if (wanted.Unit is not null)
        {
            AddQuantity(wanted, given);
        }
        else
        {
            _members.Add(new ImplementedMember(wanted, given, null));
        }
    }

    private void AddQuantity(MemberModel wanted, MemberModel given)
    {
        MemberModel? holder = given.Unit is null ? null : _given.FirstOrDefault(member => member.JsonName == given.Unit.Holder);
        if (given.Unit is null || (given.Unit.Symbol.Length == 0 && holder is null))
        {
            Refuse(FindingCatalogue.NoInterfaceUnit, wanted.JsonName);
            return;
        }

        string[] asked = UnitsOf(wanted.Unit!);
        string[] offered = UnitsOf(given.Unit);
        string? stranger = asked.Length == 0 ? null : offered.FirstOrDefault(unit => !asked.Any(other => AreCompatible(unit, other)));
        if (stranger is not null)
        {
            Refuse(FindingCatalogue.IncompatibleUnit, wanted.JsonName, stranger, string.Join(", ", asked));
            return;
        }

        _members.Add(new ImplementedMember(wanted, given, holder));
    }

    private static string[] UnitsOf(UnitModel unit) => unit.Symbol.Length > 0 ? [unit.Symbol] : [.. unit.Allowed];

    private static bool AreCompatible(string unit, string other) =>
        UnitTable.TryFind(unit, out UnitSymbol? left) && UnitTable.TryFind(other, out UnitSymbol? right) && left.Unit.IsCompatibleWith(right.Unit);

    /// <summary>The same type, a label where its text will do, a whole number where a number will.</summary>
    private static bool Fits(TypeReference wanted, TypeReference given) => wanted.Kind switch
    {
        TypeKind.String => given.Kind is TypeKind.String or TypeKind.Enum or TypeKind.OpenEnum,
        TypeKind.Decimal => given.Kind is TypeKind.Decimal or TypeKind.Int64 or TypeKind.Int32,
        TypeKind.Int64 => given.Kind is TypeKind.Int64 or TypeKind.Int32,
        _ => Bare(wanted) == Bare(given),
    };

    private static TypeReference Bare(TypeReference type) => type with { AllowsNull = false, Reason = FragmentReason.None };

    /// <summary>Without its namespace, which is the project's.</summary>
    private static string Describe(TypeReference type) => type.Name.Length > 0 ? type.Name.Substring(type.Name.LastIndexOf('.') + 1) : type.Element is null ? type.Kind.ToString() : $"{type.Kind} of {Describe(type.Element)}";

    private void Refuse(FindingDescriptor descriptor, params string[] arguments) =>
        _mismatches.Add(new InterfaceMismatch(descriptor, arguments.Prepend(_record).ToEquatableArray()));
}
