using System.Runtime.CompilerServices;

namespace VerifyXunit;

/// <summary>
/// Stands in for the package Verify.Xunit: the same call, the same files beside the test, nothing else. <c>-p:UseVerifyPackage=true</c>
/// leaves this file out and takes the package (docs/adr/0006).
/// </summary>
internal static class Verifier
{
    /// <summary>
    /// Compares with <c>Class.Method.verified.txt</c>. Where they differ, <c>Class.Method.received.txt</c> is written beside it and the test fails;
    /// renaming the one to the other accepts the change.
    /// </summary>
    public static async Task Verify(string target, [CallerFilePath] string sourceFile = "", [CallerMemberName] string test = "")
    {
        string path = Path.Combine(FolderOf(sourceFile), $"{Path.GetFileNameWithoutExtension(sourceFile)}.{test}");
        (string verified, string received) = ($"{path}.verified.txt", $"{path}.received.txt");
        string? expected = File.Exists(verified) ? (await File.ReadAllTextAsync(verified)).ReplaceLineEndings("\n") : null;
        if (expected == target)
        {
            File.Delete(received);
            return;
        }

        await File.WriteAllTextAsync(received, target);
        Assert.Fail($"{Difference(expected, target)}\n  verified: {verified}\n  received: {received}");
    }

    private static string Difference(string? expected, string actual)
    {
        if (expected is null)
        {
            return "There is no verified file yet.";
        }

        (string[] before, string[] after) = (expected.Split('\n'), actual.Split('\n'));
        int line = Enumerable.Range(0, Math.Max(before.Length, after.Length)).First(i => LineAt(before, i) != LineAt(after, i));
        return $"Line {line + 1} differs.\n  - {LineAt(before, line) ?? "(end)"}\n  + {LineAt(after, line) ?? "(end)"}";
    }

    private static string? LineAt(string[] lines, int index) => index < lines.Length ? lines[index] : null;

    /// <summary>A deterministic build writes <c>/_/tests/…</c> for the path that the compiler saw.</summary>
    private static string FolderOf(string sourceFile)
    {
        string path = sourceFile.Replace('\\', '/');
        string relative = path[(path.LastIndexOf("/tests/", StringComparison.Ordinal) + 1)..];
        return Path.GetDirectoryName(ReportSdk.Tests.Shared.Repository.PathOf(relative))!;
    }
}
