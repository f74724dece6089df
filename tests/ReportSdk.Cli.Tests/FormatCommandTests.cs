using System.Text;
using System.Text.Json;

namespace ReportSdk.Cli.Tests;

/// <summary><c>fmt</c> changes white space and nothing else, and once is enough.</summary>
public sealed class FormatCommandTests
{
    [Fact]
    public void Members_numbers_and_strings_stay_as_they_are_written()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("a.schema.json", "\uFEFF{\r\n\"z\":[ 1.50,1E+2 , -0 ],\"a\" :{ },\t\"\\u540d\":\"\\/\\u0041\",\"b\":[\n[],{}]}  ");

        var run = CliRun.Of("fmt", path);

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(["1 file: 1 formatted"], run.Lines);
        Assert.Equal("{\n  \"z\": [1.50, 1E+2, -0],\n  \"a\": { },\n  \"\\u540d\": \"\\/\\u0041\",\n  \"b\": [\n    [],\n    { }\n  ]\n}\n", File.ReadAllText(path, new UTF8Encoding(false)));
        Assert.Equal((byte)'{', File.ReadAllBytes(path)[0]);
    }

    [Fact]
    public void A_line_that_is_too_long_is_broken_up()
    {
        using var folder = new TemporaryFolder();
        var items = string.Join(", ", Enumerable.Range(0, 60).Select(static i => $"{i:D2}9".TrimStart('0')));
        var path = folder.Write("a.schema.json", $$"""{ "enum": [{{items}}], "type": "integer" }""");

        CliRun.Of("fmt", path);

        var lines = File.ReadAllLines(path);
        Assert.All(lines, static line => Assert.True(line.Length <= 140));
        Assert.Equal("  \"type\": \"integer\"", lines[^2]);
    }

    [Fact]
    public void Formatting_twice_is_formatting_once_and_keeps_every_value()
    {
        using var folder = new TemporaryFolder();
        string[] sources = [.. Repository.Files("schemas", "*.schema.json"), .. Repository.Files("generators/ReportSdk.Schema/MetaSchemas", "*.json"), .. Repository.Files("tests/suite", "*.json")];
        foreach (var source in sources)
        {
            var text = File.ReadAllText(source);
            var compact = JsonSerializer.Serialize(JsonDocument.Parse(text).RootElement);
            foreach (var (name, form) in new[] { ("as-written", text), ("compact", compact) })
            {
                var path = folder.Write($"{name}.schema.json", form);
                Assert.Equal(0, CliRun.Of("fmt", path).ExitCode);
                var once = File.ReadAllText(path);
                Assert.Equal(0, CliRun.Of("fmt", path, "--check").ExitCode);
                CliRun.Of("fmt", path);
                Assert.Equal(once, File.ReadAllText(path));
                Assert.Equal(compact, JsonSerializer.Serialize(JsonDocument.Parse(once).RootElement));
            }
        }
    }

    [Fact]
    public void The_check_changes_nothing_and_fails()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("a.schema.json", "{}");
        folder.Write("b.schema.json", "{ }\n");

        var run = CliRun.Of("fmt", folder.Path, "--check");

        Assert.Equal(1, run.ExitCode);
        Assert.Equal([$"{path}: error NOT_FORMATTED: the file is not formatted: run 'reportsdk fmt' on it", "2 files: 1 not formatted"], run.Lines);
        Assert.Equal("{}", File.ReadAllText(path));
    }

    [Fact]
    public void Broken_JSON_is_told_at_its_place_and_left_alone()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("a.schema.json", "{\n  \"a\": 1,,\n}");
        var bytes = folder.Write("b.schema.json", [(byte)'"', 0xC3, (byte)'"']);

        var run = CliRun.Of("fmt", path, bytes);

        Assert.Equal(4, run.ExitCode);
        Assert.StartsWith($"{path}:2:10: error RSDK0001: ", run.Lines[0]);
        Assert.StartsWith($"{bytes}:1:2: error RSDK0002: ", run.Lines[1]);
        Assert.Equal("{\n  \"a\": 1,,\n}", File.ReadAllText(path));
        Assert.Equal(2, Directory.GetFiles(folder.Path).Length);
    }

    [Fact]
    public void Standard_input_goes_to_standard_output() =>
        Assert.Equal("{ \"a\": 1 }\n", CliRun.With("{\"a\":1}"u8.ToArray(), "fmt", "-").Out);

    [Fact]
    public void What_is_not_there_is_told() => Assert.Equal(2, CliRun.Of("fmt", "no-such.schema.json").ExitCode);

    [Fact]
    public void A_link_stays_a_link_and_a_mode_a_mode()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using var folder = new TemporaryFolder();
        var path = folder.Write("real.schema.json", "{}");
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead);
        File.CreateSymbolicLink(folder["link.schema.json"], path);

        Assert.Equal(0, CliRun.Of("fmt", folder["link.schema.json"]).ExitCode);

        Assert.NotNull(new FileInfo(folder["link.schema.json"]).LinkTarget);
        Assert.Equal("{ }\n", File.ReadAllText(path));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead, File.GetUnixFileMode(path));
    }
}
