using System.Numerics;

namespace ReportSdk.Streaming;

/// <summary>How the parts of a schema that apply to one value decide about it, as <c>allOf</c>, <c>oneOf</c> or <c>if</c> say: where a gate is shut, its target does not hold.</summary>
/// <remarks>Bits stand for parts. Gates come in an order in which all that a gate asks for is settled before it.</remarks>
internal readonly struct StreamGate
{
    /// <summary>The bit of a part that never holds.</summary>
    public const ulong Never = 1UL << 63;

    public StreamGateKind Kind { get; init; }

    /// <summary>The part that this is about.</summary>
    public ulong Target { get; init; }

    /// <summary>The parts that are asked.</summary>
    public ulong Parts { get; init; }

    /// <summary>Of a condition: what must hold where its part does.</summary>
    public ulong Then { get; init; }

    /// <summary>Of a condition: what must hold where its part does not.</summary>
    public ulong Else { get; init; }

    /// <summary>Of a dependency: ordinal of the member on which it depends.</summary>
    public int Trigger { get; init; }

    /// <summary>Of unevaluated members: which of them may be none.</summary>
    public StreamUnevaluated? Unevaluated { get; init; }

    /// <summary>Whether the gate is open.</summary>
    /// <param name="held">Parts that hold.</param>
    /// <param name="seen">Members that are there, of an object.</param>
    public bool IsOpen(ulong held, ReadOnlySpan<ulong> seen) => Kind switch
    {
        StreamGateKind.All => (held & Parts) == Parts,
        StreamGateKind.Any => (held & Parts) != 0,
        StreamGateKind.One => BitOperations.IsPow2(held & Parts) && (held & Parts) != 0,
        StreamGateKind.None => (held & Parts) == 0,
        StreamGateKind.Condition when (held & Parts) != 0 => (held & Then) == Then,
        StreamGateKind.Condition => (held & Else) == Else,
        StreamGateKind.Dependency => !StreamNames.Has(seen, Trigger) || (held & Parts) == Parts,
        _ => (held & Target) == 0 || Unevaluated!.AreAllEvaluated(Target, held, seen),
    };

    /// <summary>Parts that a part applies to the same value with effect: what they evaluate is evaluated for it, too.</summary>
    public ulong AppliedWith(ulong held, ReadOnlySpan<ulong> seen) => Kind switch
    {
        StreamGateKind.Condition when (held & Parts) != 0 => (Parts | Then) & held,
        StreamGateKind.Condition => Else & held,
        StreamGateKind.Dependency when !StreamNames.Has(seen, Trigger) => 0,
        StreamGateKind.None or StreamGateKind.Unevaluated => 0,
        _ => Parts & held,
    };
}
