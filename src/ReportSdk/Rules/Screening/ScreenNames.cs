using ReportSdk.Streaming;

namespace ReportSdk.Rules.Screening;

/// <summary>The members of an object that conditions ask for: each has a slot.</summary>
/// <param name="known">The only names that may be asked for; null where any may.</param>
internal sealed class ScreenNames(TextSet? known = null)
{
    private readonly List<byte[]> _names = [];

    public int Count => _names.Count;

    public ReadOnlySpan<byte> this[int index] => _names[index];

    /// <summary>Index of a name, or -1 where it may not be asked for.</summary>
    public int IndexOf(ReadOnlySpan<byte> name)
    {
        for (int i = 0; i < _names.Count; i++)
        {
            if (name.SequenceEqual(_names[i]))
            {
                return i;
            }
        }

        if (known?.Find(name) < 0)
        {
            return -1;
        }

        _names.Add(name.ToArray());
        return _names.Count - 1;
    }

    public ScreenName[] ToArray() => [.. _names.ConvertAll(static name => new ScreenName(name))];
}
