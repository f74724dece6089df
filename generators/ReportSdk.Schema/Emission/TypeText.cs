using ReportSdk.Schema.Typing;

namespace ReportSdk.Schema.Emission;

/// <summary>How a type is written, read and formatted in C#.</summary>
internal static class TypeText
{
    /// <summary>The type without regard to null: <c>decimal</c>, <c>global::ReportSdk.ValueList&lt;string?&gt;</c>.</summary>
    public static Code Bare(TypeReference type) => type.Kind switch
    {
        TypeKind.String => Code.Of($"string"),
        TypeKind.Boolean => Code.Of($"bool"),
        TypeKind.Int32 => Code.Of($"int"),
        TypeKind.Int64 => Code.Of($"long"),
        TypeKind.Decimal => Code.Of($"decimal"),
        TypeKind.Double => Code.Of($"double"),
        TypeKind.Date => Code.Of($"global::System.DateOnly"),
        TypeKind.DateTime => Code.Of($"global::System.DateTimeOffset"),
        TypeKind.Uuid => Code.Of($"global::System.Guid"),
        TypeKind.Time => Code.Of($"global::ReportSdk.JsonTime"),
        TypeKind.Duration => Code.Of($"global::ReportSdk.JsonDuration"),
        TypeKind.YearMonth => Code.Of($"global::ReportSdk.YearMonth"),
        TypeKind.FiscalPeriod => Code.Of($"global::ReportSdk.FiscalPeriod"),
        TypeKind.SecurityId => Code.Of($"global::ReportSdk.SecurityId"),
        TypeKind.List => Code.Of($"global::ReportSdk.ValueList<{Nullable(type.Element!)}>"),
        TypeKind.Map => Code.Of($"global::ReportSdk.ValueMap<{Nullable(type.Element!)}>"),
        TypeKind.Record or TypeKind.Union or TypeKind.Enum or TypeKind.OpenEnum => Code.FullName(type.Name),
        _ => Code.Of($"global::ReportSdk.JsonFragment"),
    };

    /// <summary>The type with '?' where JSON null is among its values.</summary>
    public static Code Nullable(TypeReference type) => HasNull(type) ? Code.Of($"{Bare(type)}?") : Bare(type);

    /// <summary>A fragment holds JSON null itself.</summary>
    public static bool HasNull(TypeReference type) => type.AllowsNull && type.Kind != TypeKind.Fragment;

    /// <summary>Reads the value at which <paramref name="reader"/> stands.</summary>
    public static Code Read(TypeReference type, Code reader) =>
        HasNull(type) ? Code.Of($"{reader}.IsNull ? default({Bare(type)}?) : {ReadPresent(type, reader)}") : ReadPresent(type, reader);

    /// <summary>Whether the runtime finds a member and reads its value in one call: the kinds that tables are made of.</summary>
    public static bool IsReadWithMember(TypeReference type) => !HasNull(type) && type.Kind is (TypeKind.String or TypeKind.Decimal or TypeKind.Int64 or TypeKind.DateTime or TypeKind.Enum);

    /// <summary>The texts of an enum whose value is read as their index; null for other types.</summary>
    public static Code? TextsOf(TypeReference type) =>
        type.Kind == TypeKind.Enum && IsReadWithMember(type) ? Code.Of($"{Code.FullName(type.Name + EnumEmitter.CompanionSuffix)}.Texts") : null;

    /// <summary>What writes an optional member with its name, unless it is absent, in one call; null for kinds that are rare. A condition costs a build thrice as much.</summary>
    public static Code? WriteMember(TypeReference type, Code writer) => HasNull(type) ? null : type.Kind switch
    {
        TypeKind.String or TypeKind.Boolean or TypeKind.Int32 or TypeKind.Int64 or TypeKind.Decimal or TypeKind.Double or TypeKind.Date => Code.Of($"{writer}.WriteMember"),
        TypeKind.Record or TypeKind.Union => Code.Of($"{writer}.WriteEntityMember"),
        TypeKind.List when PlainItems(type) is { } items => Code.Of($"{writer}.Write{items}Member"),
        _ => null,
    };

