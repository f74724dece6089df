using System.Reflection;
using ReportSdk.Fuzz.Mutants;

namespace ReportSdk.Brokers.Tests;

/// <summary>The emitted list of the assembly's types.</summary>
public sealed class RegistryTests
{
    [Fact]
    public void Every_generated_type_is_listed_once_in_the_order_of_names()
    {
        IEnumerable<Type> generated = typeof(Brokers.ReportTypes).Assembly.GetExportedTypes()
            .Where(static type => type.GetInterfaces().Any(static face => face.IsGenericType && face.GetGenericTypeDefinition() == typeof(IReportEntity<>)))
            .OrderBy(static type => type.FullName, StringComparer.Ordinal);

        Assert.Equal(generated, Brokers.ReportTypes.All.Select(static registration => registration.Type));
    }

    [Fact]
    public void Each_type_says_the_id_of_a_shipped_schema_and_describes_it()
    {
        foreach (ReportTypeRegistration registration in Brokers.ReportTypes.All)
        {
            Assert.Equal(registration.SchemaId, Samples.Schemas.SchemaOf(registration.SchemaId).Id);
            Assert.Equal(registration.SchemaId, registration.Type.GetProperty("SchemaId", BindingFlags.Public | BindingFlags.Static)!.GetValue(null));
            Assert.True(registration.Descriptor is { Title: not null } or { Members.Count: > 0 }, registration.SchemaId);
        }
    }

    [Fact]
    public void Descriptor_has_titles_of_members() =>
        Assert.Equal("公司代码", Guosen.V1.StockTableRow.Descriptor["code"].Title);

    [Fact]
    public void Descriptor_has_units_and_printed_headers()
    {
        EntityDescriptor row = Guosen.V1.StockTableRow.Descriptor;
        MemberDescriptor shared = Core.V1.StockRow.Descriptor["marketCap"];

        Assert.Equal("138.84 元", row["close"].ToQuantity(138.84m).ToString());
        Assert.Equal([["昨收盘 (元)"]], row["close"].Headers);
        Assert.Equal((null, "unit"), (shared.Unit, shared.UnitMember));
        Assert.Throws<InvalidOperationException>(() => shared.ToQuantity(1));
        Assert.Throws<InvalidOperationException>(() => row["name"].ToQuantity(1));
        Assert.Throws<KeyNotFoundException>(() => row["nome"]);
    }
}
