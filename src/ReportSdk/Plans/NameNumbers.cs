using System.Diagnostics.CodeAnalysis;
using ReportSdk.Evaluation;
using ReportSdk.Json;

namespace ReportSdk.Plans;

/// <summary>Numbers every member name that schemas of a catalog mention, each once.</summary>
internal static class NameNumbers
{
    /// <summary>Gives each node the numbers of its names.</summary>
    /// <returns>The names; the number of each is one more than its ordinal.</returns>
    public static KnownNames Assign(SchemaNode[] nodes)
    {
        var names = new List<byte[]>();
        var numbers = new Dictionary<byte[], int>(new BytesComparer());
        foreach (SchemaNode node in nodes)
        {
            if (node.Object is not { Names.Count: > 0 } rules)
            {
                continue;
            }

            var ofNode = new int[rules.Names.Count];
            for (int ordinal = 0; ordinal < ofNode.Length; ordinal++)
            {
                byte[] name = rules.Names.GetBytes(ordinal);
                if (!numbers.TryGetValue(name, out ofNode[ordinal]))
                {
                    names.Add(name);
                    numbers.Add(name, ofNode[ordinal] = names.Count);
                }
            }

            rules.Ordinals = new NameOrdinals(ofNode);
        }

        return names.Count == 0 ? KnownNames.Empty : new KnownNames([.. names]);
    }

    private sealed class BytesComparer : IEqualityComparer<byte[]>
    {
        public bool Equals(byte[]? x, byte[]? y) => x.AsSpan().SequenceEqual(y);

        public int GetHashCode([DisallowNull] byte[] obj) => KnownNames.Hash(obj).GetHashCode();
    }
}
