using System.Text;
using System.Text.Json.Nodes;
using ReportSdk.Schema;

namespace ReportSdk.Fuzz.Streams;

/// <summary>Holds the verdict of one pass over the bytes against the evaluator's, on schemas and documents made for it.</summary>
/// <param name="seed">The same seed gives the same cases.</param>
internal sealed class StreamFuzzer(int seed) : IFuzzer
{
    private const int DocumentsPerSchema = 100;

    private static readonly ValidationOptions Options = new() { Format = FormatMode.Assertion };

    private readonly Random _random = new(seed);
    private JsonObject _schema = [];
    private CompiledSchema? _compiled;
    private int _left;

    public long Count { get; private set; }

    public byte[] Last { get; private set; } = [];

    /// <summary>The schema of the last step.</summary>
    public string Schema => _schema.ToJsonString();

    /// <summary>Documents that the evaluator accepts.</summary>
    public long Valid { get; private set; }

    /// <summary>Documents whose schema can be streamed.</summary>
    public long Streamed { get; private set; }

    public string? Step()
    {
        while (_left == 0 || _compiled is null)
        {
            _schema = new StreamSchemaMaker(_random).Make();
            _compiled = Compile(Schema);
            _left = DocumentsPerSchema;
        }

        _left--;
        Count++;
        Last = Encoding.UTF8.GetBytes(new StreamDocumentMaker(_random).Make(_schema));
        bool isValid = _compiled.IsValid(Last, Options, out _);
        Valid += isValid ? 1 : 0;
        Streamed += _compiled.FindProgram(Options, out _) is null ? 0 : 1;
        return _compiled.IsValid(Last, Options) == isValid ? null : $"one pass says {!isValid}, the evaluator {isValid}, of the schema {Schema}";
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
