using System.Runtime.ExceptionServices;

namespace ReportSdk.Tests.Json;

/// <summary>Runs code on a thread whose stack does not bear recursion over a hostile document.</summary>
internal static class SmallStack
{
    private const int StackBytes = 256 * 1024;

    public static void Run(Action action)
    {
        ExceptionDispatchInfo? failure = null;
        Thread thread = new(
            () =>
            {
                try
                {
                    action();
                }
                catch (Exception exception)
                {
                    failure = ExceptionDispatchInfo.Capture(exception);
                }
            },
            StackBytes);
        thread.Start();
        thread.Join();
        failure?.Throw();
    }
}
