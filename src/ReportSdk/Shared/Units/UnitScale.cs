#if REPORTSDK_SCHEMA
namespace ReportSdk.Schema.Shared;
#else
namespace ReportSdk.Shared;
#endif

/// <summary>What stands before a unit to multiply it: 亿 is 10 to the 8th.</summary>
internal readonly struct UnitScale(string prefix, int exponent)
{
    public string Prefix { get; } = prefix;

    public int Exponent { get; } = exponent;
}
