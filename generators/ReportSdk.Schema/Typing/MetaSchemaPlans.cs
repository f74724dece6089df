using System.Collections.Concurrent;
using ReportSdk.Schema.Dialects;

namespace ReportSdk.Schema.Typing;

/// <summary>Plans of the embedded meta-schemas, for files that refer to one. They are the same for ever, so each is made once.</summary>
internal static class MetaSchemaPlans
{
    private static readonly ConcurrentDictionary<string, string[]> Closures = new(StringComparer.Ordinal);

    /// <summary>The plans, in base 64, of the meta-schemas among the URIs and of those that they lead to.</summary>
    public static IEnumerable<string> Of(IEnumerable<string> uris) =>
        uris.Where(uri => MetaSchemas.TryGet(uri, out _)).SelectMany(uri => Closures.GetOrAdd(uri, Compile))
            .Distinct(StringComparer.Ordinal).OrderBy(plan => plan, StringComparer.Ordinal);

    private static string[] Compile(string uri) => MetaSchemas.TryGet(uri, out SchemaFile? file)
        ? [.. SchemaCompiler.Compile([file]).Files.Where(compiled => compiled.Plan is not null).Select(compiled => Convert.ToBase64String(compiled.Plan!))]
        : [];
}
