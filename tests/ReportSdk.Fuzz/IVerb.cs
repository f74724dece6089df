namespace ReportSdk.Fuzz;

/// <summary>One thing to fuzz.</summary>
internal interface IVerb
{
    /// <summary>Its options and what it does, for <c>--help</c>.</summary>
    string Usage { get; }

    /// <returns>0 when nothing was found, 1 when something was, 2 for wrong options.</returns>
    int Run(string[] args, TextWriter output, TextWriter error);
}
