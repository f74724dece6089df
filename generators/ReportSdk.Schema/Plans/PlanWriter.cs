using System.Text;
using ReportSdk.Schema.Model;
using ReportSdk.Schema.Shared;

namespace ReportSdk.Schema.Plans;

/// <summary>Writes a resolved document in the form of <see cref="PlanFormat"/>. The same schema gives the same bytes, however it is laid out.</summary>
internal sealed partial class PlanWriter
{
    /// <summary>The version without rules; what adds them raises it.</summary>
    private const byte FirstMinor = 0;

    private readonly Dictionary<SchemaNode, int> _nodeIndexes = [];
    private readonly List<SchemaNode> _nodes = [];
    private readonly Dictionary<string, int> _stringIndexes = new(StringComparer.Ordinal) { [""] = 0 };
    private readonly List<string> _strings = [""];
    private readonly SchemaDocument _document;

    /// <summary>In the order of their roots, not of the file: keywords may stand in any order there.</summary>
    private readonly SchemaResource[] _resources;

    private PlanWriter(SchemaDocument document)
    {
        _document = document;
        Number(document.RootResource.Root);
        _resources = [.. document.Resources];
        Array.Sort(_resources, (x, y) => _nodeIndexes[x.Root] - _nodeIndexes[y.Root]);
    }

    /// <summary>The plan of a document without errors.</summary>
    public static byte[] Write(SchemaDocument document)
    {
        var writer = new PlanWriter(document);
        var body = new PlanBuffer();
        body.Varint(writer.StringIndex(document.RootResource.Uri));
        writer.WriteResources(body);
        writer.WriteNodes(body);

        // The body comes first, since it fills the string table that stands before it.
        var plan = new PlanBuffer();
        plan.Bytes(PlanFormat.Magic);
        plan.Byte(PlanFormat.Major);
        plan.Byte(FirstMinor);
        plan.Varint(writer._strings.Count);
        foreach (string text in writer._strings)
        {
            byte[] utf8 = Encoding.UTF8.GetBytes(text);
            plan.Varint(utf8.Length);
            plan.Bytes(utf8);
        }

        plan.Append(body);
        return plan.ToArray();
    }

    private void Number(SchemaNode node)
    {
        _nodeIndexes.Add(node, _nodes.Count);
        _nodes.Add(node);
        foreach (SchemaNode child in node.Children)
        {
            Number(child);
        }
    }

    private int StringIndex(string text)
    {
        if (!_stringIndexes.TryGetValue(text, out int index))
        {
            index = _strings.Count;
            _stringIndexes.Add(text, index);
            _strings.Add(text);
        }

        return index;
    }

    private void WriteResources(PlanBuffer buffer)
    {
        buffer.Varint(_resources.Length);
        foreach (SchemaResource resource in _resources)
        {
            buffer.Varint(StringIndex(resource.Uri));
            buffer.Varint(_nodeIndexes[resource.Root]);
            buffer.Byte((byte)resource.Dialect.Draft);
            buffer.Byte(resource.HasRecursiveAnchor ? (byte)1 : (byte)0);
            buffer.Varint(resource.Anchors.Count);
            foreach (string name in resource.Anchors.Keys.OrderBy(static name => name, StringComparer.Ordinal))
            {
                SchemaNode anchor = resource.Anchors[name];
                buffer.Varint(StringIndex(name));
                buffer.Varint(_nodeIndexes[anchor]);
                buffer.Byte(anchor.DynamicAnchor == name ? (byte)1 : (byte)0);
            }
        }
    }

    private void WriteNodes(PlanBuffer buffer)
    {
        var resourceIndexes = new Dictionary<SchemaResource, int>();
        foreach (SchemaResource resource in _resources)
        {
            resourceIndexes.Add(resource, resourceIndexes.Count);
        }

        buffer.Varint(_nodes.Count);
        var keywords = new KeywordList();
        foreach (SchemaNode node in _nodes)
        {
            buffer.Varint(resourceIndexes[node.Resource]);
            buffer.Varint(node.Parent is null ? 0 : _nodeIndexes[node.Parent] + 1);
            buffer.Varint(StringIndex(node.RelativePointer));
            keywords.Clear();
            AddKeywords(node, keywords);
            buffer.Varint(keywords.Count);
            buffer.Append(keywords.Buffer);
        }
    }

    private void AddKeywords(SchemaNode node, KeywordList keywords)
    {
        if (node.IsFalse)
        {
            keywords.Start(PlanKeyword.False);
        }

        AddReferences(node, keywords);
        AddAssertions(node, keywords);
        AddApplicators(node, keywords);
        AddAnnotations(node, keywords);
    }

    private void AddReferences(SchemaNode node, KeywordList keywords)
    {
        if (node.Ref is not null)
        {
            WriteTarget(keywords.Start(PlanKeyword.Ref), node.Ref);
        }

        if (node.DynamicRef is not null)
        {
            PlanBuffer buffer = keywords.Start(PlanKeyword.DynamicRef);
            WriteTarget(buffer, node.DynamicRef);
            buffer.Varint(StringIndex(node.DynamicRef.DynamicAnchor));
        }

        if (node.RecursiveRef is not null)
        {
            WriteTarget(keywords.Start(PlanKeyword.RecursiveRef), node.RecursiveRef);
        }
    }

    private void WriteTarget(PlanBuffer buffer, SchemaReference reference)
    {
        if (reference.Target is { } target && target.Resource.Document == _document)
        {
            buffer.Byte(0);
            buffer.Varint(_nodeIndexes[target]);
            return;
        }

        buffer.Byte(1);
        buffer.Varint(StringIndex(reference.TargetUri));
        buffer.Varint(StringIndex(reference.TargetFragment));
    }

    /// <summary>The keywords of one node: counted while they are written.</summary>
    private sealed class KeywordList
    {
        public PlanBuffer Buffer { get; } = new();

        public int Count { get; private set; }

        public void Clear()
        {
            Buffer.Clear();
            Count = 0;
        }

        public PlanBuffer Start(PlanKeyword keyword)
        {
            Count++;
            Buffer.Byte((byte)keyword);
            return Buffer;
        }
    }
}
