using System.ComponentModel;

namespace ReportSdk.Runtime;

/// <summary>Writes one item of a list or map. For generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public delegate void WriteItem<in T>(ref ReportJsonWriter writer, T item);
