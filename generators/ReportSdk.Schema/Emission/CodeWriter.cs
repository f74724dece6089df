using System.Text;

namespace ReportSdk.Schema.Emission;

/// <summary>Writes C# line by line with indentation and '\n' everywhere, so that the same schema gives the same bytes on every machine.</summary>
internal sealed class CodeWriter
{
    private readonly StringBuilder _builder = new();
    private int _indentation;
    private bool _atBlockStart = true;

    public void Line(CodeFormat format)
    {
        string text = format.ToString();
        _builder.Append(' ', 4 * _indentation).Append(text).Append('\n');
        _atBlockStart = false;
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
    public Block Braces(CodeFormat header, string end = "")
    {
        Line(header);
        Line($"{{");
        _indentation++;
        _atBlockStart = true;
        return new Block(this, end);
    }

    /// <summary>Lines one step further in, until the result is disposed.</summary>
    public Block Indented(CodeFormat header)
    {
        Line(header);
        _indentation++;
        return new Block(this, null);
    }

    public override string ToString() => _builder.ToString();

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
