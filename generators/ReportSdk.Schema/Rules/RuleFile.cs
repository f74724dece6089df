using ReportSdk.Schema.Typing;

namespace ReportSdk.Schema.Rules;

/// <summary>What the rules of a file, and of others that look into it, depend on.</summary>
/// <param name="Key">Tells the file from every other.</param>
/// <param name="Uris">URIs of the file's resources.</param>
/// <param name="Plan">Its plan without rules, in base 64.</param>
/// <param name="References">URIs of the files that its schemas refer to.</param>
/// <param name="Rules">Its rules.</param>
internal sealed record RuleFile(string Key, EquatableArray<string> Uris, string Plan, EquatableArray<string> References, EquatableArray<RuleSource> Rules);

/// <summary>The rules of a file with all that they are checked against: equal as long as nothing of that changes.</summary>
/// <param name="File">The file.</param>
/// <param name="Others">The files that it leads to, directly or not.</param>
internal sealed record RuleInput(RuleFile File, EquatableArray<RuleFile> Others)
{
    public CompiledRules Compile()
    {
        var shapes = new ShapeTable();
        var rules = new Dictionary<string, RuleSource>(StringComparer.Ordinal);
        foreach (RuleFile file in Others.Prepend(File))
        {
            shapes.Add(file.Uris, () => Convert.FromBase64String(file.Plan));
            foreach (RuleSource rule in file.Rules)
            {
                rules[rule.Location] = rule;
            }
        }

        return RuleCompiler.Compile(File.Rules, shapes, location => rules.TryGetValue(location, out RuleSource? rule) ? rule : null);
    }
}

/// <summary>All files, to find out which of them the rules of one depend on.</summary>
internal sealed class RuleTable : IEquatable<RuleTable>
{
    private readonly EquatableArray<RuleFile> _files;

    /// <summary>Made when a rule asks for it: every edit of a plan makes a table, and few files have rules.</summary>
    private readonly Lazy<Dictionary<string, RuleFile>> _byUri;

    public RuleTable(IEnumerable<RuleFile> files)
    {
        _files = files.ToEquatableArray();
        _byUri = new Lazy<Dictionary<string, RuleFile>>(IndexByUri);
    }

    /// <summary>A file with the files that it leads to, in the order in which it does.</summary>
    public RuleInput Narrow(RuleFile file)
    {
        var seen = new HashSet<RuleFile>(new SameKey()) { file };
        var found = new List<RuleFile>();
        var open = new Queue<RuleFile>([file]);
        while (open.Count > 0)
        {
            RuleFile next = open.Dequeue();
            IEnumerable<string> imports = next.Rules.Where(rule => rule.Reference.Length > 0).Select(rule => Resolution.SchemaUri.WithoutFragment(rule.Reference));
            foreach (string uri in next.References.Concat(imports))
            {
                if (_byUri.Value.TryGetValue(uri, out RuleFile? other) && seen.Add(other))
                {
                    found.Add(other);
                    open.Enqueue(other);
                }
            }
        }

        return new RuleInput(file, found.ToEquatableArray());
    }

    public bool Equals(RuleTable? other) => other is not null && _files.Equals(other._files);

    public override bool Equals(object? obj) => Equals(obj as RuleTable);

    public override int GetHashCode() => _files.Count;

    private Dictionary<string, RuleFile> IndexByUri()
    {
        var index = new Dictionary<string, RuleFile>(StringComparer.Ordinal);
        foreach (RuleFile file in _files)
        {
            foreach (string uri in file.Uris.Where(uri => !index.ContainsKey(uri)))
            {
                index.Add(uri, file);
            }
        }

        return index;
    }

    private sealed class SameKey : IEqualityComparer<RuleFile>
    {
        public bool Equals(RuleFile? x, RuleFile? y) => x?.Key == y?.Key;

        public int GetHashCode(RuleFile obj) => StringComparer.Ordinal.GetHashCode(obj.Key);
    }
}

/// <summary>What has become of the rules of a file.</summary>
/// <param name="Section">The last section of the plan, in base 64; "" where there are no rules or some are wrong.</param>
/// <param name="Findings">What is wrong.</param>
internal sealed record CompiledRules(string Section, EquatableArray<RuleFinding> Findings)
{
    public static CompiledRules None { get; } = new("", default);
}
