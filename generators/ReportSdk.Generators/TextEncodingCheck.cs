using System.Security.Cryptography;
using System.Text;
using Microsoft.CodeAnalysis.Text;
using ReportSdk.Schema.Projects;
using ReportSdk.Schema;
using TextSpan = ReportSdk.Schema.Json.TextSpan;

namespace ReportSdk.Generators;

/// <summary>
/// Finds schema files that are not UTF-8. The compiler reads such bytes by the machine's code page, or puts U+FFFD in their place, and says nothing: the
/// same file would be another schema on the next machine.
/// </summary>
internal static class TextEncodingCheck
{
    private const char Replacement = '\uFFFD';

    /// <summary>What is wrong, or null.</summary>
    public static Finding? Check(SourceText text, string content, string path)
    {
        if (text.Encoding is not { } encoding)
        {
            return null;
        }

        if (encoding.CodePage != Encoding.UTF8.CodePage)
        {
            // As the file was: the bytes say where it stops being UTF-8.
            SchemaFile.Decode(path, [.. encoding.GetPreamble(), .. encoding.GetBytes(content)], out Finding? problem);
            return problem;
        }

        int index = content.IndexOf(Replacement);
        if (index < 0 || IsTextOf(text, content))
        {
            return null;
        }

        var sink = new FindingSink(path, content);
        sink.Report(FindingCatalogue.InvalidEncoding, new TextSpan(index, 1), "U+FFFD stands in their place");
        return sink.Findings[0];
    }

    /// <summary>Whether the character was in the file: the checksum is that of the bytes that were read.</summary>
    private static bool IsTextOf(SourceText text, string content)
    {
        using HashAlgorithm hash = text.ChecksumAlgorithm == SourceHashAlgorithm.Sha256 ? SHA256.Create() : SHA1.Create();
        byte[] bytes = Encoding.UTF8.GetBytes(content);
        byte[] expected = [.. text.GetChecksum()];
        return hash.ComputeHash(bytes).SequenceEqual(expected) || hash.ComputeHash([.. Encoding.UTF8.GetPreamble(), .. bytes]).SequenceEqual(expected);
    }
}
