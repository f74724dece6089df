using System.Buffers.Binary;
using ReportSdk.Shared;

namespace ReportSdk.Rules.Screening;

/// <content>Texts.</content>
internal abstract partial class ScreenCondition
{
    /// <summary>Whether a text is that of the rule.</summary>
    public sealed class IsText(ScreenPath path, byte[] text, bool isNegated) : ScreenCondition
    {
        public override Truth Judge(ref Screen screen) =>
            !screen.TryRead(in screen[path.SlotIn(screen)], out ReadOnlySpan<byte> found) ? Truth.Unknown
            : found.SequenceEqual(text) != isNegated ? Truth.True : Truth.False;
    }

    /// <summary>What stands behind a fiscal year.</summary>
    public sealed class HasMarker(ScreenPath path, FiscalMarker marker, bool isNegated) : ScreenCondition
    {
        private const uint FourZeros = 0x30303030;

        public HasMarker Negate() => new(path, marker, !isNegated);

        public override Truth Judge(ref Screen screen) =>
            !screen.TryRead(in screen[path.SlotIn(screen)], out ReadOnlySpan<byte> text) || !TryReadMarker(text, out FiscalMarker found)
                ? Truth.Unknown
                : found == marker != isNegated ? Truth.True : Truth.False;

        /// <summary>Nearly all periods are a year and a letter.</summary>
        private static bool TryReadMarker(ReadOnlySpan<byte> text, out FiscalMarker marker)
        {
            if (text.Length == 5 && BinaryPrimitives.ReadUInt32LittleEndian(text) is var year && AreDigits(year) && year != FourZeros && text[4] is (byte)'A' or (byte)'E')
            {
                marker = text[4] == (byte)'A' ? FiscalMarker.Actual : FiscalMarker.Estimate;
                return true;
            }

            return FiscalPeriodSyntax.TryRead(text, out _, out _, out marker);
        }

        /// <summary>Each byte is 0x30 to 0x39: its upper half is 3, and stays so when 6 is added.</summary>
        private static bool AreDigits(uint word) => ((word & 0xF0F0F0F0) | (((word + 0x06060606) & 0xF0F0F0F0) >> 4)) == 0x33333333;
    }
}
