using System.Text;
using Microsoft.CodeAnalysis.Text;
using Microsoft.CodeAnalysis;
using ReportSdk.Schema.Emission;
using ReportSdk.Schema.Projects;
using ReportSdk.Schema.Typing;
using ReportSdk.Schema;

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
                output.AddSource(SourceFile.NameOf(file.File), SourceText.From(source, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)));
            }
        }

        // Told here, in design-time builds too: the analyzer of live findings writes nothing and cannot meet it.
        if (failure is not null)
        {
            output.ReportDiagnostic(FindingOutput.ToDiagnostic(failure, schema.FullPath));
        }
    }
}
