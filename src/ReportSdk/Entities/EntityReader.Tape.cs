using System.Runtime.CompilerServices;
using ReportSdk.Json;
using ReportSdk.Violations;

namespace ReportSdk.Runtime;

/// <content>Values and members of a tape. Not inlined: a generated reader has calls in it and nothing else.</content>
public ref partial struct EntityReader
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    private int Int32OnTape() => BindNumber.TryInt32(Raw, out int value) ? value : Unfit<int>(ViolationCode.BindNumberRange, "int");

    [MethodImpl(MethodImplOptions.NoInlining)]
    private long Int64OnTape() => BindNumber.TryInt64(Raw, out long value) ? value : Unfit<long>(ViolationCode.BindNumberRange, "long");

    [MethodImpl(MethodImplOptions.NoInlining)]
    private decimal DecimalOnTape() => BindNumber.TryDecimal(Raw, out decimal value) ? value : Unfit<decimal>(ViolationCode.BindNumberRange, "decimal");

    [MethodImpl(MethodImplOptions.NoInlining)]
    private readonly string StringOnTape() => _context.GetString(_utf8, Token);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void MembersOnTape(MemberNames names, out MemberReader members)
    {
        if (!IsObject)
        {
            // A schema that names members but no type accepts other values, too.
            Unfit<int>(ViolationCode.BindText, "object");
        }

        members = new MemberReader(names.Known, _index, IsObject ? Token.Next : _index);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    internal bool MoveNextOnTape(ref MemberReader members)
    {
        if (members.Next >= members.End)
        {
            return false;
        }

        members.Separator = (byte)',';
        members.Name = members.Next;
        _index = members.Name + 1;
        members.Next = _tokens[_index].Next;
        members.Ordinal = FindName(in members);
        members.Expected = members.Ordinal + 1;
        return true;
    }

    private readonly int FindName(in MemberReader members)
    {
        Token name = _tokens[members.Name];
        ReadOnlySpan<byte> raw = _utf8.Slice(name.Position, name.Length);
        if (!name.IsEscaped)
        {
            return members.Names.Find(raw, members.Expected);
        }

        for (int i = 0; i < members.Names.Count; i++)
        {
            if (JsonText.Equal(raw, isEscapedA: true, members.Names[i], isEscapedB: false))
            {
                return i;
            }
        }

        return -1;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private readonly int EnumIndexOnTape(EnumTexts texts)
    {
        if (!Token.IsEscaped)
        {
            texts.TryFind(Raw, out int index);
            return index;
        }

        // The schema accepted the value, so that one of the texts equals it.
        int found = 0;
        while (found < texts.Count - 1 && !TextEquals(texts.Known[found]))
        {
            found++;
        }

        return found;
    }
}
