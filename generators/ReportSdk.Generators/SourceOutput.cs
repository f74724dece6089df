using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using ReportSdk.Schema;
using ReportSdk.Schema.Emission;
using ReportSdk.Schema.Typing;

namespace ReportSdk.Generators;

/// <summary>Adds one C# file for one schema file.</summary>
internal static class SourceOutput
{
    public static void Add(SourceProductionContext output, LinkedSchema schema)
    {
        Finding? failure = schema.Failure;
        if (schema.File is { } file)
        {
            string? source = Guard.Run<string?>(
                () => FileEmitter.Emit(TypeCompleter.Complete(file)),
                exception =>
                {
                    failure = InternalError.Of(exception, file.File.Path);
                    return null;
                });
            if (source is not null)
            {
                output.AddSource(HintName(file.File), SourceText.From(source, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)));
            }
        }

        // Told here, in design-time builds too: the analyzer of live findings writes nothing and cannot meet it.
        if (failure is not null)
        {
            output.ReportDiagnostic(FindingOutput.ToDiagnostic(failure, schema.FullPath));
        }
    }

    /// <summary>Unique as the class that holds the plan is, and made of what every compiler takes in a file name.</summary>
    private static string HintName(FileModel file)
    {
        var builder = new StringBuilder(file.SourceName.Length + 5);
        foreach (char c in file.SourceName)
        {
            bool isPlain = (c | 0x20) is >= 'a' and <= 'z' || c is (>= '0' and <= '9') or '.' or '_';
            builder.Append(isPlain ? c.ToString() : $"-{(int)c:x4}");
        }

        return builder.Append(".g.cs").ToString();
    }
}
