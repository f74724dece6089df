using System.Text;
using System.Text.Json.Nodes;
using ReportSdk.Schema;
using ReportSdk.Streaming;

namespace ReportSdk.Fuzz.Streams;

/// <summary>Holds the verdict of one pass over the bytes against the evaluator's, on schemas and documents made for it.</summary>
/// <param name="seed">The same seed gives the same cases.</param>
internal sealed class StreamFuzzer(int seed) : IFuzzer
{
    private const int DocumentsPerSchema = 100;

    private static readonly ValidationOptions Options = new() { Format = FormatMode.Assertion };

    private readonly Random _random = new(seed);

    /// <summary>Of its own: what is damaged does not change what is made.</summary>
    private readonly Random _damage = new(seed);
    private JsonObject _schema = [];
    private CompiledSchema? _compiled;

    /// <summary>The same schema with rules that say the same and that only exact arithmetic judges.</summary>
    private CompiledSchema? _exact;
    private int _left;

    public long Count { get; private set; }

    public byte[] Last { get; private set; } = [];

    /// <summary>The schema of the last step.</summary>
    public string Schema => _schema.ToJsonString();

    /// <summary>Documents that the evaluator accepts.</summary>
    public long Valid { get; private set; }

    /// <summary>Documents whose schema can be streamed.</summary>
    public long Streamed { get; private set; }

    /// <summary>Documents of schemas that are looked at in parts, such as those with alternatives that nothing tells apart.</summary>
    public long Parted { get; private set; }

    /// <summary>Those of them that the evaluator accepts.</summary>
    public long PartedValid { get; private set; }

    /// <summary>Documents whose schema has rules, or units beside numbers, that one pass judges.</summary>
    public long Ruled { get; private set; }

    /// <summary>Those of them that the evaluator accepts.</summary>
    public long RuledValid { get; private set; }

    private static ReadOnlySpan<byte> Room => "                                "u8;

    private static ReadOnlySpan<byte> Structure => "{}[],:\" "u8;

    public string? Step()
    {
        while (_left == 0 || _compiled is null)
        {
            _schema = new StreamSchemaMaker(_random).Make();
            _compiled = Compile(Schema);
            _exact = _compiled is { Rules.Count: > 0 } ? Compile(StreamRuleMaker.MakeExact(_schema).ToJsonString()) ?? throw new InvalidOperationException(Schema) : null;
            _left = DocumentsPerSchema;
        }

        _left--;
        Count++;
        Last = Encoding.UTF8.GetBytes(new StreamDocumentMaker(_random).Make(_schema));
        bool isValid = _compiled.IsValid(Last, Options, out _);
        Valid += isValid ? 1 : 0;
        StreamProgram? program = _compiled.FindProgram(Options, out _);
        Streamed += program is null ? 0 : 1;
        bool isParted = program is { CanRead: false };
        Parted += isParted ? 1 : 0;
        PartedValid += isParted && isValid ? 1 : 0;
        bool isRuled = program is { OwnRules.Length: > 0 } or { HasUnits: true };
        Ruled += isRuled ? 1 : 0;
        RuledValid += isRuled && isValid ? 1 : 0;
        string? wrong = Disagreement(_compiled, isValid);
        if (wrong is not null)
        {
            return wrong;
        }

        // With room behind it, since what looks at several bytes at once needs that.
        Last = [.. Damage(Last), .. Room];
        return Disagreement(_compiled, _compiled.IsValid(Last, Options, out _));
    }

    /// <summary>Null where all have the evaluator's verdict on the last document.</summary>
    private string? Disagreement(CompiledSchema compiled, bool isValid)
    {
        if (compiled.IsValid(Last, Options) != isValid)
        {
            return $"one pass says {!isValid}, the evaluator {isValid}, of the schema {Schema}";
        }

        return _exact is null || _exact.IsValid(Last, Options, out _) == isValid
            ? null
            : $"exact arithmetic says {!isValid}, the look in floating point {isValid}, of the schema {Schema}";
    }

    /// <summary>Something missing, twice or in another's place, of what stands between the values: one pass looks for several of these at once.</summary>
    private byte[] Damage(byte[] document)
    {
        int[] places = [.. Enumerable.Range(0, document.Length).Where(place => Structure.Contains(document[place]))];
        if (places.Length == 0)
        {
            return document;
        }

        int at = places[_damage.Next(places.Length)];
        byte other = Structure[_damage.Next(Structure.Length)];
        return _damage.Next(3) switch
        {
            0 => [.. document[..at], .. document[(at + 1)..]],
            1 => [.. document[..at], other, .. document[at..]],
            _ => [.. document[..at], other, .. document[(at + 1)..]],
        };
    }

    /// <summary>Null for a schema that has an error, such as a reference to itself.</summary>
    private static CompiledSchema? Compile(string text)
    {
        SchemaCompilation compilation = SchemaCompiler.Compile([new SchemaFile("stream.schema.json", text)]);
        return compilation.Findings.Any(static finding => finding.Severity == FindingSeverity.Error)
            ? null
            : SchemaCatalog.Link(compilation.Files.Select(static file => SchemaPlan.Read(file.Plan!))).GetSchema(compilation.Files[0].Id);
    }
}
