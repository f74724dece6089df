namespace ReportSdk;

/// <summary>What a rating scale rates. Brokers print one label for both: 中性 of a stock is not 中性 of an industry.</summary>
public enum RatingSubject : byte
{
    /// <summary>个股, 公司.</summary>
    Stock = 0,

    /// <summary>行业.</summary>
    Industry = 1,
}
