using System.Diagnostics;
using System.Text;
using System.Text.Json;
using ReportSdk.Cli;

namespace ReportSdk.Fuzz.Oracle;

/// <summary>Asks a harness of the Bowtie protocol for verdicts: another process, or the command <c>bowtie</c> of our own.</summary>
internal static class HarnessSession
{
    /// <summary>Verdicts of our own evaluator, through the command.</summary>
    public static IReadOnlyList<string> AskOwn(string dialect, string registry, IReadOnlyList<OracleCase> cases)
    {
        using var input = new MemoryStream(Encoding.UTF8.GetBytes(string.Concat(Commands(dialect, registry, cases).Select(static line => line + "\n"))));
        using var output = new MemoryStream();
        using var console = new CliConsole(input, output, Stream.Null, isTerminal: false, static _ => null);
        CliApplication.Run(["bowtie"], console, CancellationToken.None);
        return Read(Encoding.UTF8.GetString(output.ToArray()).Split('\n', StringSplitOptions.RemoveEmptyEntries), cases);
    }

    /// <summary>Verdicts of a program.</summary>
    /// <param name="command">Program and arguments.</param>
    /// <returns>A text a case, a letter an instance: <c>v</c>alid, <c>i</c>nvalid, or <c>e</c> for no verdict.</returns>
    public static IReadOnlyList<string> Ask(IReadOnlyList<string> command, string dialect, string registry, IReadOnlyList<OracleCase> cases)
    {
        var start = new ProcessStartInfo(command[0], command.Skip(1))
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            StandardOutputEncoding = Encoding.UTF8,
        };
        using Process process = Process.Start(start) ?? throw new InvalidOperationException($"{command[0]} was not started.");
        Task<string> answers = process.StandardOutput.ReadToEndAsync();
        foreach (string line in Commands(dialect, registry, cases))
        {
            process.StandardInput.Write(line + "\n");
        }

        process.StandardInput.Close();
        string[] lines = answers.GetAwaiter().GetResult().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        process.WaitForExit();
        return Read(lines, cases);
    }

    private static IEnumerable<string> Commands(string dialect, string registry, IReadOnlyList<OracleCase> cases) =>
    [
        """{"cmd":"start","version":1}""",
        $$"""{"cmd":"dialect","dialect":"{{dialect}}"}""",
        .. cases.Select((@case, i) => $$$"""{"cmd":"run","seq":{{{i}}},"case":{"description":"d","schema":{{{@case.Schema.Schema}}},"registry":{{{registry}}},"tests":[{{{Tests(@case)}}}]}}"""),
        """{"cmd":"stop"}""",
    ];

    private static string Tests(OracleCase @case) =>
        string.Join(',', @case.Instances.Select(static instance => $"{{\"description\":\"t\",\"instance\":{instance}}}"));

    private static string[] Read(string[] lines, IReadOnlyList<OracleCase> cases)
    {
        if (lines.Length != cases.Count + 2)
        {
            throw new InvalidDataException($"{lines.Length} answers to {cases.Count + 2} commands.");
        }

        var verdicts = new string[cases.Count];
        foreach (string line in lines.Skip(2))
        {
            using JsonDocument answer = JsonDocument.Parse(line);
            int seq = answer.RootElement.GetProperty("seq").GetInt32();
            verdicts[seq] = answer.RootElement.TryGetProperty("results", out JsonElement results)
                ? string.Concat(results.EnumerateArray().Select(static result => result.TryGetProperty("valid", out JsonElement valid) ? valid.GetBoolean() ? 'v' : 'i' : 'e'))
                : new string('e', cases[seq].Instances.Count);
        }

        return verdicts;
    }
}
