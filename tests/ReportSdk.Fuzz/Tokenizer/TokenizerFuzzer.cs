using ReportSdk.Json;
using ReportSdk.SampleDocuments;

namespace ReportSdk.Fuzz.Tokenizer;

/// <summary>Mutated documents, one after the other, and what was seen.</summary>
internal sealed class TokenizerFuzzer : IFuzzer
{
    /// <summary>Longer documents of the corpus are about limits, and slow.</summary>
    private const int LongestSeed = 700;

    /// <summary>Of so many documents one has objects with more members than mutations of short documents come to.</summary>
    private const int WidePeriod = 32;

    private readonly DocumentMutator _mutator;
    private readonly WideDocuments _wide;

    // Low limits, so that mutations reach them.
    private readonly TokenizerCheck _check = new(new TapeLimits(maxDepth: 8, maxDocumentBytes: 1 << 20, maxNumberLength: 24, allowDuplicateMembers: false));

    private readonly long[] _differences = new long[Enum.GetValues<IntendedDifference>().Length];

    /// <param name="corpus">Directory of the JSON corpus.</param>
    /// <param name="seed">The same seed gives the same documents.</param>
    public TokenizerFuzzer(string corpus, int seed)
    {
        _mutator = new DocumentMutator(Seeds(corpus), seed);
        _wide = new WideDocuments(seed);
    }

    /// <summary>Documents tried.</summary>
    public long Count { get; private set; }

    /// <summary>The document that <see cref="Step"/> tried last.</summary>
    public byte[] Last { get; private set; } = [];

    /// <summary>Documents that the tokenizer accepted.</summary>
    public long Accepted => _check.Accepted;

    /// <summary>How often a difference was seen.</summary>
    public long this[IntendedDifference difference] => _differences[(int)difference];

    /// <summary>Tries the next document.</summary>
    /// <returns>What is wrong, or null.</returns>
    public string? Step()
    {
        ReadOnlySpan<byte> document = Count % WidePeriod == WidePeriod - 1 ? _wide.Next() : _mutator.Next();
        string? wrong = _check.Check(document, out IntendedDifference difference);
        if (wrong is not null)
        {
            Last = document.ToArray();
        }

        Count++;
        _differences[(int)difference]++;
        return wrong;
    }

    private static List<byte[]> Seeds(string corpus)
    {
        List<byte[]> seeds = [];
        foreach (string file in Directory.EnumerateFiles(corpus, "*.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            byte[] document = File.ReadAllBytes(file);
            if (document.Length <= LongestSeed)
            {
                seeds.Add(document);
            }
        }

        // As many generated documents as hand-written ones: the mutations of real shapes matter as much as the traps.
        for (int k = seeds.Count / 6; k > 0; k--)
        {
            seeds.Add(StockTableDocument.Create(rows: 1, seed: k));
            seeds.Add(StockTableDocument.Create(rows: 2, seed: k, isIndented: k % 2 == 0));
            seeds.Add(StockTableDocument.Create(rows: 2, seed: k, isShuffled: true));
            seeds.Add(StockTableDocument.Create(rows: 1, seed: k, isAscii: true));
            seeds.Add(EventLogDocument.Create(events: 1, seed: k));
            seeds.Add(EventLogDocument.Create(events: 1, seed: k, isAscii: true));
        }

        return seeds;
    }
}
