using ReportSdk.Runtime;

namespace ReportSdk;

/// <summary>A type that was generated from a schema.</summary>
/// <typeparam name="TSelf">The type itself.</typeparam>
public interface IReportEntity<TSelf>
    where TSelf : class, IReportEntity<TSelf>
{
    /// <summary>URI of the schema, with a JSON Pointer as fragment where it is a part of a file.</summary>
    static abstract string SchemaId { get; }

    /// <summary>The compiled schema file that the type comes from, with those it refers to.</summary>
    static abstract SchemaSource Plan { get; }

    /// <summary>Binds a value.</summary>
    /// <param name="reader">Stands at the value; it has checked it, or checks it as it is read.</param>
    /// <param name="value">The object; null when a value cannot be held exactly by its C# type, which the reader has noted.</param>
    static abstract bool TryRead(ref EntityReader reader, out TSelf? value);

    /// <summary>What the schema finds wrong with the object as it would be written; places are JSON Pointers, without lines and columns.</summary>
    /// <param name="options">Limits and choices; <see cref="ValidationOptions.Default"/> where null.</param>
    ViolationList Validate(ValidationOptions? options = null);

    /// <summary>Writes the object as JSON.</summary>
    /// <param name="writer">Where to.</param>
    void Write(ref ReportJsonWriter writer);
}
