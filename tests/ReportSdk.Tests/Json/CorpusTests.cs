using System.Buffers;
using System.Text.Json;
using ReportSdk.Fuzz;
using ReportSdk.Fuzz.Tokenizer;
using ReportSdk.Json;

namespace ReportSdk.Tests.Json;

public sealed class CorpusTests
{
    private static readonly string Folder = CorpusFolder.Find("json") ?? throw new DirectoryNotFoundException("tests/corpus/json");

    /// <summary>The one place that says in which classes of the corpus the platform's reader may say something else, and why.</summary>
    private static readonly Dictionary<string, IntendedDifference> DifferentClasses = new()
    {
        ["encoding-bom"] = IntendedDifference.ByteOrderMark,
        ["encoding-other"] = IntendedDifference.InvalidUtf8,
        ["encoding-utf8"] = IntendedDifference.InvalidUtf8,
        ["surrogate"] = IntendedDifference.LoneSurrogate,
        ["duplicate"] = IntendedDifference.DuplicateMember,
        ["limit-number-length"] = IntendedDifference.NumberLength,
    };

    public static TheoryData<string, string> Expected()
    {
        TheoryData<string, string> data = [];
        foreach (string line in File.ReadLines(Path.Combine(Folder, "expected.tsv")).Skip(1))
        {
            string[] fields = line.Split('\t');
            data.Add(fields[0], fields[1] == "accept" ? "accept" : $"{fields[2]} {fields[3]}");
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Expected))]
    public void Every_kind_of_input_gives_the_expected_verdict(string path, string expected)
    {
        string file = Path.Combine(Folder, path);
        byte[] utf8 = File.ReadAllBytes(file);
        Assert.Equal(expected, Describe(Tape.Read(utf8)));

        int limit = Tape.Limits.MaxDocumentBytes;
        AssertVerdict(expected, JsonInput.ReadFile(file, limit));
        AssertVerdict(expected, JsonInput.Read(new MemoryStream(utf8), limit));
        AssertVerdict(expected, JsonInput.Read(new ByteByByteStream(utf8), limit));
        for (int split = 0; split <= utf8.Length; split += utf8.Length > 512 ? 97 : 1)
        {
            AssertVerdict(expected, JsonInput.Copy(SplitSequence.At(utf8, split), limit));
        }
    }

    [Theory]
    [MemberData(nameof(Expected))]
    public async Task Asynchronous_input_gives_the_expected_verdict(string path, string expected)
    {
        string file = Path.Combine(Folder, path);
        AssertVerdict(expected, await JsonInput.ReadFileAsync(file, Tape.Limits.MaxDocumentBytes));
        AssertVerdict(expected, await JsonInput.ReadAsync(new ByteByByteStream(await File.ReadAllBytesAsync(file)), Tape.Limits.MaxDocumentBytes));
    }

    [Theory]
    [MemberData(nameof(Expected))]
    public void The_platforms_reader_agrees_but_for_the_intended_differences(string path, string expected)
    {
        byte[] utf8 = File.ReadAllBytes(Path.Combine(Folder, path));
        TokenizerCheck check = new(Tape.Limits);
        Assert.Null(check.Check(utf8, out IntendedDifference difference));
        if (ReaderAccepts(utf8) != (expected == "accept"))
        {
            Assert.Equal(DifferentClasses.GetValueOrDefault(path.Split('/')[0]), difference);
        }
    }

    [Fact]
    public void The_index_lists_every_file_once()
    {
        string[] listed = [.. File.ReadLines(Path.Combine(Folder, "expected.tsv")).Skip(1).Select(line => line.Split('\t')[0])];
        string[] present = [.. Directory.EnumerateFiles(Folder, "*.json", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(Folder, file).Replace('\\', '/'))];
        Assert.Equal(present.Order(StringComparer.Ordinal), listed.Order(StringComparer.Ordinal));
        Assert.True(listed.Length >= 170);
    }

    private static void AssertVerdict(string expected, JsonInput input)
    {
        using (input)
        {
            using TokenTape tape = TokenTape.Rent();
            Assert.Equal(expected, Describe(tape.Build(input.Utf8, Tape.Limits)));
        }
    }

    private static string Describe(JsonError error) => error.IsError ? $"{JsonNamingPolicy.SnakeCaseUpper.ConvertName(error.Code.ToString())} {error.Offset}" : "accept";

    private static bool ReaderAccepts(byte[] utf8)
    {
        Utf8JsonReader reader = new(utf8);
        try
        {
            while (reader.Read())
            {
            }

            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
