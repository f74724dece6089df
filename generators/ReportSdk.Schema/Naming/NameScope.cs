using System.Globalization;

namespace ReportSdk.Schema.Naming;

/// <summary>Hands out the names of one scope, each once: the first to ask gets the name itself, the next ones a number behind it.</summary>
/// <param name="reserved">Names that nobody gets. Not copied: every record has the same ones.</param>
/// <param name="also">More of them, of this scope alone.</param>
internal sealed class NameScope(HashSet<string> reserved, params string[] also)
{
    private readonly HashSet<string> _taken = new(also, StringComparer.Ordinal);

    /// <summary>The name itself when it is free (true), else the name with the first free number from 2 up (false).</summary>
    public bool TryTake(string wanted, out string name)
    {
        name = wanted;
        if (Take(wanted))
        {
            return true;
        }

        for (int number = 2; !Take(name = wanted + number.ToString(CultureInfo.InvariantCulture)); number++)
        {
        }

        return false;
    }

    private bool Take(string name) => !reserved.Contains(name) && _taken.Add(name);
}
