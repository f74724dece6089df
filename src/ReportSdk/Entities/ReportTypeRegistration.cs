using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace ReportSdk;

/// <summary>A generated type and its schema, for those who know neither at compile time. Made without reflection.</summary>
public sealed class ReportTypeRegistration
{
    private readonly Func<EntityDescriptor> _getDescriptor;
    private readonly Func<JsonSerializerOptions, JsonTypeInfo> _createTypeInfo;

    private ReportTypeRegistration(
        string schemaId,
        Type type,
        Func<EntityDescriptor> getDescriptor,
        Func<JsonSerializerOptions, JsonTypeInfo> createTypeInfo)
    {
        SchemaId = schemaId;
        Type = type;
        _getDescriptor = getDescriptor;
        _createTypeInfo = createTypeInfo;
    }

    /// <summary>URI of the schema, with a JSON Pointer as fragment where it is a part of a file.</summary>
    public string SchemaId { get; }

    /// <summary>The generated type.</summary>
    public Type Type { get; }

    /// <summary>What the schema says of the type and its members. Its plan is read when this is first asked for.</summary>
    public EntityDescriptor Descriptor => _getDescriptor();

    /// <summary>The registration of a type.</summary>
    public static ReportTypeRegistration Of<T>()
        where T : class, IReportEntity<T> => new(
            T.SchemaId,
            typeof(T),
            ReportEntity.DescriptorOf<T>,
            static options => JsonMetadataServices.CreateValueInfo<T>(options, new ReportEntityConverter<T>()));

    internal JsonTypeInfo CreateTypeInfo(JsonSerializerOptions options) => _createTypeInfo(options);
}
