using ReportSdk.Schema.Typing;

namespace ReportSdk.Schema.Emission;

/// <summary>Writes the interface that goes with a record, and the members by which a record offers one.</summary>
internal static class InterfaceEmitter
{
    private static Code Quantity => Code.Of($"global::ReportSdk.Quantity");

    public static void Emit(CodeWriter writer, RecordModel record)
    {
        Code name = Code.Identifier(record.InterfaceName);
        writer.Line($"/// <summary>What every schema has that implements <c>{Code.DocText(record.SchemaId)}</c>.</summary>");
        writer.Line($"[global::System.CodeDom.Compiler.GeneratedCode(\"ReportSdk.Generators\", \"1.0\")]");
        using (writer.Braces($"public interface {name}"))
        {
            foreach (MemberModel member in InterfaceMatch.MembersOf(record.Members))
            {
                writer.Blank();
                RecordEmitter.EmitSummary(writer, member);
                writer.Line($"{Type(member)} {Code.Identifier(member.CSharpName)} {{ get; }}");
            }
        }

        writer.Blank();
    }

    /// <summary>The interfaces behind a record's own: <c>, global::A.IStockRow</c>.</summary>
    public static Code BaseList(RecordModel record) => Code.Join("", record.Implemented.Select(implemented => Code.Of($", {Code.FullName(implemented.Name)}")));

    public static void EmitMembers(CodeWriter writer, RecordModel record)
    {
        foreach (ImplementedInterface implemented in record.Implemented)
        {
            foreach (ImplementedMember member in implemented.Members.Where(member => !IsImplicit(member)))
            {
                writer.Blank();
                writer.Line($"{Type(member.Wanted)} {Code.FullName(implemented.Name)}.{Code.Identifier(member.Wanted.CSharpName)} => {Value(member)};");
            }
        }
    }

    /// <summary>The record's own property is the interface's, by name and type.</summary>
    private static bool IsImplicit(ImplementedMember member) =>
        member.Wanted.Unit is null
        && member.Wanted.CSharpName == member.Given.CSharpName
        && Type(member.Wanted).ToString() == MemberText.Type(member.Given).ToString();

    private static Code Type(MemberModel member)
    {
        Code bare = member.Unit is null ? TypeText.Bare(member.Type) : Quantity;
        return MayLack(member) ? Code.Of($"{bare}?") : bare;
    }

    private static bool MayLack(MemberModel member) => !member.IsRequired || TypeText.HasNull(member.Type);

    private static Code Value(ImplementedMember member)
    {
        Code given = Access(member.Given);
        bool mayLack = MayLack(member.Given);
        if (member.Wanted.Unit is not null)
        {
            return mayLack
                ? Code.Of($"{given} is {{ }} value ? new {Quantity}(value, {Unit(member)}) : null")
                : Code.Of($"new({given}, {Unit(member)})");
        }

        return member.Wanted.Type.Kind == TypeKind.String ? Text(member.Given) : given;
    }

    private static Code Unit(ImplementedMember member)
    {
        Code symbol = member.Holder is { } holder
            ? MayLack(holder) ? Code.Of($"{Text(holder)} ?? \"\"") : Text(holder)
            : Code.Literal(member.Given.Unit!.Symbol);
        return Code.Of($"global::ReportSdk.Unit.Parse({symbol})");
    }

    private static Code Access(MemberModel member)
    {
        Code name = Code.Identifier(member.CSharpName);
        return MemberText.IsOptionalNullable(member) ? Code.Of($"{name}.GetValueOrDefault()") : name;
    }

    /// <summary>The member as JSON has it: a label by its text.</summary>
    private static Code Text(MemberModel member)
    {
        Code access = Access(member);
        bool mayLack = MayLack(member);
        return member.Type.Kind switch
        {
            TypeKind.Enum => Call(access, mayLack, label => Code.Of($"{Code.FullName(member.Type.Name + EnumEmitter.CompanionSuffix)}.ToText({label})")),
            TypeKind.OpenEnum => mayLack ? Code.Of($"{access}?.Text") : Code.Of($"{access}.Text"),
            _ => access,
        };
    }

    private static Code Call(Code access, bool mayLack, Func<Code, Code> text) =>
        mayLack ? Code.Of($"({access} is {{ }} label ? {text(Code.Of($"label"))} : null)") : text(access);
}
