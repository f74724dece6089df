using System.Numerics;

namespace ReportSdk.Streaming;

/// <summary>Decides <c>unevaluatedProperties: false</c> where an object is over and it is known which alternatives hold (JSON Schema 2020-12 core §11.3).</summary>
/// <param name="conditional">Members that some alternatives evaluate and others do not.</param>
/// <param name="spread">Gates of all parts, in their order.</param>
/// <param name="evaluated">By part: the members that it evaluates.</param>
internal sealed class StreamUnevaluated(ulong[] conditional, StreamGate[] spread, ulong[][] evaluated)
{
    /// <summary>Whether every member that is there is evaluated by what the target applies.</summary>
    public bool AreAllEvaluated(ulong target, ulong held, ReadOnlySpan<ulong> seen)
    {
        StreamNameSet room = default;
        Span<ulong> left = room;
        ulong any = 0;
        for (int word = 0; word < left.Length; word++)
        {
            left[word] = seen[word] & conditional[word];
            any |= left[word];
        }

        if (any == 0)
        {
            return true;
        }

        // What a part applies comes before it.
        ulong active = target;
        for (int k = spread.Length - 1; k >= 0; k--)
        {
            active |= (active & spread[k].Target) == 0 ? 0 : spread[k].AppliedWith(held, seen);
        }

        for (ulong parts = active & ~target; parts != 0; parts &= parts - 1)
        {
            ulong[] names = evaluated[BitOperations.TrailingZeroCount(parts)];
            for (int word = 0; word < left.Length; word++)
            {
                left[word] &= ~names[word];
            }
        }

        return (left[0] | left[1] | left[2] | left[3]) == 0;
    }
}
