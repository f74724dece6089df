using ReportSdk.Json;

namespace ReportSdk.Tests.Json;

public sealed class TextPositionTests
{
    [Theory]
    [InlineData("", 0, 1, 1)]
    [InlineData("{}", 1, 1, 2)]
    [InlineData("{}", 2, 1, 3)]
    [InlineData("{}", 99, 1, 3)]
    [InlineData("{}", -1, 1, 1)]
    [InlineData("{\n  1", 4, 2, 3)]
    [InlineData("a\nb", 1, 1, 2)]
    [InlineData("a\nb", 2, 2, 1)]
    [InlineData("a\r\nb", 1, 1, 2)]
    [InlineData("a\r\nb", 2, 1, 3)]
    [InlineData("a\r\nb", 3, 2, 1)]
    [InlineData("a\r\n", 3, 2, 1)]
    [InlineData("a\rb", 2, 2, 1)]
    [InlineData("a\r\rb", 3, 3, 1)]
    [InlineData("a\r\n\r\nb", 5, 3, 1)]
    [InlineData("a\n\rb", 3, 3, 1)]
    [InlineData("买入x", 6, 1, 3)]
    [InlineData("😀x", 4, 1, 3)]
    [InlineData("\ufeffx", 3, 1, 1)]
    [InlineData("\ufeffx", 0, 1, 1)]
    [InlineData("\ufeffx", 4, 1, 2)]
    [InlineData("\ufeff\nx", 4, 2, 1)]
    [InlineData("x\ufeffy", 4, 1, 3)]
    [InlineData("a\u2028b\u0085c", 6, 1, 5)]
    public void Lines_and_columns_are_those_of_an_editor(string text, int offset, int line, int column)
        => Assert.Equal(new TextPosition(line, column), TextPosition.At(Tape.Utf8(text), offset));
}
