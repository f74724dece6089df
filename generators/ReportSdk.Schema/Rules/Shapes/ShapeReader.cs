using System.Text;
using ReportSdk.Schema.Json;
using ReportSdk.Schema.Shared;

namespace ReportSdk.Schema.Rules;

/// <summary>
/// Reads a plan that this compiler has written: rules are typed by plans, of their own file as of others, so that there is one road for both and no other file's
/// text or tree is kept for it.
/// </summary>
internal sealed class ShapeReader
{
    private readonly byte[] _bytes;
    private readonly ShapeFile _file = new();
    private string[] _strings = [];
    private int _position;

    private ShapeReader(byte[] plan) => _bytes = plan;

    public static ShapeFile Read(byte[] plan)
    {
        var reader = new ShapeReader(plan);
        reader.ReadAll();
        return reader._file;
    }

    private void ReadAll()
    {
        _position = PlanFormat.Magic.Length + 2;
        _strings = new string[ReadInt()];
        for (int i = 0; i < _strings.Length; i++)
        {
            int length = ReadInt();
            _strings[i] = Encoding.UTF8.GetString(_bytes, _position, length);
            _position += length;
        }

        _file.Uri = ReadText();
        ReadResources();
        int count = ReadInt();
        for (int i = 0; i < count; i++)
        {
            ReadNode(i);
        }
    }

    private void ReadResources()
    {
        for (int left = ReadInt(); left > 0; left--)
        {
            string uri = ReadText();
            _file.Resources.Add((uri, ReadInt()));
            _position += 2;
            for (int anchors = ReadInt(); anchors > 0; anchors--)
            {
                string name = ReadText();
                _file.AddAnchor(uri, name, ReadInt());
                _position++;
            }
        }
    }

    private void ReadNode(int index)
    {
        string resource = _file.Resources[ReadInt()].Uri;
        int parent = ReadInt() - 1;
        var node = new ShapeNode(_file, index, resource, parent, ReadText());
        _file.Nodes.Add(node);
        for (int left = ReadInt(); left > 0; left--)
        {
            ReadKeyword(node, (PlanKeyword)_bytes[_position++]);
        }
    }

    private void ReadKeyword(ShapeNode node, PlanKeyword keyword)
    {
        switch (keyword)
        {
            case PlanKeyword.False:
                node.IsFalse = true;
                break;
            case PlanKeyword.UniqueItems:
                break;
            case PlanKeyword.Ref:
                ReadTarget(node);
                break;
            case PlanKeyword.DynamicRef:
                ReadTarget(null);
                ReadInt();
                break;
            case PlanKeyword.RecursiveRef:
                ReadTarget(null);
                break;
            case PlanKeyword.Type:
                node.Types = (PlanTypes)_bytes[_position++];
                break;
            case PlanKeyword.Format:
                string format = ReadText();
                node.Format = _bytes[_position++] == PlanFormat.FormatAssertion ? format : null;
                break;
            case PlanKeyword.Annotation:
                ReadAnnotation(node, ReadText(), ReadText());
                break;
            case >= PlanKeyword.MinLength and <= PlanKeyword.MaxProperties:
                ReadCount(node, keyword);
                break;
            case >= PlanKeyword.Enum and <= PlanKeyword.Pattern or PlanKeyword.Required or PlanKeyword.ContentEncoding or PlanKeyword.ContentMediaType:
                ReadTexts(node, keyword);
                break;
            case PlanKeyword.DependentRequired or PlanKeyword.DependenciesRequired:
                SkipDependencies();
                break;
            case PlanKeyword.UnitMembers:
                ReadStrings(2 * ReadInt());
                break;
            default:
                ReadSchemas(node, keyword);
                break;
        }
    }

    private void ReadTexts(ShapeNode node, PlanKeyword keyword)
    {
        switch (keyword)
        {
            case PlanKeyword.Enum:
                node.Enum = ReadStrings(ReadInt());
                break;
            case PlanKeyword.Required:
                node.Required = ReadStrings(ReadInt());
                break;
            case PlanKeyword.Const:
                node.Const = ReadText();
                break;
            case PlanKeyword.Minimum:
                node.Minimum = ReadText();
                break;
            case PlanKeyword.ExclusiveMinimum:
                node.ExclusiveMinimum = ReadText();
                break;
            case PlanKeyword.Maximum:
                node.Maximum = ReadText();
                break;
            case PlanKeyword.ExclusiveMaximum:
                node.ExclusiveMaximum = ReadText();
                break;
            default:
                ReadText();
                break;
        }
    }

