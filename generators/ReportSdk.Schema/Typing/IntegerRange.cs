using System.Globalization;
using ReportSdk.Schema.Model;

namespace ReportSdk.Schema.Typing;

/// <summary>Whether the bounds of an integer schema keep it within 32 bits.</summary>
internal static class IntegerRange
{
    public static bool Fits32Bits(SchemaNode node) =>
        IsWithin(node.Minimum ?? node.ExclusiveMinimum) && IsWithin(node.Maximum ?? node.ExclusiveMaximum);

    private static bool IsWithin(string? bound) =>
        bound is not null
        && decimal.TryParse(bound, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal value)
        && value is >= int.MinValue and <= int.MaxValue;
}
