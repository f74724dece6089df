namespace ReportSdk.Cli;

/// <summary>Chooses the language of messages: the option, else the environment, else English.</summary>
internal static class LanguageSelection
{
    /// <summary>In the order of POSIX: the first one that is set decides.</summary>
    private static readonly string[] Variables = ["LC_ALL", "LC_MESSAGES", "LANG"];

    public static Language From(string? option, Func<string, string?> environment)
    {
        if (option is not null)
        {
            return option == "zh" ? Language.Chinese : Language.English;
        }

        foreach (var variable in Variables)
        {
            if (environment(variable) is { Length: > 0 } locale)
            {
                return locale.StartsWith("zh", StringComparison.OrdinalIgnoreCase) ? Language.Chinese : Language.English;
            }
        }

        return Language.English;
    }

    /// <summary>The name the library knows the language by.</summary>
    public static string Tag(this Language language) => language == Language.Chinese ? "zh" : "en";
}
