#if REPORTSDK_SCHEMA
namespace ReportSdk.Schema.Shared;
#else
namespace ReportSdk.Shared;
#endif

/// <summary>A stretch of a simple pattern: code points of one set, between two counts.</summary>
internal sealed class PatternRun(CodePointSet set, int min, int max)
{
    public CodePointSet Set { get; } = set;

    public int Min { get; } = min;

    public int Max { get; } = max;
}
