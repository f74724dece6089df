namespace ReportSdk.Schema.Typing;

/// <summary>Where in its file the C# of a model comes from. Kept apart from the model, which holds no place; for findings that need other files.</summary>
/// <param name="Untyped">Schemas that are, or may turn out to be, without a type.</param>
/// <param name="Names">Names that may meet those of other files.</param>
internal sealed record TypePlaces(EquatableArray<UntypedPlace> Untyped, EquatableArray<NamePlace> Names)
{
    /// <summary>Where the name of a part of a type is given; the type's own place where it is given in another file.</summary>
    public SourceLocation? Find(string typeName, string part)
    {
        NamePlace? found = Names.FirstOrDefault(place => place.TypeName == typeName && place.Part == part)
            ?? Names.FirstOrDefault(place => place.TypeName == typeName && place.Part.Length == 0);
        return found?.Location;
    }
}

/// <summary>A schema that has no type of its own, or whose type only other files decide.</summary>
/// <param name="Name">The JSON name of the member, or the C# name that a file's root would have.</param>
internal sealed record UntypedPlace(string Name, TypeReference Type, SourceLocation Location);

/// <summary>The place of a name.</summary>
/// <param name="TypeName">Simple C# name of the type.</param>
/// <param name="Part">The JSON name of a member, the index of a case; "" for the type itself.</param>
internal sealed record NamePlace(string TypeName, string Part, SourceLocation Location);
