namespace ReportSdk.Evaluation;

/// <summary>What a node demands of an array.</summary>
internal sealed class ArrayRules
{
    public long MinItems { get; set; }

    public long MaxItems { get; set; } = long.MaxValue;

    public bool UniqueItems { get; set; }

    /// <summary>Schemas of the first items, one each.</summary>
    public SchemaNode[] Prefix { get; set; } = [];

    /// <summary><c>prefixItems</c>, or <c>items</c> where a draft has the array form.</summary>
    public string PrefixKeyword { get; set; } = "prefixItems";

    /// <summary>Schema of the items after <see cref="Prefix"/>.</summary>
    public SchemaNode? Rest { get; set; }

    /// <summary><c>items</c> or <c>additionalItems</c>.</summary>
    public string RestKeyword { get; set; } = "items";

    public SchemaNode? Contains { get; set; }

    /// <summary>Null where the schema does not say: then one item must match, and the violation is that of <c>contains</c>.</summary>
    public long? MinContains { get; set; }

    public long MaxContains { get; set; } = long.MaxValue;

    /// <summary>An item that <c>contains</c> accepts is evaluated (JSON Schema 2020-12 core §10.3.1.3); not so in 2019-09.</summary>
    public bool ContainsEvaluates { get; set; }

    public SchemaNode? Unevaluated { get; set; }
}
