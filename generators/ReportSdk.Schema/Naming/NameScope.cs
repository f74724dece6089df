using System.Globalization;

namespace ReportSdk.Schema.Naming;

/// <summary>Hands out the names of one scope, each once: the first to ask gets the name itself, the next ones a number behind it.</summary>
internal sealed class NameScope
{
    private readonly HashSet<string> _taken;

    /// <param name="reserved">Names that nobody gets.</param>
    /// <param name="comparer">Ordinal for members; ignoring case for file names.</param>
    public NameScope(IEnumerable<string> reserved, StringComparer? comparer = null) =>
        _taken = new HashSet<string>(reserved, comparer ?? StringComparer.Ordinal);

    /// <summary>The name itself when it is free (true), else the name with the first free number from 2 up (false).</summary>
    public bool TryTake(string wanted, out string name)
    {
        name = wanted;
        if (_taken.Add(wanted))
        {
            return true;
        }

        for (int number = 2; !_taken.Add(name = wanted + number.ToString(CultureInfo.InvariantCulture)); number++)
        {
        }

        return false;
    }
}
