using ReportSdk.Json;
using ReportSdk.Shared;

namespace ReportSdk.Rules.Screening;

/// <content>Numbers whose unit stands beside them.</content>
internal abstract partial class ScreenCondition
{
    /// <summary>Whether the member that holds a number's unit names one that is known; true where there is no number.</summary>
    /// <param name="figure">The number.</param>
    /// <param name="holder">Its unit.</param>
    /// <param name="isListed">The holder's schema takes no text that is no unit.</param>
    public sealed class HasUnit(ScreenPath figure, ScreenPath holder, bool isListed) : ScreenCondition
    {
        public override Truth Judge(ref Screen screen)
        {
            ref readonly ScreenSlot number = ref screen[figure.SlotIn(screen)];
            if (!number.IsPresent || number.Kind != TokenKind.Number)
            {
                return Truth.True;
            }

            ref readonly ScreenSlot unit = ref screen[holder.SlotIn(screen)];
            if (!unit.IsPresent)
            {
                return Truth.False;
            }

            // What is no text is refused by the type of that member.
            return isListed || unit.Kind != TokenKind.String ? Truth.True
                : !screen.TryRead(in unit, out ReadOnlySpan<byte> symbol) ? Truth.Unknown
                : UnitTable.TryFind(symbol, out _) ? Truth.True : Truth.False;
        }
    }
}
