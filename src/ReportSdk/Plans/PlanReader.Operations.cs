using ReportSdk.Shared;

namespace ReportSdk.Plans;

internal ref partial struct PlanReader
{
    private PlanOperation ReadOperation()
    {
        var keyword = (PlanKeyword)ReadByte();
        switch (keyword)
        {
            case PlanKeyword.False:
            case PlanKeyword.UniqueItems:
                return new PlanOperation(keyword, 0, []);

            case PlanKeyword.Type:
                byte types = ReadByte();
                return types < 128 ? new PlanOperation(keyword, types, []) : throw Corrupt("a type is unknown");

            case >= PlanKeyword.MinLength and <= PlanKeyword.MaxProperties:
                return new PlanOperation(keyword, ReadVarint(), []);

            default:
                return new PlanOperation(keyword, 0, ReadOperands(keyword));
        }
    }

    private int[] ReadOperands(PlanKeyword keyword)
    {
        switch (keyword)
        {
            case PlanKeyword.Ref:
            case PlanKeyword.RecursiveRef:
                return ReadTarget();

            case PlanKeyword.DynamicRef:
                return [.. ReadTarget(), ReadString()];

            case PlanKeyword.Const:
            case >= PlanKeyword.Minimum and <= PlanKeyword.MultipleOf:
            case PlanKeyword.Pattern:
            case PlanKeyword.ContentEncoding:
            case PlanKeyword.ContentMediaType:
                return [ReadString()];

            case PlanKeyword.Format:
                int name = ReadString();
                byte mode = ReadByte();
                return mode <= PlanFormat.FormatAssertion ? [name, mode] : throw Corrupt("a format neither asserts nor annotates");

            case PlanKeyword.Annotation:
                return [ReadString(), ReadString()];

            case >= PlanKeyword.Not and <= PlanKeyword.UnevaluatedItems:
            case PlanKeyword.ContentSchema:
                return [ReadNode()];

            default:
                return ReadList(keyword);
        }
    }

    private int[] ReadList(PlanKeyword keyword)
    {
        switch (keyword)
        {
            case PlanKeyword.Enum:
            case PlanKeyword.Required:
                return ReadStrings(ReadCount());

            case PlanKeyword.DependentRequired:
            case PlanKeyword.DependenciesRequired:
                return ReadDependencies();

            case PlanKeyword.UnitMembers:
                return ReadStrings(2 * ReadCount());

            case >= PlanKeyword.AllOf and <= PlanKeyword.ItemsArray:
                int[] nodes = new int[ReadCount()];
                for (int i = 0; i < nodes.Length; i++)
                {
                    nodes[i] = ReadNode();
                }

                return nodes;

            case >= PlanKeyword.Properties and <= PlanKeyword.PatternProperties:
            case PlanKeyword.Definitions:
                int[] pairs = new int[2 * ReadCount()];
                for (int i = 0; i < pairs.Length; i += 2)
                {
                    pairs[i] = ReadString();
                    pairs[i + 1] = ReadNode();
                }

                return pairs;

            default:
                throw Corrupt($"keyword {(int)keyword} is unknown");
        }
    }

    /// <summary>Trigger, number of names, names; again and again.</summary>
    private int[] ReadDependencies()
    {
        var operands = new List<int>();
        for (int left = ReadCount(); left > 0; left--)
        {
            operands.Add(ReadString());
            int count = ReadCount();
            operands.Add(count);
            operands.AddRange(ReadStrings(count));
        }

        return [.. operands];
    }

    private int[] ReadStrings(int count)
    {
        int[] strings = new int[count];
        for (int i = 0; i < strings.Length; i++)
        {
            strings[i] = ReadString();
        }

        return strings;
    }

    private int[] ReadTarget() => ReadByte() switch
    {
        PlanOperation.LocalTarget => [PlanOperation.LocalTarget, ReadNode(), 0],
        PlanOperation.ExternalTarget => [PlanOperation.ExternalTarget, ReadString(), ReadString()],
        _ => throw Corrupt("a target is neither local nor external"),
    };

    private string ReadText(PlanDocument strings) => strings.GetText(ReadString());

    private int ReadString()
    {
        int index = ReadInt();
        return index < _stringCount ? index : throw Corrupt("a string does not exist");
    }

    private int ReadNode()
    {
        int index = ReadInt();
        return index < _nodeCount ? index : throw Corrupt("a node does not exist");
    }

    /// <summary>A number of elements of at least one byte each, or of bytes: never more than what is left, so that no count can make us allocate.</summary>
    private int ReadCount()
    {
        ulong count = ReadVarint();
        return count <= (ulong)(_bytes.Length - _position) ? (int)count : throw Corrupt("a count exceeds the bytes that are left");
    }

    private int ReadInt()
    {
        ulong value = ReadVarint();
        return value <= int.MaxValue ? (int)value : throw Corrupt("a number is too large");
    }

    private ulong ReadVarint()
    {
        ulong value = 0;
        for (int shift = 0; shift < 64; shift += 7)
        {
            byte part = ReadByte();
            if (shift == 63 && part > 1)
            {
                break;
            }

            value |= (ulong)(part & 0x7F) << shift;
            if (part < 0x80)
            {
                return value;
            }
        }

        throw Corrupt("a number has more than 64 bits");
    }

    private byte ReadByte() => _position < _bytes.Length ? _bytes[_position++] : throw Corrupt("it ends too early");
}
