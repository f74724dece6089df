using ReportSdk.Patterns;

namespace ReportSdk.Evaluation;

/// <summary>A pattern whose matcher is made when it is first needed: most patterns of a large catalog never are.</summary>
internal sealed class PatternRule(string text)
{
    private const int BitsPerName = 2;
    private const int NamesPerWord = 64 / BitsPerName;

    private PatternMatcher? _matcher;
    private CaptureEngine? _captures;

    /// <summary>Of each name of the catalog whether it matches, and whether that is known. Of two threads that add to a word one may lose what it found, which is found again.</summary>
    private ulong[] _names = [];

    /// <summary>The pattern as the schema has it.</summary>
    public string Text { get; } = text;

    /// <summary>Two threads may both make one; they are alike.</summary>
    public PatternMatcher Matcher => _matcher ??= PatternMatcher.Create(Text);

    /// <summary>Names that the catalog has.</summary>
    public int NameCount { get; set; }

    /// <summary>Finds groups, of a linear pattern.</summary>
    public CaptureEngine Captures => _captures ??= CaptureEngine.Create(Text);

    /// <summary>Whether the name with a number matches; null where that is not known.</summary>
    public bool? FindName(int number)
    {
        ulong[] names = _names;
        int word = number / NamesPerWord;
        ulong bits = (uint)word < (uint)names.Length ? names[word] >> (number % NamesPerWord * BitsPerName) : 0;
        return (bits & 1) == 0 ? null : (bits & 2) != 0;
    }

    /// <summary>Keeps whether the name with a number, which is not 0, matches.</summary>
    public void KeepName(int number, bool isMatch)
    {
        if (_names.Length == 0)
        {
            _names = new ulong[(NameCount / NamesPerWord) + 1];
        }

        _names[number / NamesPerWord] |= (isMatch ? 3UL : 1UL) << (number % NamesPerWord * BitsPerName);
    }
}
