using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace ReportSdk.Generators.Tests.Harness;

/// <summary>An additional file in memory.</summary>
internal sealed class SchemaText(string path, SchemaItem item) : AdditionalText
{
    private readonly SourceText _text = SourceText.From(item.Text, Encoding.UTF8);

    public override string Path { get; } = path;

    public SchemaItem Item { get; } = item;

    public override SourceText? GetText(CancellationToken cancellationToken = default) => Item.Read is { } read ? read(cancellationToken) : _text;
}
