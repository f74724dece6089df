namespace ReportSdk.Violations;

/// <summary>What the catalogue knows of a code.</summary>
internal sealed class ViolationEntry(string text, string keyword, string english, string chinese)
{
    /// <summary>The stable public code.</summary>
    public string Text { get; } = text;

    /// <summary>The schema keyword that is violated; "" where none is.</summary>
    public string Keyword { get; } = keyword;

    /// <summary>Message with <c>{expected}</c>, <c>{found}</c>.</summary>
    public string English { get; } = english;

    /// <summary>Message with <c>{expected}</c>, <c>{found}</c>.</summary>
    public string Chinese { get; } = chinese;
}
