using System.Runtime.CompilerServices;
using System.Text;

namespace ReportSdk.Schema.Emission;

/// <summary>An interpolated text whose holes take <see cref="Code"/> and numbers only.</summary>
[InterpolatedStringHandler]
internal struct CodeFormat
{
    // None for a text without holes, which is a literal and stays one.
    private readonly StringBuilder? _builder;
    private string _literal;

    public CodeFormat(int literalLength, int formattedCount)
    {
        _builder = formattedCount == 0 ? null : SpareBuilders.Take();
        _literal = "";
    }

    public void AppendLiteral(string literal)
    {
        if (_builder is null)
        {
            _literal += literal;
        }
        else
        {
            _builder.Append(literal);
        }
    }

    public readonly void AppendFormatted(Code code) => _builder!.Append(code.ToString());

    /// <summary>The text; asked for once, at the end.</summary>
    public readonly string Finish() => _builder is null ? _literal : SpareBuilders.Finish(_builder);
}
