using ReportSdk.Schema.Typing;

namespace ReportSdk.Schema.Emission;

/// <summary>Writes how a record is bound from a value that its schema accepted.</summary>
internal static class RecordReaderEmitter
{
    // static bool IReportEntity<StockRow>.TryRead(ref EntityReader reader, out StockRow? value)
    // {
    //     string? code = null; … do switch (members.Ordinal)
    //     {
    //         case 0: if (reader.Read(ref members, 0, ref code)) { goto case 1; } break;
    //         case 1: if (members.Is(ref reader, 1)) { date = reader.Date(); goto case 2; } break; …
    //     }
    //     while (members.MoveNext(ref reader));
    //     value = new() { Code = code!, … };
    // }
    public static void Emit(CodeWriter writer, RecordModel record)
    {
        Code name = Code.Identifier(record.Name);
        Code[] locals = MemberText.Locals(record.Members);
        writer.Blank();
        RecordEmitter.MarkUser(writer, record);
        using (writer.Braces(
            $"static bool global::ReportSdk.IReportEntity<{name}>.TryRead(ref global::ReportSdk.Runtime.EntityReader reader, out {name}? value)"))
        {
            if (locals.Length == 0 && record.Extra is null)
            {
                writer.Line($"value = new {name}();");
                writer.Line($"return true;");
                return;
            }

            EmitLoop(writer, record, locals);
            writer.Blank();
            EmitResult(writer, record, locals);
        }

        writer.Blank();
        writer.Call(
            $"private static readonly global::ReportSdk.Runtime.MemberNames MemberTable = new(", record.Members.Select(member => Code.Literal(member.JsonName)), ");");
    }

    private static void EmitLoop(CodeWriter writer, RecordModel record, Code[] locals)
    {
        for (int i = 0; i < locals.Length; i++)
        {
            writer.Line($"{LocalType(record.Members[i])} {locals[i]} = default;");
        }

        if (record.Extra is not null)
        {
            writer.Line($"var extra = default(global::ReportSdk.Runtime.UnknownMemberList);");
        }

        writer.Line($"reader.Members(MemberTable, out var members);");
        if (locals.Length == 0)
        {
            writer.Line($"while (members.MoveNext(ref reader)) {{ extra.Add(ref reader, in members); }}");
            return;
        }

        // Before the first step the ordinal is 0: that member is tried where it should be.
        using (writer.Braces($"do"))
        {
            EmitSwitch(writer, record, locals);
        }

        writer.Line($"while (members.MoveNext(ref reader));");
    }

    private static Code LocalType(MemberModel member)
    {
        if (TypeText.TextsOf(member.Type) is not null)
        {
            return member.IsRequired ? Code.Of($"int") : Code.Of($"int?");
        }

        bool isPlainValue = member.IsRequired && member.Type.IsValueType;
        return isPlainValue || MemberText.IsOptionalNullable(member) ? MemberText.Type(member) : Code.Of($"{TypeText.Bare(member.Type)}?");
    }

    private static void EmitSwitch(CodeWriter writer, RecordModel record, Code[] locals)
    {
        using (writer.Braces($"switch (members.Ordinal)"))
        {
            for (int i = 0; i < locals.Length; i++)
            {
                EmitCase(writer, record.Members[i], locals[i], i, i + 1 < locals.Length);
            }

            if (record.Extra is not null)
            {
                writer.Line($"default: extra.Add(ref reader, in members); break;");
            }
        }
    }

    /// <summary>From each member straight on to the next, as documents have them; one that is elsewhere is found by the loop.</summary>
    private static void EmitCase(CodeWriter writer, MemberModel member, Code local, int ordinal, bool hasNext)
    {
        Code number = Code.Number(ordinal);
        Code next = hasNext ? Code.Of($" goto case {Code.Number(ordinal + 1)};") : Code.Empty;
        Code target = TypeText.TextsOf(member.Type) is { } texts ? Code.Of($"{texts}, ref {local}") : Code.Of($"ref {local}");
        if (!TypeText.IsReadWithMember(member.Type))
        {
            writer.Line($"case {number}: if (members.Is(ref reader, {number})) {{ {local} = {TypeText.Read(member.Type, Code.Of($"reader"))};{next} }} break;");
        }
        else if (hasNext)
        {
            writer.Line($"case {number}: if (reader.Read(ref members, {number}, {target})) {{{next} }} break;");
        }
        else
        {
            writer.Line($"case {number}: reader.Read(ref members, {number}, {target}); break;");
        }
    }

    private static void EmitResult(CodeWriter writer, RecordModel record, Code[] locals)
    {
        using (writer.Braces($"value = new {Code.Identifier(record.Name)}", ";"))
        {
            for (int i = 0; i < locals.Length; i++)
            {
                MemberModel member = record.Members[i];

                // The schema requires it, so the document had it: no warning about null where a reference is not nullable.
                bool needsBang = member.IsRequired && !member.Type.IsValueType && !TypeText.HasNull(member.Type);
                Code bang = needsBang ? Code.Of($"!") : Code.Empty;
                Code cast = TypeText.TextsOf(member.Type) is null ? Code.Empty : Code.Of($"({MemberText.Type(member)})");
                writer.Line($"{Code.Identifier(member.CSharpName)} = {cast}{locals[i]}{bang},");
            }

            if (record.Extra is not null)
            {
                writer.Line($"{Code.Identifier(RecordEmitter.ExtraName)} = extra.ToMap(),");
            }
        }

        writer.Line($"return true;");
    }
}
