#if REPORTSDK_SCHEMA
namespace ReportSdk.Schema.Shared;
#else
namespace ReportSdk.Shared;
#endif

/// <summary>One spelling of a unit.</summary>
internal sealed class UnitSymbol
{
    public UnitSymbol(string text, UnitDefinition unit)
    {
        Text = text;
        Utf8 = System.Text.Encoding.UTF8.GetBytes(text);
        Unit = unit;
    }

    public string Text { get; }

    public byte[] Utf8 { get; }

    public UnitDefinition Unit { get; }
}
