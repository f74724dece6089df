using ReportSdk.Evaluation;
using ReportSdk.Json;

namespace ReportSdk.Streaming;

/// <summary>The parts of a value of one kind: what the kind settles is folded away, so that what is left depends on the value.</summary>
internal sealed class PartFold
{
    /// <summary>Stands for a part that never holds.</summary>
    public const int Never = -2;

    private readonly PartGraph _graph;
    private readonly FormatMode _formats;
    private readonly Truth[] _truths;

    /// <param name="graph">The parts.</param>
    /// <param name="kind">Of value.</param>
    /// <param name="formats">How formats count.</param>
    /// <param name="must">Parts without which the document is not valid.</param>
    /// <param name="lanes">Parts that are asked about, in groups.</param>
    public PartFold(PartGraph graph, TokenKind kind, FormatMode formats, int[] must, List<int[]> lanes)
    {
        _graph = graph;
        _formats = formats;
        _truths = new Truth[graph.Parts.Count];
        Gates = new List<PartGate>[_truths.Length];
        MustHold = new bool[_truths.Length];
        KeepsAll = kind == TokenKind.Object && graph.Parts.Exists(static schema => schema.Object?.Unevaluated is not null);
        for (int part = 0; part < _truths.Length; part++)
        {
            Gates[part] = [];
            _truths[part] = Settle(part, kind);
        }

        FindMust(must);
        Open = FindOpen(must, lanes);
    }

    private enum Truth : byte
    {
        Open,
        Holds,
        Fails,
    }

    /// <summary>By part: what it depends on.</summary>
    public List<PartGate>[] Gates { get; }

    /// <summary>By part: the document is not valid where it does not hold.</summary>
    public bool[] MustHold { get; }

    /// <summary>Parts that depend on the value and are asked for, in order.</summary>
    public List<int> Open { get; }

    /// <summary>What a part evaluates counts, so that those that surely hold are kept, too.</summary>
    public bool KeepsAll { get; }

    public bool Fails(int part) => _truths[part] == Truth.Fails;

    public bool Holds(int part) => _truths[part] == Truth.Holds;

    /// <summary>Every part that is left must hold, and that is all.</summary>
    public bool IsConjunction => Open.TrueForAll(part => MustHold[part] && Gates[part].TrueForAll(static gate => gate.Kind == StreamGateKind.All));

    private Truth Settle(int part, TokenKind kind)
    {
        Truth truth = OwnTruth(_graph.Parts[part], kind);
        if (truth == Truth.Holds && KeepsAll)
        {
            truth = Truth.Open;
        }

        foreach (PartGate gate in truth == Truth.Fails ? [] : _graph.Gates[part])
        {
            if (gate.Kind == StreamGateKind.Dependency && kind != TokenKind.Object)
            {
                continue;
            }

            Truth opens = Fold(gate, out PartGate? left);
            if (opens == Truth.Fails)
            {
                Gates[part].Clear();
                return Truth.Fails;
            }

            if (opens == Truth.Open)
            {
                Gates[part].Add(left!);
                truth = Truth.Open;
            }
        }

        return truth;
    }

    /// <summary>What the kind of a value says of a schema without those that it applies to the same value.</summary>
    private Truth OwnTruth(SchemaNode schema, TokenKind kind)
    {
        if ((schema.Kinds & (1 << (int)kind)) == 0)
        {
            return Truth.Fails;
        }

        bool isOpen = schema.ErrorRules.Length > 0 || kind switch
        {
            TokenKind.String => schema.HasValues || schema.String is { MinLength: > 0 } or { MaxLength: < long.MaxValue } or { Pattern: not null }
                || schema.String?.Format?.IsChecked(_formats) == true,
            TokenKind.Number => schema.HasValues || schema.Number is not null || schema.IntegersOnly,
            TokenKind.Array => schema.HasValues || schema.Array is not null,
            TokenKind.Object => schema.HasValues || schema.Object is not null,
            _ => false,
        };
        return isOpen ? Truth.Open : Truth.Holds;
    }

    private Truth Fold(PartGate gate, out PartGate? left)
    {
        int[] open = Array.FindAll(gate.Parts, part => _truths[part] == Truth.Open);
        int holding = Array.FindAll(gate.Parts, Holds).Length;
        left = null;
        switch (gate.Kind)
        {
            case StreamGateKind.All when open.Length + holding < gate.Parts.Length:
            case StreamGateKind.Any or StreamGateKind.One when open.Length + holding == 0:
            case StreamGateKind.One when holding > 1:
            case StreamGateKind.None when holding > 0:
                return Truth.Fails;
            case StreamGateKind.Any when holding > 0:
                return Truth.Holds;
            case StreamGateKind.Condition:
                return FoldCondition(gate, open, holding, out left);
            case StreamGateKind.Dependency:
                left = new PartGate(gate.Kind, open.Length + holding < gate.Parts.Length ? [Never] : open) { Trigger = gate.Trigger };
                return left.Parts.Length > 0 ? Truth.Open : Truth.Holds;
        }

        StreamGateKind kind = gate.Kind == StreamGateKind.One && holding == 1 ? StreamGateKind.None
            : open.Length == 1 && gate.Kind is StreamGateKind.Any or StreamGateKind.One ? StreamGateKind.All
            : gate.Kind;
        left = new PartGate(kind, open);
        return open.Length > 0 ? Truth.Open : Truth.Holds;
    }

    private Truth FoldCondition(PartGate gate, int[] open, int holding, out PartGate? left)
    {
        int then = Left(gate.Then);
        int otherwise = Left(gate.Else);
        if (open.Length == 0)
        {
            int follows = holding > 0 ? then : otherwise;
            left = follows >= 0 ? new PartGate(StreamGateKind.All, [follows]) : null;
            return follows == Never ? Truth.Fails : left is null ? Truth.Holds : Truth.Open;
        }

        bool matters = KeepsAll || then != PartGate.None || otherwise != PartGate.None;
        left = new PartGate(gate.Kind, open) { Then = then, Else = otherwise };
        return matters ? Truth.Open : Truth.Holds;
    }

    private int Left(int part) => part < 0 || Holds(part) ? PartGate.None : Fails(part) ? Never : part;

    private void FindMust(int[] must)
    {
        Mark(MustHold, must);
        for (int part = MustHold.Length - 1; part >= 0; part--)
        {
            foreach (PartGate gate in MustHold[part] ? Gates[part] : [])
            {
                if (gate.Kind == StreamGateKind.All)
                {
                    Mark(MustHold, gate.Parts);
                }
            }
        }
    }

    private List<int> FindOpen(int[] must, List<int[]> lanes)
    {
        var isAsked = new bool[_truths.Length];
        Mark(isAsked, must);
        lanes.ForEach(roots => Mark(isAsked, roots));

        var open = new List<int>();
        for (int part = isAsked.Length - 1; part >= 0; part--)
        {
            if (!isAsked[part] || _truths[part] != Truth.Open)
            {
                continue;
            }

            open.Add(part);
            foreach (PartGate gate in Gates[part])
            {
                Mark(isAsked, gate.Parts);
                Mark(isAsked, [gate.Then, gate.Else]);
            }
        }

        open.Reverse();
        return open;
    }

    private static void Mark(bool[] marked, int[] parts)
    {
        foreach (int part in parts)
        {
            if (part >= 0)
            {
                marked[part] = true;
            }
        }
    }
}