    private void ReadCount(ShapeNode node, PlanKeyword keyword)
    {
        long count = ReadVarint();
        switch (keyword)
        {
            case PlanKeyword.MinItems:
                node.MinItems = count;
                break;
            case PlanKeyword.MaxItems:
                node.MaxItems = count;
                break;
        }
    }

    private void ReadSchemas(ShapeNode node, PlanKeyword keyword)
    {
        switch (keyword)
        {
            case >= PlanKeyword.AllOf and <= PlanKeyword.ItemsArray:
                AddNodes(node, keyword, ReadNodes());
                break;
            case >= PlanKeyword.Not and <= PlanKeyword.UnevaluatedItems or PlanKeyword.ContentSchema:
                AddNode(node, keyword, ReadInt());
                break;
            case >= PlanKeyword.Properties and <= PlanKeyword.PatternProperties or PlanKeyword.Definitions:
                AddNamed(node, keyword, ReadNamed());
                break;
            default:
                throw new InvalidOperationException($"Unknown keyword {(int)keyword} in a plan of this compiler.");
        }
    }

    private static void AddNodes(ShapeNode node, PlanKeyword keyword, int[] nodes)
    {
        switch (keyword)
        {
            case PlanKeyword.AllOf:
                node.AllOf = nodes;
                break;
            case PlanKeyword.AnyOf or PlanKeyword.OneOf:
                node.Alternatives = [.. node.Alternatives, .. nodes];
                break;
            default:
                node.PrefixItems = nodes;
                break;
        }
    }

    private static void AddNode(ShapeNode node, PlanKeyword keyword, int target)
    {
        switch (keyword)
        {
            case PlanKeyword.Items or PlanKeyword.AdditionalItems:
                node.Items = target;
                break;
            case PlanKeyword.If or PlanKeyword.Then or PlanKeyword.Else:
                node.Alternatives = [.. node.Alternatives, target];
                break;
            case PlanKeyword.AdditionalProperties:
                node.OtherMembers = [.. node.OtherMembers, target];
                break;
        }
    }

    private static void AddNamed(ShapeNode node, PlanKeyword keyword, (string Name, int Node)[] named)
    {
        switch (keyword)
        {
            case PlanKeyword.Properties:
                node.Properties = named;
                break;
            case PlanKeyword.PatternProperties:
                node.OtherMembers = [.. node.OtherMembers, .. named.Select(entry => entry.Node)];
                break;
        }
    }

    private void ReadTarget(ShapeNode? node)
    {
        bool isLocal = _bytes[_position++] == 0;
        if (isLocal)
        {
            int target = ReadInt();
            if (node is not null)
            {
                node.LocalRef = target;
            }

            return;
        }

        (string, string) foreign = (ReadText(), ReadText());
        if (node is not null)
        {
            node.ForeignRef = foreign;
        }
    }

    private static void ReadAnnotation(ShapeNode node, string keyword, string json)
    {
        if (keyword != "unit" || JsonReader.Read(json, out _) is not { } value)
        {
            return;
        }

        node.Unit = value.Kind == JsonKind.String ? value.Text : null;
        node.UnitMember = value.FindText("member");
    }

    private void SkipDependencies()
    {
        for (int left = ReadInt(); left > 0; left--)
        {
            ReadText();
            ReadStrings(ReadInt());
        }
    }

    private string[] ReadStrings(int count)
    {
        var texts = new string[count];
        for (int i = 0; i < count; i++)
        {
            texts[i] = ReadText();
        }

        return texts;
    }

    private int[] ReadNodes()
    {
        var nodes = new int[ReadInt()];
        for (int i = 0; i < nodes.Length; i++)
        {
            nodes[i] = ReadInt();
        }

        return nodes;
    }

    private (string Name, int Node)[] ReadNamed()
    {
        var named = new (string, int)[ReadInt()];
        for (int i = 0; i < named.Length; i++)
        {
            named[i] = (ReadText(), ReadInt());
        }

        return named;
    }

    private string ReadText() => _strings[ReadInt()];

    private int ReadInt() => (int)ReadVarint();

    private long ReadVarint()
    {
        ulong value = 0;
        for (int shift = 0; ; shift += 7)
        {
            byte part = _bytes[_position++];
            value |= (ulong)(part & 0x7F) << shift;
            if (part < 0x80)
            {
                return unchecked((long)value);
            }
        }
    }
}
