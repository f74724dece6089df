using System.Text;

namespace ReportSdk.Cli.Tests;

public class ProgressTests
{
    private const string Erase = "\r\e[K";

    private const string Schema = "https://reportsdk.dev/brokers/huafu/v1/price-line";

    private static readonly byte[] Lines = File.ReadAllBytes(Repository.PathOf("samples/documents/huafu-price-review.ndjson"));

    [Fact]
    public void Long_run_says_how_far_it_is_and_leaves_nothing_behind()
    {
        var (exitCode, _, error) = Validate(isTerminal: true, isErrorTerminal: true, Lines);

        Assert.Equal(0, exitCode);
        Assert.Equal($"{Erase}0 documents checked …{Erase}33 documents checked …{Erase}", error);
    }

    [Fact]
    public void Line_of_the_output_is_never_printed_behind_the_progress()
    {
        using var screen = new MemoryStream();
        using (var console = new CliConsole(Stream.Null, screen, screen, isTerminal: true, static _ => null) { IsErrorTerminal = true, Time = new ManualTime() })
        {
            console.RunWithProgress(static () => "at work", isJson: false, () =>
            {
                ((ManualTime)console.Time).Fire();
                console.WriteLine("a problem");
                ((ManualTime)console.Time).Fire();
            });
            console.WriteLine("done");
        }

        Assert.Equal($"{Erase}at work{Erase}a problem\n{Erase}at work{Erase}done\n", Encoding.UTF8.GetString(screen.ToArray()));
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, false)]
    public void No_progress_is_written_where_nobody_looks(bool isTerminal, bool isErrorTerminal) =>
        Assert.Equal("", Validate(isTerminal, isErrorTerminal, Lines).Error);

    [Fact]
    public void Json_on_a_terminal_is_left_alone() =>
        Assert.Equal("", Validate(isTerminal: true, isErrorTerminal: true, Lines, "-o", "json").Error);

    [Fact]
    public void Json_in_a_file_does_not_keep_progress_from_the_terminal() =>
        Assert.StartsWith(Erase, Validate(isTerminal: false, isErrorTerminal: true, Lines, "-o", "json").Error);

    /// <summary>Every read of standard input is long enough for the progress to be drawn.</summary>
    private static (int ExitCode, string Out, string Error) Validate(bool isTerminal, bool isErrorTerminal, byte[] input, params string[] args)
    {
        var time = new ManualTime();
        using var source = new ObservedStream(input, time.Fire);
        using var output = new MemoryStream();
        using var error = new MemoryStream();
        int exitCode;
        using (var console = new CliConsole(source, output, error, isTerminal, static _ => null) { IsErrorTerminal = isErrorTerminal, Time = time })
        {
            exitCode = CliApplication.Run(["validate", "-", "--jobs", "1", "--ndjson", "--schema", Schema, .. args], console, CancellationToken.None);
        }

        return (exitCode, Encoding.UTF8.GetString(output.ToArray()), Encoding.UTF8.GetString(error.ToArray()));
    }
}
