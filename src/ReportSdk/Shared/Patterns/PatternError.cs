#if REPORTSDK_SCHEMA
namespace ReportSdk.Schema.Shared;
#else
namespace ReportSdk.Shared;
#endif

/// <summary>Why a text is no pattern, or none that is supported. <c>default</c> means no error.</summary>
internal readonly struct PatternError(int index, PatternMessage message)
{
    private readonly PatternMessage? _message = message;

    /// <summary>Where in the pattern, in UTF-16 units from 0; the pattern's length when something is missing at its end.</summary>
    public int Index { get; } = index;

    public bool IsError => _message is not null;

    /// <summary>The message in <c>zh</c> or <c>en</c>; empty when there is no error.</summary>
    public string GetMessage(string language) => _message is null ? "" : language == "zh" ? _message.Chinese : _message.English;
}
