using ReportSdk.Tests.Shared;

namespace ReportSdk.Generators.Tests.Harness;

/// <summary>The schemas of the repository as items, with the namespaces that ReportSdk.Brokers gives them.</summary>
internal static class ShippedSchemas
{
    public static SchemaItem[] Items { get; } =
    [
        .. Repository.Files("schemas/core", "*.schema.json").Concat(Repository.Files("schemas/brokers", "*.schema.json"))
            .Select(file => ItemOf(Repository.Shorten(file), File.ReadAllText(file))),
    ];

    private static SchemaItem ItemOf(string path, string text)
    {
        string[] folders = path.Split('/')[1..^1];
        string space = folders is ["brokers", .. string[] rest] ? $"ReportSdk.Brokers/{string.Join('/', rest)}" : "ReportSdk.Brokers.Core";
        return new SchemaItem(path, text, space, AssertsFormats: false);
    }
}
