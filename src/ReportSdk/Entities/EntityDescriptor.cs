using ReportSdk.Plans;

namespace ReportSdk;

/// <summary>What a schema says of a generated type beside what is valid. Read from the type's plan, without reflection.</summary>
public sealed class EntityDescriptor
{
    /// <summary>Linked when its rules are asked for.</summary>
    private Func<CompiledSchema>? _schema;

    private EntityDescriptor(string schemaId, string? title, string? description, ValueList<MemberDescriptor> members)
    {
        SchemaId = schemaId;
        Title = title;
        Description = description;
        Members = members;
    }

    /// <summary>URI of the schema.</summary>
    public string SchemaId { get; }

    /// <summary><c>title</c>, null without one.</summary>
    public string? Title { get; }

    /// <summary><c>description</c>, null without one.</summary>
    public string? Description { get; }

    /// <summary>The members that the schema itself names, in schema order.</summary>
    public ValueList<MemberDescriptor> Members { get; }

    /// <summary>The rules that a document may be judged by: those of the schema and of all schemas that it leads to, each once.</summary>
    public ValueList<RuleDescriptor> Rules => _schema is null ? [] : _schema().Rules;

    /// <summary>The member of a name in JSON.</summary>
    /// <exception cref="KeyNotFoundException">The schema itself names no such member.</exception>
    public MemberDescriptor this[string name]
    {
        get
        {
            foreach (MemberDescriptor member in Members)
            {
                if (member.Name == name)
                {
                    return member;
                }
            }

            throw new KeyNotFoundException($"The schema {SchemaId} names no member '{name}'.");
        }
    }

    internal static EntityDescriptor Of(SchemaPlan plan, string schemaId, Func<CompiledSchema>? schema = null)
    {
        EntityDescriptor descriptor = DescriptorReader.Read(plan, schemaId);
        descriptor._schema = schema;
        return descriptor;
    }

    internal static EntityDescriptor Create(string schemaId, string? title, string? description, ValueList<MemberDescriptor> members) =>
        new(schemaId, title, description, members);
}
