using System.Runtime.CompilerServices;
using System.Text;

namespace ReportSdk.Schema.Emission;

/// <summary>A <see cref="CodeFormat"/> that goes straight into the writer's text: most of what is emitted is lines, and a string for each would cost more than all else.</summary>
[InterpolatedStringHandler]
internal readonly struct LineFormat
{
    private readonly StringBuilder _builder;

    public LineFormat(int literalLength, int formattedCount, CodeWriter writer) => _builder = writer.BeginLine();

    public void AppendLiteral(string literal) => _builder.Append(literal);

    public void AppendFormatted(Code code) => _builder.Append(code.ToString());
}
