using ReportSdk.Schema.Typing;

namespace ReportSdk.Schema.Emission;

/// <summary>Writes the struct for an enum that keeps texts it does not know (<c>x-open</c>).</summary>
internal static class OpenEnumEmitter
{
    // public readonly record struct Field(string Text) { public static Field Other => new("其他"); public bool IsKnown => …; }
    public static void Emit(CodeWriter writer, EnumModel model)
    {
        Code name = Code.Identifier(model.Name);
        FileEmitter.Header(writer, model, Code.Of($"<param name=\"Text\">The text as JSON has it.</param>"));
        writer.Line($"[global::System.Text.Json.Serialization.JsonConverter(typeof({name}.Converter))]");
        using (writer.Braces($"public readonly record struct {name}(string Text)"))
        {
            writer.Call(
                $"private static readonly global::ReportSdk.Runtime.EnumTexts Texts = new(", model.Values.Select(value => Code.Literal(value.Text)), ");");
            foreach (EnumValueModel value in model.Values)
            {
                writer.Blank();
                writer.Line($"/// <summary>JSON: {Code.DocValue(value.Text)}.</summary>");
                writer.Line($"public static {name} {Code.Identifier(value.CSharpName)} => new({Code.Literal(value.Text)});");
            }

            writer.Blank();
            writer.Line($"/// <summary>Whether the schema names the text.</summary>");
            writer.Line($"public bool IsKnown => Texts.Contains(Text);");
            writer.Blank();
            writer.Line($"/// <summary>The text.</summary>");
            writer.Line($"public override string ToString() => Text;");
            writer.Blank();
            writer.Line($"/// <summary>Lets System.Text.Json read and write the text.</summary>");
            using (writer.Braces($"public sealed class Converter : global::ReportSdk.Runtime.OpenEnumTextConverter<{name}>"))
            {
                writer.Line($"/// <summary>The value of a text.</summary>");
                writer.Line($"protected override {name} FromText(string text) => new(text);");
                writer.Blank();
                writer.Line($"/// <summary>The text of a value.</summary>");
                writer.Line($"protected override string ToText({name} value) => value.Text;");
            }
        }
    }
}
