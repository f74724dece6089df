using ReportSdk.Benchmarks.Quick;
#if PEERS
using System.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Schema;
#endif

namespace ReportSdk.Benchmarks.Peers;

/// <summary>Other validators. They come with the build property <c>Peers</c>: a build of the solution restores nothing that only figures need.</summary>
internal static class PeerValidators
{
#if PEERS
    public static IReadOnlyList<Variant> All { get; } =
    [
        Peer("NJsonSchema", static schema =>
        {
            NJsonSchema.JsonSchema read = NJsonSchema.JsonSchema.FromJsonAsync(schema).GetAwaiter().GetResult();
            return document => read.Validate(document).Count == 0;
        }),
        Peer("Newtonsoft.Json.Schema", static schema =>
        {
            JSchema read = JSchema.Parse(schema);
            return document => IsValid(read, document);
        }),
    ];

    /// <summary>A validator of strings, told the schema's text first. Few rounds must do, and are all that the licence of one of them allows.</summary>
    private static Variant Peer(string name, Func<string, Func<string, bool>> prepare) => new(name, VariantGroup.Validate, workload =>
    {
        if (workload.Kind.SchemaText is not { } schema || workload.Form != DocumentForm.Compact)
        {
            return null;
        }

        Func<string, bool> isValid = prepare(schema);
        string document = Encoding.UTF8.GetString(workload.Utf8);
        return () =>
        {
            if (!isValid(document))
            {
                throw new InvalidOperationException("The document is not valid.");
            }
        };
    })
    {
        IsSlow = true,
    };

    private static bool IsValid(JSchema schema, string document)
    {
        bool isValid = true;
        using var reader = new JSchemaValidatingReader(new JsonTextReader(new StringReader(document))) { Schema = schema };
        reader.ValidationEventHandler += (_, _) => isValid = false;
        while (reader.Read())
        {
        }

        return isValid;
    }
#else
    public static IReadOnlyList<Variant> All { get; } = [];
#endif
}