    /// <summary>The call that writes a value which is not null.</summary>
    public static Code Write(TypeReference type, Code writer, Code value) => type.Kind switch
    {
        TypeKind.Record or TypeKind.Union => Code.Of($"{writer}.WriteEntity({value})"),
        TypeKind.Enum => Code.Of($"{Code.FullName(type.Name + "Text")}.Write(ref {writer}, {value})"),
        TypeKind.OpenEnum => Code.Of($"{writer}.Write({value}.Text)"),
        TypeKind.List when PlainItems(type) is { } items => Code.Of($"{writer}.Write{items}({value})"),
        TypeKind.List or TypeKind.Map => Code.Of($"{writer}.Write{Collection(type)}({value}, {ItemWriter(type.Element!)})"),
        _ => Code.Of($"{writer}.Write({value})"),
    };

    private static Code ReadPresent(TypeReference type, Code reader) => type.Kind switch
    {
        TypeKind.String => Code.Of($"{reader}.String()"),
        TypeKind.Boolean => Code.Of($"{reader}.Boolean()"),
        TypeKind.Int32 => Code.Of($"{reader}.Int32()"),
        TypeKind.Int64 => Code.Of($"{reader}.Int64()"),
        TypeKind.Decimal => Code.Of($"{reader}.Decimal()"),
        TypeKind.Double => Code.Of($"{reader}.Double()"),
        TypeKind.Date => Code.Of($"{reader}.Date()"),
        TypeKind.DateTime => Code.Of($"{reader}.DateTime()"),
        TypeKind.Uuid => Code.Of($"{reader}.Uuid()"),
        TypeKind.Time or TypeKind.Duration or TypeKind.YearMonth or TypeKind.FiscalPeriod or TypeKind.SecurityId =>
            Code.Of($"{reader}.Scalar<{Bare(type)}>()"),
        TypeKind.List when PlainItems(type) is { } items =>
            type.Element!.Kind == TypeKind.String ? Code.Of($"{reader}.{items}()") : Code.Of($"{reader}.{items}<{Bare(type.Element)}>()"),
        TypeKind.List or TypeKind.Map => Code.Of($"{reader}.{Collection(type)}<{Nullable(type.Element!)}>(static (ref global::ReportSdk.Runtime.EntityReader item) => {Read(type.Element!, Code.Of($"item"))})"),
        TypeKind.Record or TypeKind.Union => Code.Of($"{reader}.Entity<{Bare(type)}>()"),
        TypeKind.Enum => Code.Of($"{Code.FullName(type.Name + "Text")}.Read(ref {reader})"),
        TypeKind.OpenEnum => Code.Of($"new {Bare(type)}({reader}.String())"),
        _ => Code.Of($"{reader}.Fragment()"),
    };

    /// <summary>Lists as nearly all are, which the runtime reads and writes without a lambda for their items: two lambdas cost a build as much as a short method each.</summary>
    private static Code? PlainItems(TypeReference list) => list.Element! switch
    {
        { Kind: TypeKind.String } element when !HasNull(element) => Code.Of($"Strings"),
        { Kind: TypeKind.Record or TypeKind.Union } element when !HasNull(element) => Code.Of($"Entities"),
        _ => null,
    };

    private static Code Collection(TypeReference type) => type.Kind == TypeKind.List ? Code.Of($"List") : Code.Of($"Map");

    /// <summary>A lambda that writes one item: <c>static (ref ReportJsonWriter w, decimal item) => w.Write(item)</c>, null items included.</summary>
    private static Code ItemWriter(TypeReference element)
    {
        Code item = Code.Of($"item");
        Code body = Write(element, Code.Of($"output"), HasNull(element) && element.IsValueType ? Code.Of($"item.Value") : item);
        Code block = HasNull(element) ? Code.Of($"{{ if (item is null) {{ output.WriteNull(); }} else {{ {body}; }} }}") : body;
        return Code.Of($"static (ref global::ReportSdk.Runtime.ReportJsonWriter output, {Nullable(element)} item) => {block}");
    }
}
