namespace ReportSdk.Schema.Projects;

/// <summary>
/// Keeps an exception within the file that caused it: one that leaves a step of a generator loses every generated file behind a
/// warning (CS8785). Cancellation passes.
/// </summary>
internal static class Guard
{
    public static T Run<T>(Func<T> step, Func<Exception, T> failure)
    {
        try
        {
            return step();
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return failure(exception);
        }
    }
}
