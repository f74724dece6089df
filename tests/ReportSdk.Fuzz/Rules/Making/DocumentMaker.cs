using System.Globalization;
using System.Text;

namespace ReportSdk.Fuzz.Rules.Making;

/// <summary>Makes random documents of a schema; values repeat, so that rules have something to find.</summary>
internal sealed class DocumentMaker(Random random)
{
    public static readonly string[] Texts =
    [
        "", "a", "b", "ab", "买入", "重点公司", "Kimi 突破, 保持(GPT-4o)", "GPT-4o", "ＧＰＴ－４ｏ", "Llama-7B", "MetaVoice-1B", "31,094", "-1,234.50", "12", "0.50", "1e3", "1.2,345", "12,34", "007",
        "2024-03-31", "2024-02-30", "2024-03", "2024-13", "2023A", "2024Q1E", "2. 23", "0624", "6 月 25 日", "2.29", "13-1", "600584.SH", "300033", "NVDA.O", "亿元", "%", "bp",
        "行🙂列", "🙂", "q\"uo'te", "back\\slash", "end\\", "line\nfeed", "tab\t", "\u202Edlrow", "é", "e\u0301", "\u3007々〆", "{brace}", "x/y~z", "\u0000nul", "\uFFFD", "\uFF66half", "a\u2028b",
        "一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十",
    ];

    private static readonly string[] Securities = ["600584.SH", "300033", "688041", "0020.HK", "NVDA.O", "BRK.A.N", "6415.TW", "8299.TWO", "000660.KS", "6857.T", "430047", "833533.BJ", "920002"];

    private static readonly string[] Periods = ["2023", "2023A", "2024E", "2024", "2024Q1", "2024Q2E", "2024Q3A", "2024H1", "2024H2E", "2025E", "0001", "9999Q4"];

    private static readonly string[] Extremes =
    [
        "1234567890123456789012345678901234567", "12345678901234567890123456789012345678", "1e6144", "1e6181", "10e6181", "1e-6144", "9.99e-6144", "1e400", "-1e-400", "1E+9", "0e5", "-0.00",
        "0.1000000000000000000000000000000000000", "1e99999999999", "1e-99999999999", "99999999999999999999999999999999999990", "4611686018427387904.5", "1.0000000000000000000000000000000000001",
        "18446744073709551616", "0.333333333333333333333333333333", "1e37", "1e-30", "2.5e-3",
    ];

    /// <summary>A document that its schema accepts.</summary>
    public string Make(Shape shape)
    {
        var text = new StringBuilder();
        Write(shape, text);
        return text.ToString();
    }

    private void Write(Shape shape, StringBuilder text)
    {
        if (shape.IsNullable && random.Next(4) == 0)
        {
            text.Append("null");
            return;
        }

        switch (shape.Kind)
        {
            case ShapeKind.Object:
                WriteObject(shape, text);
                break;
            case ShapeKind.List:
                WriteList(shape, text);
                break;
            default:
                text.Append(Scalar(shape));
                break;
        }
    }

    private void WriteObject(Shape shape, StringBuilder text)
    {
        string separator = "";
        text.Append('{');
        foreach (ShapeMember member in shape.Members.Where(member => member.IsRequired || IsThere(shape, member)))
        {
            text.Append(separator).Append(Shape.Quote(member.Name)).Append(": ");
            Write(member.Shape, text);
            separator = ", ";
        }

        if (shape.Others is not null && random.Next(2) == 0)
        {
            text.Append(separator).Append("\"other\": ");
            Write(shape.Others, text);
        }

        text.Append('}');
    }

    /// <summary>A number is nothing without its unit.</summary>
    private bool IsThere(Shape shape, ShapeMember member) =>
        random.Next(2) == 0 || shape.Members.Any(other => other.Shape.UnitHolder == member.Name);

    private void WriteList(Shape shape, StringBuilder text)
    {
        int count = Math.Max(random.Next(8) == 0 ? random.Next(8, 14) : random.Next(5), shape.MinItems);
        text.Append('[');
        var written = new List<string>();
        for (int i = 0; i < count; i++)
        {
            text.Append(i == 0 ? "" : ", ");
            written.Add(i > 0 && random.Next(5) == 0 ? written[random.Next(i)] : Make(shape.Item!));
            text.Append(written[i]);
        }

        text.Append(']');
    }

    private string Scalar(Shape shape) => shape.Kind switch
    {
        ShapeKind.Condition => random.Next(2) == 0 ? "true" : "false",
        ShapeKind.Number => Number(shape.Minimum is not null),
        ShapeKind.Text => Shape.Quote(Texts[random.Next(Texts.Length)]),
        ShapeKind.Label => Shape.Quote(shape.Labels[random.Next(shape.Labels.Count)]),
        ShapeKind.UnitText => Shape.Quote(UnitText()),
        ShapeKind.SecurityId => Shape.Quote(Securities[random.Next(Securities.Length)]),
        ShapeKind.Date => Shape.Quote(Date()),
        ShapeKind.Month => Shape.Quote(Date()[..7]),
        ShapeKind.Period => Shape.Quote(Periods[random.Next(Periods.Length)]),
        _ => Anything(depth: 0),
    };

    /// <summary>Mostly units that can be converted to each other.</summary>
    private string UnitText() => random.Next(4) > 0 ? new[] { "元", "亿元", "万元" }[random.Next(3)] : ShapeMaker.Units[random.Next(ShapeMaker.Units.Length)];

    private string Number(bool isPositive)
    {
        if (random.Next(60) == 0)
        {
            string extreme = Extremes[random.Next(Extremes.Length)];
            return isPositive ? extreme.TrimStart('-') : extreme;
        }

        string sign = !isPositive && random.Next(8) == 0 ? "-" : "";
        int whole = random.Next(5) switch { 0 => random.Next(4), 1 => random.Next(100_000_000), _ => random.Next(300) };
        string decimals = random.Next(3) switch { 0 => "", 1 => string.Create(CultureInfo.InvariantCulture, $".{random.Next(100):00}"), _ => string.Create(CultureInfo.InvariantCulture, $".{random.Next(10)}") };
        return string.Create(CultureInfo.InvariantCulture, $"{sign}{whole}{decimals}");
    }

    private string Date()
    {
        DateOnly date = random.Next(20) switch
        {
            0 => DateOnly.MinValue.AddDays(random.Next(4)),
            1 => DateOnly.MaxValue.AddDays(-random.Next(4)),
            2 => new DateOnly(2024, 2, 29),
            _ => new DateOnly(2024, 1, 1).AddDays(random.Next(-40, 200)),
        };
        return date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    }

    private string Anything(int depth) => random.Next(depth < 2 ? 8 : 6) switch
    {
        0 => "null",
        1 => "true",
        2 or 3 => new[] { "1", "1.0", "10e-1", "0", "-0.0", "2e400" }[random.Next(6)],
        4 or 5 => Shape.Quote(Texts[random.Next(6)]),
        6 => $"[{string.Join(",", Enumerable.Range(0, random.Next(3)).Select(_ => Anything(depth + 1)))}]",
        _ => $"{{{string.Join(",", new[] { "p", "q" }.Take(random.Next(3)).Select(name => $"\"{name}\":{Anything(depth + 1)}"))}}}",
    };
}
