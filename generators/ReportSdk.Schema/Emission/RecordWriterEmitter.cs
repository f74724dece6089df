using ReportSdk.Schema.Json;
using ReportSdk.Schema.Typing;

namespace ReportSdk.Schema.Emission;

/// <summary>Writes how a record becomes JSON: names and punctuation in one literal wherever they are known.</summary>
internal static class RecordWriterEmitter
{
    // void IReportEntity<StockRow>.Write(ref ReportJsonWriter writer)
    // {
    //     if (!writer.TryOpen("{\"code\":"u8)) { return; }
    //     writer.Write(Code);
    //     writer.WriteMember(",\"close\":"u8, Close, follows: true);
    //     writer.Close((byte)'}');
    // }
    public static void Emit(CodeWriter writer, RecordModel record)
    {
        Code name = Code.Identifier(record.Name);
        Code[] locals = MemberText.Locals(record.Members);
        bool opensWithName = record.Members.Count > 0 && record.Members[0].IsRequired;
        Code opening = Code.Utf8Literal(opensWithName ? "{" + Name(record.Members[0]) : "{");
        writer.Blank();
        RecordEmitter.MarkUser(writer, record);
        using (writer.Braces($"void global::ReportSdk.IReportEntity<{name}>.Write(ref global::ReportSdk.Runtime.ReportJsonWriter writer)"))
        {
            using (writer.Braces($"if (!writer.TryOpen({opening}))"))
            {
                writer.Line($"return;");
            }

            writer.Blank();
            bool followsValue = false;
            for (int i = 0; i < locals.Length; i++)
            {
                MemberModel member = record.Members[i];
                bool nameIsWritten = i == 0 && opensWithName;
                EmitMember(writer, member, locals[i], nameIsWritten, followsValue);
                followsValue |= member.IsRequired;
            }

            if (record.Extra is not null)
            {
                writer.Line($"writer.WriteMembers({Code.Identifier(RecordEmitter.ExtraName)});");
            }

            writer.Line($"writer.Close((byte)'}}');");
        }
    }

    private static void EmitMember(CodeWriter writer, MemberModel member, Code local, bool nameIsWritten, bool followsValue)
    {
        Code property = Code.Identifier(member.CSharpName);
        Code comma = Code.Utf8Literal("," + Name(member));

        // Behind a required member a comma always stands; before the first one the writer looks.
        Code name = followsValue ? Code.Of($"writer.WriteRaw({comma});") : Code.Of($"writer.WriteName({comma});");
        if (member.IsRequired)
        {
            if (!nameIsWritten)
            {
                writer.Line($"{name}");
            }

            EmitRequired(writer, member.Type, property, local);
            return;
        }

        if (TypeText.WriteMember(member.Type, Code.Of($"writer")) is { } call)
        {
            Code follows = followsValue ? Code.Of($", follows: true") : Code.Empty;
            writer.Line($"{call}({comma}, {property}{follows});");
            return;
        }

        Code pattern = MemberText.IsOptionalNullable(member) ? Code.Of($"{property}.TryGetValue(out var {local})") : Code.Of($"{property} is {{ }} {local}");
        using (writer.Braces($"if ({pattern})"))
        {
            writer.Line($"{name}");
            EmitValue(writer, member, local);
        }

        writer.Blank();
    }

    /// <summary>Writes a property that is always written, null where its type has null.</summary>
    public static void EmitRequired(CodeWriter writer, TypeReference type, Code property, Code local)
    {
        if (!TypeText.HasNull(type))
        {
            writer.Line($"{TypeText.Write(type, Code.Of($"writer"), property)};");
            return;
        }

        using (writer.Braces($"if ({property} is {{ }} {local})"))
        {
            writer.Line($"{TypeText.Write(type, Code.Of($"writer"), local)};");
        }

        using (writer.Braces($"else"))
        {
            writer.Line($"writer.WriteNull();");
        }

        writer.Blank();
    }

    private static void EmitValue(CodeWriter writer, MemberModel member, Code local)
    {
        if (!MemberText.IsOptionalNullable(member))
        {
            writer.Line($"{TypeText.Write(member.Type, Code.Of($"writer"), local)};");
            return;
        }

        Code value = member.Type.IsValueType ? Code.Of($"{local}.Value") : local;
        using (writer.Braces($"if ({local} is null)"))
        {
            writer.Line($"writer.WriteNull();");
        }

        using (writer.Braces($"else"))
        {
            writer.Line($"{TypeText.Write(member.Type, Code.Of($"writer"), value)};");
        }
    }

    private static string Name(MemberModel member)
    {
        var builder = new System.Text.StringBuilder();
        JsonQuoting.Append(builder, member.JsonName);
        return builder.Append(':').ToString();
    }
}
