using ReportSdk.Runtime;
using ReportSdk.Schema;

namespace ReportSdk.Tests.Entities;

/// <summary>A type as the generator would write it, with what no shipped schema has: recursion, a double, a map, a nullable member.</summary>
internal sealed record Tree : IReportEntity<Tree>
{
    public const string SchemaText = """
        {
          "$id": "https://example.com/tree",
          "title": "Tree",
          "description": "A tree of measured things.",
          "type": "object",
          "required": ["name"],
          "properties": {
            "name": { "$ref": "#/$defs/100% text" },
            "size": { "title": "Size", "description": "In metres.", "type": "number", "minimum": 0, "examples": [1.50, 2] },
            "labels": { "type": "object", "additionalProperties": { "type": "string" } },
            "parts": { "type": "array", "items": { "$ref": "#" } }
          },
          "$defs": { "100% text": { "title": "Name", "type": "string", "minLength": 1 } }
        }
        """;

    private static readonly MemberNames Names = new("name", "size", "labels", "parts");

    public static string SchemaId => "https://example.com/tree";

    public static SchemaSource Plan { get; } = new(Convert.ToBase64String(Compile()), static () => []);

    public required string Name { get; init; }

    public double? Size { get; init; }

    public ValueMap<string>? Labels { get; init; }

    public ValueList<Tree>? Parts { get; init; }

    public ValueMap<JsonFragment> UnknownMembers { get; init; } = ValueMap<JsonFragment>.Empty;

    public static bool TryRead(ref EntityReader reader, out Tree? value)
    {
        string? name = default;
        double? size = default;
        ValueMap<string>? labels = default;
        ValueList<Tree>? parts = default;
        var unknown = default(UnknownMemberList);
        reader.Members(Names, out MemberReader members);
        do
        {
            switch (members.Ordinal)
            {
                case 0:
                    if (reader.Read(ref members, 0, ref name))
                    {
                        goto case 1;
                    }

                    break;
                case 1:
                    if (members.Is(ref reader, 1))
                    {
                        size = reader.Double();
                        goto case 2;
                    }

                    break;
                case 2:
                    if (members.Is(ref reader, 2))
                    {
                        labels = reader.Map(static (ref EntityReader item) => item.String());
                        goto case 3;
                    }

                    break;
                case 3:
                    if (members.Is(ref reader, 3))
                    {
                        parts = reader.List(static (ref EntityReader item) => item.Entity<Tree>());
                    }

                    break;
                default:
                    unknown.Add(ref reader, in members);
                    break;
            }
        }
        while (members.MoveNext(ref reader));

        value = new Tree { Name = name!, Size = size, Labels = labels, Parts = parts, UnknownMembers = unknown.ToMap() };
        return true;
    }

    public ViolationList Validate(ValidationOptions? options = null) => ReportEntity.Validate(this, options);

    public void Write(ref ReportJsonWriter writer)
    {
        if (!writer.TryOpen("{\"name\":"u8))
        {
            return;
        }

        writer.Write(Name);
        if (Size is { } size)
        {
            writer.WriteRaw(",\"size\":"u8);
            writer.Write(size);
        }

        if (Labels is { } labels)
        {
            writer.WriteRaw(",\"labels\":"u8);
            writer.WriteMap(labels, static (ref ReportJsonWriter output, string item) => output.Write(item));
        }

        if (Parts is { } parts)
        {
            writer.WriteRaw(",\"parts\":"u8);
            writer.WriteList(parts, static (ref ReportJsonWriter output, Tree item) => output.WriteEntity(item));
        }

        writer.WriteMembers(UnknownMembers);
        writer.Close((byte)'}');
    }

    private static byte[] Compile() => SchemaCompiler.Compile([new SchemaFile("tree.schema.json", SchemaText)]).Files.Single().Plan!;
}
