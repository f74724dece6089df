namespace ReportSdk.Tests.Shared;

/// <summary>A theory that needs a file or folder of <see cref="SharedFolder"/>.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SharedFolderTheoryAttribute : TheoryAttribute
{
    public SharedFolderTheoryAttribute(string relativePath) => Skip = SharedFolder.SkipReason(relativePath);
}
