using System.ComponentModel;

namespace ReportSdk.Runtime;

/// <summary>Reads one item of a list or map. For generated code.</summary>
/// <param name="reader">Stands at the item.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public delegate T ReadItem<out T>(ref EntityReader reader);
