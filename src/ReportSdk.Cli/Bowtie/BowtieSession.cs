using System.Buffers;
using System.Text.Json;
using System.Text.Unicode;
using ReportSdk.Cli.Documents;

namespace ReportSdk.Cli.Bowtie;

/// <summary>
/// A session of the Bowtie harness protocol, version 1: one command a line on standard input, one answer a line on standard output, as each command comes.
/// Bowtie waits for every answer, so whatever becomes of a case is answered; a line that is no command has nobody who waits, is told on standard error and
/// makes the session end in an exit code of its own.
/// </summary>
internal sealed class BowtieSession(CliConsole console, Messages messages)
{
    private const int Version = 1;

    private const int MaxLineBytes = 256 * 1024 * 1024;

    // Far above the limits of schemas and instances, which answer with a code; below what makes JsonDocument slow.
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 1_000 };

    private readonly ArrayBufferWriter<byte> _answer = new();
    private readonly BowtieRegistry _registries = new();
    private readonly BowtieRunner _runner = new();
    private bool _isStopped;

    /// <returns>The exit code.</returns>
    public int Run(CancellationToken cancellationToken)
    {
        var exitCode = ExitCode.Valid;
        using var lines = new NdjsonReader(new CancellableInput(console.Input, cancellationToken), MaxLineBytes);
        while (!_isStopped && lines.Read(cancellationToken))
        {
            if (Obey(lines) is { } problem)
            {
                console.WriteErrorLine(messages.BadCommand(lines.LineNumber, problem));
                exitCode = ExitCode.Usage;
            }
        }

        return exitCode;
    }

    /// <returns>What is wrong with the line; null when nothing is.</returns>
    private string? Obey(NdjsonReader lines)
    {
        if (lines.IsTooLong)
        {
            return messages.DocumentTooLarge(MaxLineBytes);
        }

        var line = lines.Line.ToArray();
        if (!Utf8.IsValid(line))
        {
            return messages.NotACommand;
        }

        try
        {
            using var document = JsonDocument.Parse(line, Options);
            return Obey(document.RootElement);
        }
        catch (JsonException e)
        {
            if (SeqOf(line) is not { } seq)
            {
                return messages.NotACommand;
            }

            Answer(writer => WriteRun(writer, seq, BowtieOutcome.Errored(e.Message)));
            return null;
        }
    }

    /// <summary>The number of a case that is too deep, or broken behind it: whoever waits for it gets an answer.</summary>
    private static JsonElement? SeqOf(ReadOnlySpan<byte> line)
    {
        var reader = new Utf8JsonReader(line, new JsonReaderOptions { MaxDepth = int.MaxValue });
        try
        {
            reader.Read();
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var isSeq = reader.ValueTextEquals("seq"u8);
                reader.Read();
                if (isSeq && reader.TokenType is not (JsonTokenType.StartObject or JsonTokenType.StartArray))
                {
                    return JsonElement.ParseValue(ref reader);
                }

                reader.Skip();
            }
        }
        catch (JsonException)
        {
            return null;
        }

        return null;
    }

    private string? Obey(JsonElement command)
    {
        var name = command.ValueKind == JsonValueKind.Object && command.TryGetProperty("cmd", out var cmd) && cmd.ValueKind == JsonValueKind.String ? cmd.GetString() : null;
        switch (name)
        {
            case "start" when command.TryGetProperty("version", out var version) && version.ValueKind == JsonValueKind.Number && version.TryGetInt32(out var number):
                if (number != Version)
                {
                    return messages.OtherProtocol(Version);
                }

                Answer(static writer => BowtieImplementation.Write(writer, Version));
                return null;
            case "dialect" when command.TryGetProperty("dialect", out var dialect) && dialect.ValueKind == JsonValueKind.String:
                var isKnown = _runner.TrySetDialect(dialect.GetString()!);
                Answer(writer => WriteOk(writer, isKnown));
                return null;
            case "run" when command.TryGetProperty("seq", out var seq):
                // Everything is known before the first byte of the answer is written: half an answer would be none.
                var outcome = Run(command);
                Answer(writer => WriteRun(writer, seq, outcome));
                return null;
            case "stop":
                _isStopped = true;
                return null;
            default:
                return messages.NotACommand;
        }
    }

    private static void WriteOk(Utf8JsonWriter writer, bool isOk)
    {
        writer.WriteStartObject();
        writer.WriteBoolean("ok"u8, isOk);
        writer.WriteEndObject();
    }

    private static void WriteRun(Utf8JsonWriter writer, JsonElement seq, BowtieOutcome outcome)
    {
        writer.WriteStartObject();
        writer.WritePropertyName("seq"u8);
        seq.WriteTo(writer);
        outcome.WriteTo(writer);
        writer.WriteEndObject();
    }

    private BowtieOutcome Run(JsonElement command)
    {
        try
        {
            return BowtieCase.Read(command, _registries, out var problem) is { } @case ? _runner.Run(@case) : BowtieOutcome.Errored(problem);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // A defect that one case brings to light is that case's answer, and the others are still run.
            return BowtieOutcome.Errored($"{e.GetType().Name}: {e.Message}", e.StackTrace);
        }
    }

    private void Answer(Action<Utf8JsonWriter> write)
    {
        _answer.ResetWrittenCount();
        using (var writer = new Utf8JsonWriter(_answer))
        {
            write(writer);
        }

        _answer.Write("\n"u8);
        console.Output.Write(_answer.WrittenSpan);
        console.Output.Flush();
    }
}
