using System.Runtime.InteropServices;
using ReportSdk.Cli;

using var cancellation = new CancellationTokenSource();
using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, context =>
{
    // The first Ctrl-C lets the run end by itself and say what it did; a second one ends the process as usual.
    context.Cancel = !cancellation.IsCancellationRequested;
    cancellation.Cancel();
});

using var console = new CliConsole(
    Console.OpenStandardInput(),
    Console.OpenStandardOutput(),
    Console.OpenStandardError(),
    isTerminal: !Console.IsOutputRedirected,
    Environment.GetEnvironmentVariable)
{
    IsErrorTerminal = !Console.IsErrorRedirected,
};

return CliApplication.Run(args, console, cancellation.Token);
