using ReportSdk.Schema.Json;
using ReportSdk.Schema.Typing;

namespace ReportSdk.Schema.Emission;

/// <summary>Writes a closed union: an abstract record with one sealed case a branch, each wrapping the branch's own type.</summary>
internal static class UnionEmitter
{
    public static void Emit(CodeWriter writer, DecidedUnionModel union, CompleteFile file)
    {
        Code name = Code.Identifier(union.Name);
        FileEmitter.Header(writer, union);
        writer.Line($"[global::System.Text.Json.Serialization.JsonConverter(typeof(global::ReportSdk.ReportEntityConverter<{name}>))]");
        using (writer.Braces($"public abstract partial record {name} : global::ReportSdk.IReportEntity<{name}>"))
        {
            using (writer.Braces($"private {name}()"))
            {
            }

            EmitMatch(writer, union);
            EntityApiEmitter.Emit(writer, union, file);
            EmitReader(writer, union, name);
            EmitWriter(writer, union, name);
            foreach (DecidedCaseModel branch in union.Cases)
            {
                writer.Blank();
                writer.Line($"/// <summary>A case of <see cref=\"{name}\"/>.</summary>");
                writer.Line($"/// <param name=\"Value\">The value.</param>");
                writer.Line($"public sealed record {Code.Identifier(branch.Name)}({TypeText.Nullable(branch.Type)} Value) : {name};");
            }
        }
    }

    // public TResult Match<TResult>(Func<CircleShape, TResult> circle, …) => this switch { Circle member => circle(member.Value), … };
    private static void EmitMatch(CodeWriter writer, DecidedUnionModel union)
    {
        Code[] locals = MemberText.Locals(union.Cases.Select(branch =>
            new MemberModel(branch.Name, branch.Name, branch.Type, true, null, "", false)));
        writer.Blank();
        writer.Line($"/// <summary>Calls the function of the case that this is; none can be forgotten.</summary>");
        writer.Call(
            $"public TResult Match<TResult>(",
            union.Cases.Select((branch, i) => Code.Of($"global::System.Func<{TypeText.Nullable(branch.Type)}, TResult> {locals[i]}")),
            ") => this switch");
        using (writer.Body(";"))
        {
            for (int i = 0; i < union.Cases.Count; i++)
            {
                writer.Line($"{Code.Identifier(union.Cases[i].Name)} member => {locals[i]}(member.Value),");
            }

            writer.Line($"_ => throw new global::System.InvalidOperationException(),");
        }
    }

    private static void EmitReader(CodeWriter writer, DecidedUnionModel union, Code name)
    {
        writer.Blank();
        using (writer.Braces(
            $"static bool global::ReportSdk.IReportEntity<{name}>.TryRead(global::ReportSdk.Runtime.EntityReader reader, out {name}? value)"))
        {
            Code? member = union.Discriminator is null ? null : Code.Utf8Literal(union.Discriminator);
            if (member is { } discriminator)
            {
                writer.Line($"reader.TryFind({discriminator}, out var member);");
            }

            foreach (DecidedCaseModel branch in union.Cases)
            {
                using (writer.Braces($"if ({Test(branch)})"))
                {
                    writer.Line($"value = new {Code.Identifier(branch.Name)}({TypeText.Read(branch.Type, Code.Of($"reader"))});");
                    writer.Line($"return true;");
                }

                writer.Blank();
            }

            writer.Line($"value = reader.Unfit<{name}>({Code.Literal(union.Name)});");
            writer.Line($"return false;");
        }
    }

    private static Code Test(DecidedCaseModel branch)
    {
        if (branch.Constant is { } constant)
        {
            JsonNode value = JsonReader.Read(constant, out _)!;
            return value.Kind == JsonKind.String
                ? Code.Of($"member.TextEquals({Code.Utf8Literal(value.Text)})")
                : Code.Of($"member.RawEquals({Code.Utf8Json(value)})");
        }

        (JsonShapes Shape, Code Test)[] tests =
        [
            (JsonShapes.Null, Code.Of($"reader.IsNull")),
            (JsonShapes.Boolean, Code.Of($"reader.IsBoolean")),
            (JsonShapes.Number, Code.Of($"reader.IsNumber")),
            (JsonShapes.String, Code.Of($"reader.IsString")),
            (JsonShapes.Array, Code.Of($"reader.IsArray")),
            (JsonShapes.Object, Code.Of($"reader.IsObject")),
        ];
        return Code.Join(" || ", tests.Where(test => (branch.Shapes & test.Shape) != 0).Select(test => test.Test));
    }

    private static void EmitWriter(CodeWriter writer, DecidedUnionModel union, Code name)
    {
        writer.Blank();
        using (writer.Braces($"void global::ReportSdk.IReportEntity<{name}>.Write(ref global::ReportSdk.Runtime.ReportJsonWriter writer)"))
        using (writer.Braces($"switch (this)"))
        {
            foreach (DecidedCaseModel branch in union.Cases)
            {
                using (writer.Indented($"case {Code.Identifier(branch.Name)} member:"))
                {
                    EmitCaseValue(writer, branch);
                    writer.Line($"break;");
                }
            }
        }
    }

    private static void EmitCaseValue(CodeWriter writer, DecidedCaseModel branch)
    {
        if (!TypeText.HasNull(branch.Type))
        {
            writer.Line($"{TypeText.Write(branch.Type, Code.Of($"writer"), Code.Of($"member.Value"))};");
            return;
        }

        using (writer.Braces($"if (member.Value is {{ }} item)"))
        {
            writer.Line($"{TypeText.Write(branch.Type, Code.Of($"writer"), Code.Of($"item"))};");
        }

        using (writer.Braces($"else"))
        {
            writer.Line($"writer.WriteNull();");
        }
    }
}
