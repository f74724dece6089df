namespace ReportSdk.Schema;

/// <summary>A place in a schema file. Offsets in UTF-16 units; lines and columns 1-based, columns in UTF-16 units, the end exclusive.</summary>
internal readonly record struct SourceLocation(string Path, int Start, int Length, int Line, int Column, int EndLine, int EndColumn);
