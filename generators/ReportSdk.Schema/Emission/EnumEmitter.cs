using ReportSdk.Schema.Typing;

namespace ReportSdk.Schema.Emission;

/// <summary>Writes an enum and, beside it, the class that knows its texts.</summary>
internal static class EnumEmitter
{
    /// <summary>What is put behind an enum's name to name the class that knows its texts.</summary>
    public const string CompanionSuffix = "Text";

    public static void Emit(CodeWriter writer, EnumModel model)
    {
        Code name = Code.Identifier(model.Name);
        Code companion = Code.Identifier(model.Name + CompanionSuffix);
        FileEmitter.Header(writer, model);
        writer.Line($"[global::System.Text.Json.Serialization.JsonConverter(typeof({companion}.Converter))]");
        using (writer.Braces($"public enum {name}"))
        {
            foreach (EnumValueModel value in model.Values)
            {
                writer.Blank();
                writer.Line($"/// <summary>JSON: {Code.DocValue(value.Text)}.</summary>");
                writer.Line($"{Code.Identifier(value.CSharpName)},");
            }
        }

        writer.Blank();
        EmitCompanion(writer, model, name, companion);
    }

    private static void EmitCompanion(CodeWriter writer, EnumModel model, Code name, Code companion)
    {
        writer.Line($"/// <summary>The texts of <see cref=\"{name}\"/> as JSON has them.</summary>");
        writer.Line($"[global::System.CodeDom.Compiler.GeneratedCode(\"ReportSdk.Generators\", \"1.0\")]");
        using (writer.Braces($"public static class {companion}"))
        {
            writer.Line($"/// <summary>In the order of the values.</summary>");
            writer.Call(
                $"public static global::ReportSdk.Runtime.EnumTexts Texts {{ get; }} = new(", model.Values.Select(value => Code.Literal(value.Text)), ");");
            Documented(writer, "The text of a value.", Code.Of($"public static string ToText(this {name} value) => Texts[(int)value];"));
            writer.Blank();
            writer.Line($"/// <summary>The value of a text; false for a text that is none of them.</summary>");
            using (writer.Braces($"public static bool TryParse(global::System.ReadOnlySpan<byte> utf8, out {name} value)"))
            {
                writer.Line($"bool isKnown = Texts.TryFind(utf8, out int index);");
                writer.Line($"value = ({name})index;");
                writer.Line($"return isKnown;");
            }

            Documented(writer, "Reads a value.", Code.Of($"public static {name} Read(ref global::ReportSdk.Runtime.EntityReader reader) => ({name})reader.EnumIndex(Texts);"));
            Documented(writer, "Writes a value.", Code.Of($"public static void Write(ref global::ReportSdk.Runtime.ReportJsonWriter writer, {name} value) => writer.WriteEnum(Texts, (int)value);"));
            if (model.Scale is { } scale)
            {
                ScaleEmitter.Emit(writer, model, scale);
            }

            EmitConverter(writer, name);
        }
    }

    private static void EmitConverter(CodeWriter writer, Code name)
    {
        writer.Blank();
        writer.Line($"/// <summary>Lets System.Text.Json read and write the texts.</summary>");
        using (writer.Braces($"public sealed class Converter : global::ReportSdk.Runtime.EnumTextConverter<{name}>"))
        {
            Documented(writer, "The texts.", Code.Of($"protected override global::ReportSdk.Runtime.EnumTexts EnumTexts => Texts;"));
            Documented(writer, "The value of an index.", Code.Of($"protected override {name} FromIndex(int index) => ({name})index;"));
            Documented(writer, "The index of a value.", Code.Of($"protected override int ToIndex({name} value) => (int)value;"));
        }
    }

    private static void Documented(CodeWriter writer, string summary, Code member)
    {
        writer.Blank();
        writer.Line($"/// <summary>{Code.DocText(summary)}</summary>");
        writer.Line($"{member}");
    }
}
