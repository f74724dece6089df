using System.Runtime.CompilerServices;
using System.Text;

namespace ReportSdk.Schema.Emission;

/// <summary>Writes C# line by line with indentation and '\n' everywhere, so that the same schema gives the same bytes on every machine.</summary>
internal sealed class CodeWriter
{
    private const int LongestLine = 140;

    private readonly StringBuilder _builder = SpareBuilders.Take();
    private int _indentation;
    private bool _atBlockStart = true;

    public void Line([InterpolatedStringHandlerArgument("")] LineFormat format) => EndLine();

    /// <summary>For <see cref="LineFormat"/>: where the text of the next line goes.</summary>
    public StringBuilder BeginLine() => _builder.Append(' ', 4 * _indentation);

    /// <summary>A call with a list of arguments: on one line, or filled into lines of their own where that is longer than one reads.</summary>
    /// <param name="head">Up to and with the opening parenthesis.</param>
    /// <param name="arguments">What stands between.</param>
    /// <param name="end">The closing parenthesis and what follows.</param>
    public void Call(CodeFormat head, IEnumerable<Code> arguments, string end)
    {
        string[] parts = [.. arguments.Select(argument => argument.ToString())];
        string start = head.Finish();
        string whole = start + string.Join(", ", parts) + end;
        if ((4 * _indentation) + whole.Length <= LongestLine)
        {
            Raw(whole);
            return;
        }

        Raw(start);
        _indentation++;
        var line = new StringBuilder();
        for (int i = 0; i < parts.Length; i++)
        {
            string part = parts[i] + (i + 1 < parts.Length ? "," : end);
            if (line.Length > 0 && (4 * _indentation) + line.Length + 1 + part.Length > LongestLine)
            {
                Raw(line.ToString());
                line.Clear();
            }

            line.Append(line.Length > 0 ? " " : "").Append(part);
        }

        Raw(line.ToString());
        _indentation--;
    }

    /// <summary>A blank line, unless a block has just begun.</summary>
    public void Blank()
    {
        if (!_atBlockStart)
        {
            _builder.Append('\n');
        }
    }

    /// <summary>Lines in braces, until the result is disposed.</summary>
    public Block Braces([InterpolatedStringHandlerArgument("")] LineFormat header, string end = "")
    {
        EndLine();
        return Body(end);
    }

    /// <summary>Braces alone, below a header that has been written.</summary>
    public Block Body(string end = "")
    {
        Line($"{{");
        _indentation++;
        _atBlockStart = true;
        return new Block(this, end);
    }

    /// <summary>Lines one step further in, until the result is disposed.</summary>
    public Block Indented([InterpolatedStringHandlerArgument("")] LineFormat header)
    {
        EndLine();
        return Indented();
    }

    /// <summary>The same below a header that has been written.</summary>
    public Block Indented()
    {
        _indentation++;
        return new Block(this, null);
    }

    /// <summary>All that is written; nothing more may be.</summary>
    public string Finish() => SpareBuilders.Finish(_builder);

    private void Raw(string text)
    {
        _builder.Append(' ', 4 * _indentation).Append(text);
        EndLine();
    }

    private void EndLine()
    {
        _builder.Append('\n');
        _atBlockStart = false;
    }

    /// <summary>Ends an indented part when disposed.</summary>
    public readonly struct Block(CodeWriter writer, string? end) : IDisposable
    {
        public void Dispose()
        {
            writer._indentation--;
            if (end is not null)
            {
                writer._builder.Append(' ', 4 * writer._indentation).Append('}').Append(end).Append('\n');
                writer._atBlockStart = false;
            }
        }
    }
}
