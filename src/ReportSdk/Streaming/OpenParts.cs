using ReportSdk.Evaluation;

namespace ReportSdk.Streaming;

/// <summary>The parts that a kind of value leaves open, numbered as bits, and the gates between them.</summary>
internal sealed class OpenParts
{
    private readonly int[] _ordinals;

    /// <param name="graph">All parts.</param>
    /// <param name="fold">What the kind leaves of them.</param>
    /// <param name="names">Of objects: the names by which they tell members apart.</param>
    public OpenParts(PartGraph graph, PartFold fold, CaseNames? names)
    {
        KeepsAll = fold.KeepsAll;
        Names = names;
        Schemas = fold.Open.ConvertAll(part => graph.Parts[part]);
        All = ulong.MaxValue >> (64 - Schemas.Count);
        _ordinals = new int[graph.Parts.Count];
        Array.Fill(_ordinals, -1);
        for (int k = 0; k < Schemas.Count; k++)
        {
            _ordinals[fold.Open[k]] = k;
            Must |= fold.MustHold[fold.Open[k]] ? Bit(k) : 0;
        }

        for (int k = 0; k < Schemas.Count; k++)
        {
            foreach (PartGate gate in fold.Gates[fold.Open[k]])
            {
                StreamGate made = CreateGate(gate, k);
                Spread.Add(made);
                bool decides = gate.Kind == StreamGateKind.All ? (Must & Bit(k)) == 0 : gate.Kind != StreamGateKind.Condition || (made.Then | made.Else) != 0;
                if (decides)
                {
                    Gates.Add(made);
                }
            }
        }
    }

    /// <summary>Of objects: the names by which parts tell members apart.</summary>
    public CaseNames? Names { get; }

    /// <summary>By bit.</summary>
    public List<SchemaNode> Schemas { get; }

    public ulong All { get; }

    /// <summary>Parts without which the document is not valid.</summary>
    public ulong Must { get; }

    /// <summary>Gates that are to be asked.</summary>
    public List<StreamGate> Gates { get; } = [];

    /// <summary>Gates between all parts.</summary>
    public List<StreamGate> Spread { get; } = [];

    /// <summary>Some part has a demand on members that others do not evaluate.</summary>
    public bool KeepsAll { get; }

    public static ulong Bit(int ordinal) => 1UL << ordinal;

    public ulong BitsOf(int[] parts)
    {
        ulong bits = 0;
        foreach (int part in parts)
        {
            bits |= part == PartFold.Never ? StreamGate.Never : part < 0 || _ordinals[part] < 0 ? 0 : Bit(_ordinals[part]);
        }

        return bits;
    }

    /// <summary>Something of each part that has it, and the part.</summary>
    public List<(T Demand, ulong Parts)> Select<T>(Predicate<SchemaNode> has, Converter<SchemaNode, T> get)
    {
        var all = new List<(T, ulong)>();
        for (int k = 0; k < Schemas.Count; k++)
        {
            if (has(Schemas[k]))
            {
                all.Add((get(Schemas[k]), Bit(k)));
            }
        }

        return all;
    }

    /// <summary>A part and those that it applies with it: surely, or perhaps.</summary>
    public ulong AppliedBy(int ordinal, bool surely)
    {
        ulong applied = Bit(ordinal);
        for (int k = Spread.Count - 1; k >= 0; k--)
        {
            StreamGate gate = Spread[k];
            bool counts = (applied & gate.Target) != 0 && (surely ? gate.Kind == StreamGateKind.All : gate.Kind != StreamGateKind.None);
            applied |= counts ? (gate.Parts | gate.Then | gate.Else) & All : 0;
        }

        return applied;
    }

    private StreamGate CreateGate(PartGate gate, int ordinal) => new()
    {
        Kind = gate.Kind,
        Target = Bit(ordinal),
        Parts = BitsOf(gate.Parts),
        Then = BitsOf([gate.Then]),
        Else = BitsOf([gate.Else]),
        Trigger = gate.Kind == StreamGateKind.Dependency ? Names!.Find(gate.Trigger) : -1,
    };
}
