namespace ReportSdk;

/// <summary>Where a security is traded, as the suffix of its id says.</summary>
public enum Exchange : byte
{
    /// <summary>Not known: the default of <see cref="SecurityId"/>.</summary>
    Unknown = 0,

    /// <summary><c>SH</c>: Shanghai Stock Exchange; also a bare code 60… or 68….</summary>
    Shanghai,

    /// <summary><c>SZ</c>: Shenzhen Stock Exchange; also a bare code 00… or 30….</summary>
    Shenzhen,

    /// <summary><c>BJ</c>: Beijing Stock Exchange; also a bare code 43…, 83…, 87…, 88… or 92….</summary>
    Beijing,

    /// <summary><c>HK</c>: Hong Kong.</summary>
    HongKong,

    /// <summary><c>TW</c>: Taiwan Stock Exchange.</summary>
    Taiwan,

    /// <summary><c>TWO</c>: Taipei Exchange.</summary>
    TaipeiExchange,

    /// <summary><c>KS</c>: Korea Exchange, the main board.</summary>
    Korea,

    /// <summary><c>KQ</c>: KOSDAQ.</summary>
    Kosdaq,

    /// <summary><c>T</c>: Tokyo.</summary>
    Tokyo,

    /// <summary><c>O</c>: Nasdaq.</summary>
    Nasdaq,

    /// <summary><c>N</c>: New York Stock Exchange.</summary>
    NewYork,

    /// <summary><c>A</c>: NYSE American.</summary>
    NyseAmerican,
}
