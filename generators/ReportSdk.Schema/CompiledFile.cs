namespace ReportSdk.Schema;

/// <summary>A file after compilation.</summary>
/// <param name="Path">As given.</param>
/// <param name="Id">Canonical URI of its root: the <c>$id</c>, else the retrieval URI.</param>
/// <param name="Dialect">URI of the root's dialect.</param>
/// <param name="Plan">The plan, null when the file or something it refers to has errors.</param>
internal sealed record CompiledFile(string Path, string Id, string Dialect, byte[]? Plan);
