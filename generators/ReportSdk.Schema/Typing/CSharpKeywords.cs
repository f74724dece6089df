using ReportSdk.Schema.Json;
using ReportSdk.Schema.Model;
using ReportSdk.Schema.Naming;
using ReportSdk.Schema.Parsing;

namespace ReportSdk.Schema.Typing;

/// <summary>
/// The keywords that shape C#, in schemas of every dialect. They never change a verdict, and another dialect may mean something else by them: what cannot be
/// used is passed over with a warning.
/// </summary>
internal static class CSharpKeywords
{
    public const string Name = "x-csharp-name";
    public const string Namespace = "x-csharp-namespace";
    public const string Interface = "x-csharp-interface";
    public const string EnumNames = "x-enum-names";
    public const string Open = "x-open";

    /// <summary>The name that the schema gives its type or property; null without one that can be used.</summary>
    public static string? NameOf(SchemaNode node) =>
        node.FindAnnotation(Name) is { Kind: JsonKind.String } value && IdentifierText.IsName(value.Text) ? value.Text : null;

    /// <summary>The namespace that a file gives its types; null without one that can be used.</summary>
    public static string? NamespaceOf(SchemaDocument document) =>
        document.RootResource.Root.FindAnnotation(Namespace) is { } value && IsNamespace(value) ? value.Text : null;

    /// <summary>The name of an enum member; null without one that can be used.</summary>
    public static string? NameOf(SchemaNode node, JsonNode enumValue) =>
        node.FindAnnotation(EnumNames)?.FindText(enumValue.Text) is { } name && IdentifierText.IsName(name) ? name : null;

    public static bool IsInterface(SchemaNode node) => node.FindAnnotation(Interface) is { Kind: JsonKind.True };

    public static bool IsOpen(SchemaNode node) => node.FindAnnotation(Open) is { Kind: JsonKind.True };

    /// <summary>Tells what is passed over.</summary>
    public static void Check(SchemaDocument document)
    {
        foreach (SchemaNode node in document.Nodes)
        {
            foreach (SchemaAnnotation annotation in node.Annotations)
            {
                Check(node, annotation, document.Findings);
            }
        }
    }

    private static void Check(SchemaNode node, SchemaAnnotation annotation, FindingSink findings)
    {
        JsonNode value = annotation.Value;
        switch (annotation.Keyword)
        {
            case Name when NameOf(node) is null:
                PassOver(Phrases.CSharpName);
                break;
            case Namespace when node.Parent is not null:
                PassOver(Phrases.NamespaceOfRoot);
                break;
            case Namespace when !IsNamespace(value):
                PassOver(Phrases.CSharpNamespace);
                break;
            case Interface or Open when !value.IsBoolean:
                PassOver(Phrases.Boolean);
                break;
            case EnumNames when value.Kind != JsonKind.Object:
                PassOver(Phrases.EnumNames);
                break;
            case EnumNames:
                CheckEnumNames(node, value, findings);
                break;
        }

        void PassOver(Phrase expected) =>
            findings.Report(FindingCatalogue.UnusableCSharpKeyword, value.Span, annotation.Keyword, expected.English, expected.Chinese);
    }

    private static void CheckEnumNames(SchemaNode node, JsonNode names, FindingSink findings)
    {
        foreach (JsonMember name in names.Members)
        {
            if (node.Enum?.Any(value => value.Kind == JsonKind.String && value.Text == name.Name) != true)
            {
                findings.Report(FindingCatalogue.NoSuchEnumValue, name.NameSpan, name.Name);
            }
            else if (name.Value.Kind != JsonKind.String || !IdentifierText.IsName(name.Value.Text))
            {
                findings.Report(
                    FindingCatalogue.UnusableCSharpKeyword, name.Value.Span, EnumNames, Phrases.CSharpName.English, Phrases.CSharpName.Chinese);
            }
        }
    }

    private static bool IsNamespace(JsonNode value) =>
        value.Kind == JsonKind.String && value.Text.Length <= NameLength.MaxNamespace && value.Text.Split('.').All(IdentifierText.IsName);
}
