using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using ReportSdk.Shared;

namespace ReportSdk.Streaming;

/// <summary>A pattern such as <c>^[0-9]{6}$</c>: at most 16 characters of ASCII, as many in every match, each of one range. One comparison tells.</summary>
internal sealed class FixedPattern
{
    private readonly Vector128<byte> _low;
    private readonly Vector128<byte> _span;

    private FixedPattern(int length, ReadOnlySpan<byte> low, ReadOnlySpan<byte> high)
    {
        Length = length;
        _low = Vector128.Create(low);
        _span = Vector128.Create(high) - _low;
    }

    /// <summary>Bytes of every match.</summary>
    public int Length { get; }

    /// <summary>The least byte at each place; anything is right beyond <see cref="Length"/>.</summary>
    public Vector128<byte> Low => _low;

    /// <summary>How far above <see cref="Low"/> a byte may be.</summary>
    public Vector128<byte> Span => _span;

    /// <summary>Null for a pattern of another shape.</summary>
    public static FixedPattern? TryCreate(string pattern)
    {
        if (PatternSyntax.TryParse(pattern, out _)?.Runs is not { IsEndAnchored: true } runs)
        {
            return null;
        }

        // Beyond the pattern, every byte will do.
        Span<byte> low = stackalloc byte[Vector128<byte>.Count];
        Span<byte> high = stackalloc byte[Vector128<byte>.Count];
        low.Clear();
        high.Fill(0xFF);
        int length = 0;
        foreach (PatternRun run in runs.Runs)
        {
            bool isOneRange = run.Set.RangeCount == 1 && run.Set.Last(0) < 0x80;
            if (run.Min != run.Max || !isOneRange || run.Min > Vector128<byte>.Count - length)
            {
                return null;
            }

            low.Slice(length, run.Min).Fill((byte)run.Set.First(0));
            high.Slice(length, run.Min).Fill((byte)run.Set.Last(0));
            length += run.Min;
        }

        return new FixedPattern(length, low, high);
    }

    /// <summary>Whether the text at a place matches.</summary>
    /// <param name="utf8">The document, with 16 bytes from <paramref name="start"/> on.</param>
    /// <param name="start">Where the text begins.</param>
    /// <param name="length">Its bytes.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool IsMatch(ReadOnlySpan<byte> utf8, int start, int length) =>
        length == Length && Vector128.LessThanOrEqualAll(Vector128.Create(utf8.Slice(start, Vector128<byte>.Count)) - _low, _span);
}
