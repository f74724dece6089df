using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using ReportSdk.SampleDocuments;
using ReportSdk.Tests.Shared;

namespace ReportSdk.Benchmarks.Quick;

/// <summary>The documents: made by code, and each written in every form, so that no file is the favourable one.</summary>
internal static class WorkloadSet
{
    private const int Seed = 1;

    private static readonly DocumentForm[] Forms = Enum.GetValues<DocumentForm>();

    /// <summary>All workloads.</summary>
    public static IEnumerable<Workload> All() =>
    [
        .. Of("stock table, 3 rows", DocumentKind.StockTable, StockTableDocument.Create(3, Seed)),
        .. Of("stock table, 30 rows", DocumentKind.StockTable, StockTableDocument.Create(30, Seed)),
        .. Of("stock table, 1,000 rows", DocumentKind.StockTable, StockTableDocument.Create(1_000, Seed)),
        .. Of("stock table, 20,000 rows", DocumentKind.StockTable, StockTableDocument.Create(20_000, Seed)),
        .. Of("event log, 50 events", DocumentKind.EventLog, EventLogDocument.Create(50, Seed)),
        .. Of("benchmark table, 40 rows", DocumentKind.BenchmarkTable, BenchmarkTableDocument.Create(40, Seed)),
        .. Of("report", DocumentKind.Report, File.ReadAllBytes(Repository.PathOf("samples/documents/zheshang-2023-02.json"))),
    ];

    private static IEnumerable<Workload> Of(string document, DocumentKind kind, byte[] utf8) =>
        Forms.Select(form => new Workload(document, form, Write(utf8, form), kind));

    private static byte[] Write(byte[] utf8, DocumentForm form)
    {
        JsonNode root = JsonNode.Parse(utf8)!;
        if (form == DocumentForm.Shuffled)
        {
            Shuffle(root, new Random(Seed));
        }
        else if (form == DocumentForm.BadEnd)
        {
            SpoilLast(root);
        }

        var buffer = new ArrayBufferWriter<byte>();
        var options = new JsonWriterOptions
        {
            Indented = form == DocumentForm.Indented,
            Encoder = form == DocumentForm.Escaped ? JavaScriptEncoder.Default : JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        };
        using (var writer = new Utf8JsonWriter(buffer, options))
        {
            root.WriteTo(writer);
        }

        return buffer.WrittenSpan.ToArray();
    }

    private static void Shuffle(JsonNode? node, Random random)
    {
        if (node is JsonObject members)
        {
            KeyValuePair<string, JsonNode?>[] shuffled = [.. members];
            random.Shuffle(shuffled);
            members.Clear();
            foreach ((string name, JsonNode? value) in shuffled)
            {
                members.Add(name, value);
                Shuffle(value, random);
            }
        }
        else if (node is JsonArray items)
        {
            foreach (JsonNode? item in items)
            {
                Shuffle(item, random);
            }
        }
    }

    /// <summary>Puts an array of an array where the last scalar is.</summary>
    private static void SpoilLast(JsonNode root)
    {
        JsonNode node = root;
        while (true)
        {
            bool isObject = node is JsonObject;
            JsonNode? last = isObject ? node.AsObject().Last().Value : node.AsArray().LastOrDefault();
            if (last is JsonObject { Count: > 0 } or JsonArray { Count: > 0 })
            {
                node = last;
                continue;
            }

            if (isObject)
            {
                node[node.AsObject().Last().Key] = new JsonArray(new JsonArray());
            }
            else
            {
                node.AsArray().Add(new JsonArray(new JsonArray()));
            }

            return;
        }
    }
}
