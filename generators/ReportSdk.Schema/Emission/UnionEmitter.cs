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
        using (writer.Braces($"public abstract partial record {name}{EntityApiEmitter.BaseList(name)}"))
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
                writer.Line($"/// <summary>A case of <see cref=\"{name}\"/>: {Condition(union, branch)}.</summary>");
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
            $"static bool global::ReportSdk.IReportEntity<{name}>.TryRead(ref global::ReportSdk.Runtime.EntityReader reader, out {name}? value)"))
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

    /// <summary>What JSON the case is for, in words: <c>kind</c> is <c>"circle"</c>; string or null.</summary>
    private static Code Condition(DecidedUnionModel union, DecidedCaseModel branch) =>
        branch.Constant is { } constant
            ? Code.Of($"{Code.DocValue(union.Discriminator!)} is {Code.DocValue(constant)}")
            : Code.Join(" or ", Shapes.Where(shape => (branch.Shapes & shape.Shape) != 0).Select(shape => shape.Name));

    private static Code Test(DecidedCaseModel branch)
    {
        if (branch.Constant is { } constant)
        {
            JsonNode value = JsonReader.Read(constant, out _)!;
            return value.Kind == JsonKind.String
                ? Code.Of($"member.TextEquals({Code.Utf8Literal(value.Text)})")
                : Code.Of($"member.RawEquals({Code.Utf8Json(value)})");
        }

        return Code.Join(" || ", Shapes.Where(shape => (branch.Shapes & shape.Shape) != 0).Select(shape => shape.Test));
    }

    private static (JsonShapes Shape, Code Test, Code Name)[] Shapes =>
    [
        (JsonShapes.Null, Code.Of($"reader.IsNull"), Code.Of($"null")),
        (JsonShapes.Boolean, Code.Of($"reader.IsBoolean"), Code.Of($"true or false")),
        (JsonShapes.Number, Code.Of($"reader.IsNumber"), Code.Of($"a number")),
        (JsonShapes.String, Code.Of($"reader.IsString"), Code.Of($"a string")),
        (JsonShapes.Array, Code.Of($"reader.IsArray"), Code.Of($"an array")),
        (JsonShapes.Object, Code.Of($"reader.IsObject"), Code.Of($"an object")),
    ];

    private static void EmitWriter(CodeWriter writer, DecidedUnionModel union, Code name)
    {
        writer.Blank();
        using (writer.Braces($"void global::ReportSdk.IReportEntity<{name}>.Write(ref global::ReportSdk.Runtime.ReportJsonWriter writer)"))
        using (writer.Braces($"switch (this)"))
        {
            foreach (DecidedCaseModel branch in union.Cases)
            {
                EmitCase(writer, branch);
            }
        }
    }

    // case Circle member: writer.WriteEntity(member.Value); break;
    private static void EmitCase(CodeWriter writer, DecidedCaseModel branch)
    {
        Code name = Code.Identifier(branch.Name);
        if (TypeText.HasNull(branch.Type))
        {
            // A pattern that names the value does not match null.
            writer.Line($"case {name} {{ Value: {{ }} item }}: {TypeText.Write(branch.Type, Code.Of($"writer"), Code.Of($"item"))}; break;");
            writer.Line($"case {name}: writer.WriteNull(); break;");
        }
        else
        {
            writer.Line($"case {name} member: {TypeText.Write(branch.Type, Code.Of($"writer"), Code.Of($"member.Value"))}; break;");
        }
    }
}
