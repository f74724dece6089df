namespace ReportSdk.Rules.Screening;

/// <summary>A member's value, found once for all rules that ask for it.</summary>
internal struct ScreenSlot
{
    /// <summary>Its token; 0, which is the root's, where the member is absent or null, which are one to rules.</summary>
    public int Token;

    /// <summary>What has been read of it.</summary>
    public State Read;

    /// <summary>Digits behind the point.</summary>
    public byte Scale;

    public double Number;

    /// <summary>What is known of a slot.</summary>
    public enum State : byte
    {
        None = 0,
        HasNumber = 1,

        /// <summary>It is no number that a screen deals with.</summary>
        HasNone = 2,
    }
}
