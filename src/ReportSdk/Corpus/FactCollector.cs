using ReportSdk.Json;
using ReportSdk.Rules;
using ReportSdk.Violations;

namespace ReportSdk.Corpus;

/// <summary>Takes the facts of one document as a walk comes upon them.</summary>
internal sealed class FactCollector(string document, FactStore store)
{
    /// <summary>Those that were kept when they came.</summary>
    private readonly List<FactPlace> _places = [];

    public void Add(DomainRule rule, in FactTexts texts, string pointer, int offset)
    {
        var place = new FactPlace(document, rule, pointer, offset);
        if (store.Add(rule, texts, place))
        {
            _places.Add(place);
        }
    }

    /// <summary>Finds lines and columns, in one pass over the document.</summary>
    public void Locate(ReadOnlySpan<byte> utf8)
    {
        _places.Sort(static (x, y) => x.Offset.CompareTo(y.Offset));
        var scan = new PlaceScan(utf8);
        foreach (FactPlace place in _places)
        {
            TextPosition position = scan.Advance(place.Offset);
            place.Line = position.Line;
            place.Column = position.Column;
        }
    }
}
