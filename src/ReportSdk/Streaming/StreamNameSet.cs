using System.Runtime.CompilerServices;

namespace ReportSdk.Streaming;

/// <summary>Room for a set of members (<see cref="StreamNames"/>) in a frame. A method that allocates it there is compiled once and for all, before the run time has seen what it mostly does.</summary>
[InlineArray(StreamNames.Words)]
internal struct StreamNameSet
{
    private ulong _first;
}
