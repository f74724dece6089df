using ReportSdk.Schema.Model;
using ReportSdk.Schema.Naming;

namespace ReportSdk.Schema.Typing;

/// <summary>The namespace of a file's types: what the file says, else what the project says, and the version in the schema's identifier behind it.</summary>
internal static class SchemaNamespace
{
    /// <summary><c>https://reportsdk.dev/brokers/guosen/v1/stock-table</c> in <c>Acme</c> → <c>Acme.V1</c>: two versions live side by side.</summary>
    public static string Of(SchemaDocument document, string projectNamespace)
    {
        if (CSharpKeywords.NamespaceOf(document) is { } given)
        {
            return given;
        }

        string[] segments = document.RootResource.Uri.Split('/');
        for (int i = segments.Length - 2; i > 2; i--)
        {
            string segment = segments[i];
            bool isVersion = segment.Length is > 1 and < 6 && segment[0] is 'v' or 'V' && segment.Skip(1).All(c => c is >= '0' and <= '9');
            if (isVersion)
            {
                return NameLength.CapNamespace($"{projectNamespace}.{IdentifierText.ToPascal(segment)}");
            }
        }

        return NameLength.CapNamespace(projectNamespace);
    }
}
