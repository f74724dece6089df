using System.Globalization;
using System.Text;

namespace ReportSdk.Schema.Json;

/// <summary>Writes JSON strings with the escapes that RFC 8259 §7 demands and no others.</summary>
internal static class JsonQuoting
{
    public static void Append(StringBuilder builder, string text)
    {
        builder.Append('"');
        foreach (char c in text)
        {
            switch (c)
            {
                case '"':
                    builder.Append("\\\"");
                    break;
                case '\\':
                    builder.Append("\\\\");
                    break;
                case < ' ':
                    builder.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
                    break;
                default:
                    builder.Append(c);
                    break;
            }
        }

        builder.Append('"');
    }
}
