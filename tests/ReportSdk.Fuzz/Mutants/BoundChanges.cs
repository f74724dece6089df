using System.Globalization;
using System.Text.Json;
using ReportSdk.Schema.Json;
using ReportSdk.Schema.Model;

namespace ReportSdk.Fuzz.Mutants;

/// <summary>Puts values at, just inside and just outside what their schema asks for.</summary>
/// <param name="random">Decides everything.</param>
internal sealed class BoundChanges(Random random)
{
    private static readonly DocumentNode Null = DocumentNode.Parse("null");

    public void Change(SchemaVisit visit)
    {
        (SchemaNode schema, _, DocumentNode value, _) = visit;
        switch (value.Kind)
        {
            case JsonValueKind.Number:
                ChangeNumber(schema, value);
                break;
            case JsonValueKind.String:
                ChangeText(schema, value);
                break;
            case JsonValueKind.Array:
                ChangeCount(schema, value);
                break;
            case JsonValueKind.Object:
                ChangeMembers(schema, value);
                break;
        }

        // Whatever several schemas together ask for, another kind of value breaks.
        if ((schema.OneOf.Count > 0 || schema.AllOf.Count > 0 || schema.AnyOf.Count > 0) && random.Next(4) == 0)
        {
            value.Replace("false");
        }
    }

    private void ChangeMembers(SchemaNode schema, DocumentNode value)
    {
        string[] needed = [.. schema.Required, .. schema.DependentRequired.SelectMany(static dependency => dependency.Names)];
        switch (random.Next(3))
        {
            case 0 when needed.Length > 0:
                string removed = needed[random.Next(needed.Length)];
                value.Children.RemoveAll(child => child.Name == removed);
                break;
            case 1 when schema.MinProperties is { } least:
                value.Children.RemoveRange(0, (int)Math.Min(value.Children.Count, Math.Max(0, value.Children.Count - least + random.Next(2))));
                break;
            case 2 when schema.AdditionalProperties is { IsFalse: true } || schema.UnevaluatedProperties is { IsFalse: true }:
                value.Children.Add(("additional", Null.Copy()));
                break;
        }
    }

    private void ChangeNumber(SchemaNode schema, DocumentNode value)
    {
        string?[] bounds = [.. new[] { schema.Minimum, schema.ExclusiveMinimum, schema.Maximum, schema.ExclusiveMaximum, schema.MultipleOf }.Where(static bound => bound is not null)];
        if (bounds.Length == 0 || !decimal.TryParse(bounds[random.Next(bounds.Length)], NumberStyles.Float, CultureInfo.InvariantCulture, out decimal at))
        {
            return;
        }

        decimal step = (schema.Types & Schema.Shared.PlanTypes.Integer) != 0 ? 1m : new decimal(1, 0, 0, false, (byte)random.Next(1, 20));
        value.Replace((at + (step * random.Next(-1, 2))).ToString(CultureInfo.InvariantCulture));
    }

    private void ChangeText(SchemaNode schema, DocumentNode value)
    {
        string[] labels = [.. (schema.Enum ?? (schema.Const is { } constant ? [constant] : [])).Where(static label => label.Kind == JsonKind.String).Select(static label => label.Text)];
        if (labels.Length > 0)
        {
            string label = labels[random.Next(labels.Length)];
            value.ReplaceText(random.Next(4) switch { 0 => label + " ", 1 => label[..^1], _ => label });
            return;
        }

        long[] lengths = [.. new[] { schema.MinLength, schema.MaxLength }.OfType<long>()];
        if (lengths.Length > 0)
        {
            long length = Math.Max(0, lengths[random.Next(lengths.Length)] + random.Next(-1, 2));

            // A character beyond the first plane is one, though UTF-16 needs two units for it.
            value.ReplaceText(string.Concat(Enumerable.Repeat(random.Next(2) == 0 ? "😀" : "x", (int)length)));
        }
        else if (schema.Pattern is not null && value.Raw.Length > 0)
        {
            int at = random.Next(value.Raw.Length);
            value.ReplaceText(value.Raw.Remove(at, 1).Insert(at, random.Next(2) == 0 ? "" : "0"));
        }
    }

    private void ChangeCount(SchemaNode schema, DocumentNode value)
    {
        long[] counts = [.. new[] { schema.MinItems, schema.MaxItems }.OfType<long>()];
        long count = counts.Length == 0 ? value.Children.Count : Math.Max(0, counts[random.Next(counts.Length)] + random.Next(-1, 2));
        while (value.Children.Count > count)
        {
            value.Children.RemoveAt(value.Children.Count - 1);
        }

        if (schema.UniqueItems && value.Children.Count > 1 && random.Next(2) == 0)
        {
            value.Children[^1] = ("", value.Children[0].Value.Copy());
        }

        while (value.Children.Count < count)
        {
            value.Children.Add(("", value.Children.Count > 0 ? value.Children[0].Value.Copy() : Null.Copy()));
        }
    }
}
