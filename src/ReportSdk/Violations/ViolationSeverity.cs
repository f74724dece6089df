namespace ReportSdk;

/// <summary>What a violation means for the verdict.</summary>
public enum ViolationSeverity : byte
{
    /// <summary>The document is not valid.</summary>
    Error = 0,

    /// <summary>It may be valid; somebody should look.</summary>
    Warning = 1,

    /// <summary>Nothing is wrong; it is told because it was asked for.</summary>
    Information = 2,
}
