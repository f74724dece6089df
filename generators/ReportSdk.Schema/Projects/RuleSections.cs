using ReportSdk.Schema.Rules;
using ReportSdk.Schema.Typing;

namespace ReportSdk.Schema.Projects;

/// <summary>The compiled rules of all files that have some.</summary>
internal sealed class RuleSections : IEquatable<RuleSections>
{
    private readonly EquatableArray<FileRules> _files;
    private readonly Dictionary<string, FileRules> _byKey = new(StringComparer.Ordinal);

    public RuleSections(IEnumerable<FileRules> files)
    {
        _files = files.ToEquatableArray();
        foreach (FileRules file in _files)
        {
            _byKey[file.Key] = file;
        }
    }

    /// <summary>Those of a file; null where it has none.</summary>
    public FileRules? Find(string key) => _byKey.TryGetValue(key, out FileRules? rules) ? rules : null;

    /// <summary>The file with its rules in its plan.</summary>
    public LinkedSchema Complete(LinkedSchema schema)
    {
        if (schema.File is not { } file || Find(file.File.Key) is not { Compiled.Section: { Length: > 0 } section })
        {
            return schema;
        }

        byte[] plan = RuleSectionWriter.Append(Convert.FromBase64String(file.File.Plan), Convert.FromBase64String(section));
        return schema with { File = file with { File = file.File with { Plan = Convert.ToBase64String(plan) } } };
    }

    public bool Equals(RuleSections? other) => other is not null && _files.Equals(other._files);

    public override bool Equals(object? obj) => Equals(obj as RuleSections);

    public override int GetHashCode() => _files.Count;
}
