using ReportSdk.Json;

namespace ReportSdk.Violations;

/// <summary>Finds the lines and columns of violations and of the places they speak of, in one pass over the document.</summary>
internal static class ViolationPlaces
{
    /// <param name="violations">Of one document, with their offsets; they get lines and columns.</param>
    /// <param name="utf8">The document.</param>
    public static void Find(Violation[] violations, ReadOnlySpan<byte> utf8)
    {
        var offsets = new List<int>(violations.Length);
        foreach (Violation violation in violations)
        {
            offsets.Add(violation.Offset);
            foreach (ViolationPlace place in violation.Related)
            {
                offsets.Add(place.Offset);
            }
        }

        offsets.Sort();
        var scan = new PlaceScan(utf8);
        var found = new TextPosition[offsets.Count];
        for (int i = 0; i < found.Length; i++)
        {
            found[i] = scan.Advance(offsets[i]);
        }

        for (int i = 0; i < violations.Length; i++)
        {
            TextPosition position = PositionOf(violations[i].Offset);
            violations[i] = violations[i] with
            {
                Line = position.Line,
                Column = position.Column,
                Related = violations[i].Related.Count == 0 ? [] : Array.ConvertAll([.. violations[i].Related], place => Locate(place)),
            };
        }

        TextPosition PositionOf(int offset) => found[offsets.BinarySearch(offset)];

        ViolationPlace Locate(ViolationPlace place) => place with { Line = PositionOf(place.Offset).Line, Column = PositionOf(place.Offset).Column };
    }
}
