using System.Text;
using System.Text.Json;

namespace ReportSdk.Fuzz.Mutants;

/// <summary>Makes structured mutants of the valid samples and holds them, and edited values of those that are read, to the laws.</summary>
/// <param name="samples">The samples.</param>
/// <param name="seed">The same seed gives the same mutants.</param>
internal sealed class MutantFuzzer(SampleSet samples, int seed) : IFuzzer
{
    /// <summary>Every so many mutants go through all kinds of input; a law of the bytes holds for a document as for its neighbour.</summary>
    private const int InputPeriod = 8;

    /// <summary>Bytes from which a sample is large: a mutant of it takes as long as many of others, so that it has its turn only one time in <see cref="LargePeriod"/>.</summary>
    private const int Large = 8 * 1024;

    private const int LargePeriod = 8;

    private static readonly string[] Snippets = ["{", "}", "[", "]", ",", ":", "\"", "\\", "0", "-", ".", "e", "nul", "tru", "\u0001", "\\u12", "\\ud800", "//"];

    private readonly Random _random = new(seed);
    private StructuredMutator? _mutator;
    private ValueChanges? _edits;

    public long Count { get; private set; }

    /// <summary>Mutants that are JSON (RFC 8259), valid or not.</summary>
    public long WellFormed { get; private set; }

    /// <summary>Mutants that their schema accepts.</summary>
    public long Valid { get; private set; }

    /// <summary>Valid mutants with a value that its C# type cannot hold.</summary>
    public long Unbound { get; private set; }

    /// <summary>Values edited in memory.</summary>
    public long Edited { get; private set; }

    /// <summary>Edited values that are still valid.</summary>
    public long EditedValid { get; private set; }

    public KeywordCoverage Coverage { get; } = new(samples.TypedNodes);

    /// <summary>The mutant of the last step.</summary>
    public byte[] Last { get; private set; } = [];

    /// <summary>Makes a mutant and checks it.</summary>
    /// <returns>What is wrong, or null.</returns>
    public string? Step()
    {
        Count++;
        Sample sample = Choose();
        DocumentNode document = DocumentNode.Parse(sample.Utf8);
        int kind = _random.Next(20);
        if (kind >= 5)
        {
            (_mutator ??= new StructuredMutator(_random)).Change(document, SchemaWalk.Visit(samples.Schemas.RootOf(sample.Type.SchemaId), document), Coverage);
        }
        else
        {
            (_mutator ??= new StructuredMutator(_random)).Restate(document);
        }

        bool isDamaged = kind >= 11;
        Last = isDamaged ? Damage(document.ToUtf8()) : document.ToUtf8();
        try
        {
            return Check(sample.Type, document, isDamaged);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // That nothing but the documented exceptions is thrown is a law, too.
            return $"{sample.Path}: {exception}";
        }
    }

    /// <summary>How often each rule was broken, by its id.</summary>
    public SortedDictionary<string, long> BrokenRules { get; } = new(StringComparer.Ordinal);

    private Sample Choose()
    {
        Sample sample = samples.Valid[_random.Next(samples.Valid.Count)];
        while (sample.Utf8.Length >= Large && _random.Next(LargePeriod) > 0)
        {
            sample = samples.Valid[_random.Next(samples.Valid.Count)];
        }

        return sample;
    }

    private string? Check(EntityType type, DocumentNode document, bool isDamaged)
    {
        LawResult result = Laws.Check(type, samples.Schemas, Last);
        WellFormed += !isDamaged || IsJson(Last) ? 1 : 0;
        Valid += result.Listed.HasErrors ? 0 : 1;
        foreach (string rule in result.Listed.Select(static violation => violation.Rule).OfType<string>())
        {
            BrokenRules[rule] = BrokenRules.GetValueOrDefault(rule) + 1;
        }

        Unbound += !result.Listed.HasErrors && result.Value is null ? 1 : 0;
        bool isJudged = !isDamaged && result.Listed.All(static violation => violation.KeywordLocation.Length > 0);
        if (isJudged)
        {
            Coverage.Add(SchemaWalk.Visit(samples.Schemas.RootOf(type.SchemaId), document), result.Listed);
        }

        JsonSerializerOptions options = Count % 2 == 0 && EntityType.All.Contains(type) ? EntityType.Resolving : JsonSerializerOptions.Default;
        string? wrong = result.Wrong ?? Laws.CheckSerializer(type, Last, options);
        if (Count % InputPeriod == 0)
        {
            wrong ??= Laws.CheckInputs(type, Last, _random.Next(Last.Length + 1));
            wrong ??= isDamaged ? null : Laws.CheckLines(type, Last);
        }

        wrong ??= result.Value is null ? null : CheckEdit(type, result.Value);
        return wrong is null ? null : $"{type.SchemaId}: {wrong}";
    }

    private string? CheckEdit(EntityType type, object value)
    {
        object edited = (_edits ??= new ValueChanges(_random)).Edit(value);
        Edited++;
        EditedValid += type.ValidateValue(edited).HasErrors ? 0 : 1;
        return Laws.CheckValue(type, edited) is { } wrong ? $"edited in memory: {wrong}: {edited}" : null;
    }

    /// <summary>Cuts, drops a byte, or puts something in.</summary>
    private byte[] Damage(byte[] utf8)
    {
        int at = _random.Next(utf8.Length);
        return _random.Next(3) switch
        {
            0 => utf8[..at],
            1 => [.. utf8[..at], .. utf8[(at + 1)..]],
            _ => [.. utf8[..at], .. Encoding.UTF8.GetBytes(Snippets[_random.Next(Snippets.Length)]), .. utf8[at..]],
        };
    }

    private static bool IsJson(byte[] utf8)
    {
        try
        {
            JsonDocument.Parse(utf8).Dispose();
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
