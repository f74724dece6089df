using static VerifyXunit.Verifier;

namespace ReportSdk.Generators.Tests.Snapshots;

/// <summary>The emitted code of each kind of schema, to be read by people: what a change of an emitter does is seen here.</summary>
public sealed class EmissionSnapshots
{
    [Fact]
    public Task Type_table() => Verify(EmittedCode.Of(SchemaKinds.TypeTable));

    [Fact]
    public Task Absent_and_null() => Verify(EmittedCode.Of(SchemaKinds.AbsentAndNull));

    [Fact]
    public Task Enum() => Verify(EmittedCode.Of(SchemaKinds.Enum));

    [Fact]
    public Task Open_enum() => Verify(EmittedCode.Of(SchemaKinds.OpenEnum));

    [Fact]
    public Task Union_by_constant() => Verify(EmittedCode.Of(SchemaKinds.UnionByConstant));

    [Fact]
    public Task Union_by_number() => Verify(EmittedCode.Of(SchemaKinds.UnionByNumber));

    [Fact]
    public Task Union_by_JSON_type() => Verify(EmittedCode.Of(SchemaKinds.UnionByJsonType));

    [Fact]
    public Task Arrays_and_maps() => Verify(EmittedCode.Of(SchemaKinds.ArraysAndMaps));

    [Fact]
    public Task Open_object() => Verify(EmittedCode.Of(SchemaKinds.OpenObject));

    [Fact]
    public Task Empty_object() => Verify(EmittedCode.Of(SchemaKinds.EmptyObject));

    [Fact]
    public Task Merged_allOf() => Verify(EmittedCode.Of(SchemaKinds.MergedAllOf));

    [Fact]
    public Task Recursive() => Verify(EmittedCode.Of(SchemaKinds.Recursive));

    /// <summary>With the plans to the last byte and the list of types.</summary>
    [Fact]
    public Task Cross_file_with_plans_and_registry() => Verify(EmittedCode.InFull(SchemaKinds.CrossFile));

    [Fact]
    public Task Deprecated() => Verify(EmittedCode.Of(SchemaKinds.Deprecated));

    [Fact]
    public Task Registry_of_deprecated_types() => Verify(EmittedCode.RegistryOf(SchemaKinds.Deprecated));

    [Fact]
    public Task Docs() => Verify(EmittedCode.Of(SchemaKinds.Docs));

    [Fact]
    public Task Hostile_names() => Verify(EmittedCode.Of(SchemaKinds.HostileNames));

    [Fact]
    public Task Versions() => Verify(EmittedCode.Of(SchemaKinds.Versions));

    [Fact]
    public Task Fragments() => Verify(EmittedCode.Of(SchemaKinds.Fragments));

    [Fact]
    public Task Definitions_only() => Verify(EmittedCode.Of(SchemaKinds.DefinitionsOnly));

    [Fact]
    public Task Meta_schema_reference() => Verify(EmittedCode.Of(SchemaKinds.MetaSchemaReference));

    [Fact]
    public Task Stock_row() => Verify(EmittedCode.Of(SchemaKinds.StockRow));
}
