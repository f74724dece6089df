namespace ReportSdk.Tests.Shared;

/// <summary>A test that needs a file or folder of <see cref="SharedFolder"/>.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SharedFolderFactAttribute : FactAttribute
{
    public SharedFolderFactAttribute(string relativePath) => Skip = SharedFolder.SkipReason(relativePath);
}
