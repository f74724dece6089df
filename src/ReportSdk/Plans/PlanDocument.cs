using System.Text;
using ReportSdk.Rules;

namespace ReportSdk.Plans;

/// <summary>A plan decoded and checked, not yet linked: every index in it is in range.</summary>
internal sealed class PlanDocument
{
    private readonly ReadOnlyMemory<byte>[] _strings;
    private readonly string?[] _texts;

    public PlanDocument(ReadOnlyMemory<byte>[] strings)
        : this(strings, new string?[strings.Length])
    {
    }

    private PlanDocument(ReadOnlyMemory<byte>[] strings, string?[] texts)
    {
        _strings = strings;
        _texts = texts;
    }

    /// <summary>Canonical URI of the file's root resource.</summary>
    public string Uri { get; private init; } = "";

    public PlanResource[] Resources { get; private init; } = [];

    public PlanNode[] Nodes { get; private init; } = [];

    /// <summary>In the order of the plan.</summary>
    public PlanRule[] Rules { get; private init; } = [];

    /// <summary>The text of a string; made once, since names and pointers repeat.</summary>
    public string GetText(int index) => _texts[index] ??= Encoding.UTF8.GetString(_strings[index].Span);

    /// <summary>The same strings with what was read after them.</summary>
    public PlanDocument With(string uri, PlanResource[] resources, PlanNode[] nodes, PlanRule[] rules) =>
        new(_strings, _texts) { Uri = uri, Resources = resources, Nodes = nodes, Rules = rules };

    public ReadOnlyMemory<byte> GetBytes(int index) => _strings[index];
}
