namespace ReportSdk.Schema.Typing;

/// <summary>The type of a value, as one place uses it.</summary>
/// <param name="Kind">Its shape.</param>
/// <param name="Name">Of a generated type: its full C# name without <c>global::</c>. Of a foreign one: the schema's URI with fragment. Else "".</param>
/// <param name="Element">Of a list or map.</param>
/// <param name="AllowsNull">Whether JSON null is among the values.</param>
/// <param name="Reason">Of a fragment: why there is no better type, for the finding and the documentation.</param>
internal sealed record TypeReference(TypeKind Kind, string Name = "", TypeReference? Element = null, bool AllowsNull = false, FragmentReason Reason = FragmentReason.None)
{
    /// <summary>What a list of lists, or a map, finally holds; itself for anything else.</summary>
    public TypeReference Innermost => Element is null ? this : Element.Innermost;

    public bool IsValueType => Kind is not (TypeKind.Fragment or TypeKind.String or TypeKind.List or TypeKind.Map or TypeKind.Record or TypeKind.Union);
}
