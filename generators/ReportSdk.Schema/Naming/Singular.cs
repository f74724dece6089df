namespace ReportSdk.Schema.Naming;

/// <summary>The name of one item, from the name of the list: <c>Forecasts</c> → <c>Forecast</c>; what has no plural gets <c>Item</c>.</summary>
internal static class Singular
{
    public static string Of(string name)
    {
        if (Ends(name, "Indices"))
        {
            return name.Substring(0, name.Length - "ices".Length) + "ex";
        }

        if (Ends(name, "ies"))
        {
            return name.Substring(0, name.Length - 3) + "y";
        }

        foreach (string ending in (string[])["sses", "xes", "ches", "shes"])
        {
            if (Ends(name, ending))
            {
                return name.Substring(0, name.Length - 2);
            }
        }

        bool isPlural = Ends(name, "s") && !Ends(name, "ss") && !Ends(name, "us") && !Ends(name, "is");
        return isPlural ? name.Substring(0, name.Length - 1) : name + "Item";
    }

    private static bool Ends(string name, string ending) => name.Length > ending.Length && name.EndsWith(ending, StringComparison.Ordinal);
}
