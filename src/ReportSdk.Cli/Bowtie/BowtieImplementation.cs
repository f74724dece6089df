using System.Reflection;
using System.Runtime.InteropServices;
using System.Text.Json;
using ReportSdk.Cli.Testing;

namespace ReportSdk.Cli.Bowtie;

/// <summary>What this implementation says of itself when a session starts.</summary>
internal static class BowtieImplementation
{
    public static void Write(Utf8JsonWriter writer, int protocolVersion)
    {
        writer.WriteStartObject();
        writer.WriteNumber("version"u8, protocolVersion);

        // Older versions of Bowtie ask for it, newer ones ignore it.
        writer.WriteBoolean("ready"u8, true);
        writer.WriteStartObject("implementation"u8);
        writer.WriteString("language"u8, "dotnet"u8);
        writer.WriteString("name"u8, "reportsdk"u8);
        writer.WriteString("version"u8, Version());
        writer.WriteString("homepage"u8, "https://reportsdk.dev/"u8);
        writer.WriteString("documentation"u8, "https://reportsdk.dev/docs"u8);
        writer.WriteString("issues"u8, "https://reportsdk.dev/issues"u8);
        writer.WriteString("source"u8, "https://reportsdk.dev/source"u8);
        writer.WriteStartArray("dialects"u8);
        foreach (var draft in Draft.All.Reverse())
        {
            writer.WriteStringValue(draft.PublishedUri);
        }

        writer.WriteEndArray();
        writer.WriteString("os"u8, RuntimeInformation.RuntimeIdentifier);
        writer.WriteString("os_version"u8, Environment.OSVersion.Version.ToString());
        writer.WriteString("language_version"u8, Environment.Version.ToString());
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static string Version() =>
        typeof(BowtieImplementation).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0";
}
