using ReportSdk.Benchmarks.Quick;

namespace ReportSdk.Benchmarks.Peers;

/// <summary>Other validators. They come with the build property <c>Peers</c>: a build of the solution restores nothing that only figures need.</summary>
internal static class PeerValidators
{
#if PEERS
    public static IReadOnlyList<Variant> All { get; } =
    [
        new("NJsonSchema", VariantGroup.Validate, static workload =>
        {
            if (workload.Kind.SchemaText is not { } text || workload.Form != DocumentForm.Compact)
            {
                return null;
            }

            NJsonSchema.JsonSchema schema = NJsonSchema.JsonSchema.FromJsonAsync(text).GetAwaiter().GetResult();
            string document = System.Text.Encoding.UTF8.GetString(workload.Utf8);
            return () =>
            {
                if (schema.Validate(document).Count > 0)
                {
                    throw new InvalidOperationException("The document is not valid.");
                }
            };
        })
        {
            IsSlow = true,
        },
    ];
#else
    public static IReadOnlyList<Variant> All { get; } = [];
#endif
}
