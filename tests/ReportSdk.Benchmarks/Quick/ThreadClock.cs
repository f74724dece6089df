using System.Diagnostics;
using System.Runtime.InteropServices;

namespace ReportSdk.Benchmarks.Quick;

/// <summary>Time that this thread ran for: on a machine that others use too, what they take away is not measured. Where there is no such clock, elapsed time.</summary>
internal static class ThreadClock
{
    private const int ThreadCpuTime = 3;

    public static double Microseconds()
    {
        if (!OperatingSystem.IsLinux())
        {
            return Stopwatch.GetTimestamp() * 1e6 / Stopwatch.Frequency;
        }

        _ = GetTime(ThreadCpuTime, out TimeSpec time);
        return (time.Seconds * 1e6) + (time.Nanoseconds / 1e3);
    }

    [DllImport("libc", EntryPoint = "clock_gettime")]
    private static extern int GetTime(int clock, out TimeSpec time);

    [StructLayout(LayoutKind.Sequential)]
    private struct TimeSpec
    {
        public nint Seconds;
        public nint Nanoseconds;
    }
}
