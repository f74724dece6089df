namespace ReportSdk.Fuzz;

/// <summary>Makes an input at a time and checks it.</summary>
internal interface IFuzzer
{
    /// <summary>Inputs made so far.</summary>
    long Count { get; }

    /// <summary>The input of the last step.</summary>
    byte[] Last { get; }

    /// <summary>Makes an input and checks it.</summary>
    /// <returns>What is wrong, or null.</returns>
    string? Step();
}
