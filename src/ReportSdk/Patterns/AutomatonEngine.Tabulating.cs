namespace ReportSdk.Patterns;

internal sealed partial class AutomatonEngine
{
    /// <summary>
    /// All states to which ASCII leads: the first one first, then, where a match can end before the text does, one in which it has, at last one of failure, to which all bytes
    /// beyond ASCII lead but from where a match has ended. By column the next state, and behind the last column 1 where a text matches that ends there.
    /// </summary>
    /// <param name="most">States there may be.</param>
    /// <param name="columns">By byte.</param>
    /// <returns>Null where there are more.</returns>
    public List<int[]>? Tabulate(int most, out byte[] columns)
    {
        List<int> classes = ColumnsOfAscii(out columns);
        var states = new List<int[]>();
        bool anyMatched = false;
        for (int k = 0; k < _known.Count; k++)
        {
            var state = new int[classes.Count + 2];
            for (int column = 0; column < classes.Count; column++)
            {
                state[column] = NextOf(k * _width, classes[column]);
                anyMatched |= state[column] == Matched;
                if (_known.Count > most || state[column] == TooMany)
                {
                    return null;
                }
            }

            state[classes.Count] = Failed;
            state[^1] = _table[(k * _width) + _width - 1];
            states.Add(state);
        }

        int failed = states.Count + (anyMatched ? 1 : 0);
        foreach (int[] state in states)
        {
            foreach (ref int next in state.AsSpan(0, classes.Count + 1))
            {
                next = next == Failed ? failed : next == Matched ? failed - 1 : next / _width;
            }
        }

        for (int last = states.Count; last <= failed; last++)
        {
            var state = new int[classes.Count + 2];
            Array.Fill(state, last);
            state[^1] = last < failed ? 1 : 0;
            states.Add(state);
        }

        return states;
    }

    /// <summary>A column for each class that has ASCII, and behind them one for all other bytes.</summary>
    private List<int> ColumnsOfAscii(out byte[] columns)
    {
        var classes = new List<int>();
        columns = new byte[256];
        for (int value = 0; value < _classes.Ascii.Length; value++)
        {
            int codePointClass = _classes.Ascii[value];
            if (!classes.Contains(codePointClass))
            {
                classes.Add(codePointClass);
            }

            columns[value] = (byte)classes.IndexOf(codePointClass);
        }

        columns.AsSpan(_classes.Ascii.Length).Fill((byte)classes.Count);
        return classes;
    }

    private int NextOf(int row, int codePointClass)
    {
        long steps = 0;
        int next = _table[row + codePointClass];
        return next == Unknown ? Build(row, codePointClass, ref steps) : next;
    }
}
