namespace ReportSdk.Evaluation;

/// <summary>What the presence of a member demands.</summary>
internal sealed class NameDependency(int trigger, int[] names, SchemaNode? schema, string keyword)
{
    /// <summary>Ordinal of the member's name in the object's name table.</summary>
    public int Trigger { get; } = trigger;

    /// <summary>Ordinals of the names that must be there too.</summary>
    public int[] Names { get; } = names;

    /// <summary>The bit of <see cref="Trigger"/>, where a word has one for every name that the object asks for.</summary>
    public ulong TriggerBit { get; set; }

    /// <summary>The bits of <see cref="Names"/>.</summary>
    public ulong NameBits { get; set; }

    /// <summary>Schema for the whole object.</summary>
    public SchemaNode? Schema { get; } = schema;

    /// <summary>The keyword that says so.</summary>
    public string Keyword { get; } = keyword;
}
