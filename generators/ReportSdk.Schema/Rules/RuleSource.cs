using ReportSdk.Schema.Shared;
using ReportSdk.Schema.Typing;

namespace ReportSdk.Schema.Rules;

/// <summary>A rule as its schema states it; holds no place in the text, so that white space does not change it.</summary>
/// <param name="Kind">What it is of.</param>
/// <param name="Node">URI with fragment of the schema that it stands in.</param>
/// <param name="Pointer">JSON Pointer from that schema to it.</param>
/// <param name="Id">Its name; of a key "key".</param>
/// <param name="Parts">Its texts.</param>
internal sealed record RuleSource(RuleKind Kind, string Node, string Pointer, string Id, EquatableArray<RulePart> Parts)
{
    /// <summary>What it means to be broken; null where it does not say.</summary>
    public RuleLevel? Level { get; init; }

    /// <summary>URI with fragment of the rule that it is an import of; "" without one.</summary>
    public string Reference { get; init; } = "";

    /// <summary>URI with fragment by which others import it.</summary>
    public string Location => Node + Pointer;

    /// <summary>The text of a part, or null.</summary>
    public string? Find(string name) => Parts.FirstOrDefault(part => part.Name == name)?.Text;

    /// <summary>The parts whose name begins with a word and '/', in order.</summary>
    public IEnumerable<RulePart> FindAll(string word) => Parts.Where(part => part.Name.StartsWith(word + "/", StringComparison.Ordinal));

    /// <summary>The same with whatever it does not say itself taken from another.</summary>
    public RuleSource Import(RuleSource other)
    {
        // A list of parts is one thing: its own keys replace all keys.
        HashSet<string> own = [.. Parts.Select(part => part.Group)];
        return this with
        {
            Parts = Parts.Concat(other.Parts.Where(part => !own.Contains(part.Group))).ToEquatableArray(),
            Level = Level ?? other.Level,
        };
    }
}

/// <summary>A text of a rule.</summary>
/// <param name="Name"><c>expression</c>, <c>message/en</c>, <c>message/zh</c>, <c>from</c>, <c>to</c>, <c>key/0</c>, <c>order</c>, <c>fields/name</c>.</param>
/// <param name="Text">The text.</param>
internal sealed record RulePart(string Name, string Text)
{
    /// <summary>What it is a part of when rules are imported.</summary>
    public string Group => Name.IndexOf('/') is var slash and > 0 && !Name.StartsWith("message/", StringComparison.Ordinal) ? Name.Substring(0, slash) : Name;
}
