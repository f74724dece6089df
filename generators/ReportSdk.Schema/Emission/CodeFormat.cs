using System.Runtime.CompilerServices;
using System.Text;

namespace ReportSdk.Schema.Emission;

/// <summary>An interpolated text whose holes take <see cref="Code"/> and numbers only.</summary>
[InterpolatedStringHandler]
internal readonly struct CodeFormat
{
    private readonly StringBuilder _builder;

    public CodeFormat(int literalLength, int formattedCount) => _builder = new StringBuilder(literalLength + (formattedCount * 16));

    public void AppendLiteral(string literal) => _builder.Append(literal);

    public void AppendFormatted(Code code) => _builder.Append(code.ToString());

    public override string ToString() => _builder.ToString();
}
