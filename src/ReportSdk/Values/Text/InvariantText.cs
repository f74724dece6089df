using System.Globalization;
using System.Text;

namespace ReportSdk;

/// <summary>Builds what ToString shows of a list or map: the same text in every culture.</summary>
internal readonly struct InvariantText
{
    private readonly StringBuilder _text;

    public InvariantText(char open) => _text = new StringBuilder().Append(open);

    /// <summary>Puts a comma before all but the first item.</summary>
    public void Separate()
    {
        if (_text.Length > 1)
        {
            _text.Append(", ");
        }
    }

    public void Append(string name, string separator) => _text.Append(name).Append(separator);

    public void Append<T>(T value) => _text.Append(Of(value));

    /// <summary>The text, which ends by saying how many items it leaves out.</summary>
    public string Close(char close, int more)
    {
        if (more > 0)
        {
            _text.Append(CultureInfo.InvariantCulture, $", … {more} more");
        }

        return _text.Append(close).ToString();
    }

    /// <summary>A value in the invariant culture; <c>null</c> for null.</summary>
    public static string Of<T>(T value) => value switch
    {
        null => "null",
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };
}
