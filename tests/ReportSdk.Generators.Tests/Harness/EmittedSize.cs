using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ReportSdk.Generators.Tests.Harness;

/// <summary>How much C# and IL one schema becomes.</summary>
/// <param name="Source">Name of the generated file.</param>
/// <param name="Bytes">C# in UTF-8, with the plan.</param>
/// <param name="Lines">Lines of C#.</param>
/// <param name="IlBytes">Bodies of all methods of its types.</param>
internal sealed record EmittedSize(string Source, int Bytes, int Lines, int IlBytes)
{
    /// <summary>Compiles, optimised, and measures each generated file.</summary>
    public static IReadOnlyList<EmittedSize> Measure(CSharpCompilation compilation)
    {
        using var assembly = new MemoryStream();
        CSharpCompilation optimised = compilation.WithOptions(compilation.Options.WithOptimizationLevel(OptimizationLevel.Release));
        if (optimised.Emit(assembly).Diagnostics.FirstOrDefault(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error) is { } error)
        {
            throw new InvalidOperationException(error.ToString());
        }

        assembly.Position = 0;
        using var image = new PEReader(assembly);
        ILookup<string, int> bodies = Bodies(image).ToLookup(body => body.Type, body => body.Size, StringComparer.Ordinal);
        return
        [
            .. from tree in compilation.SyntaxTrees
               where tree.FilePath.EndsWith(".g.cs", StringComparison.Ordinal)
               let text = tree.GetText().ToString()
               let il = TypesOf(tree).Sum(type => bodies[type].Sum())
               orderby tree.FilePath
               select new EmittedSize(Path.GetFileName(tree.FilePath), Encoding.UTF8.GetByteCount(text), text.Count(c => c == '\n'), il),
        ];
    }

    private static IEnumerable<string> TypesOf(SyntaxTree tree) =>
        from type in tree.GetRoot().DescendantNodes().OfType<BaseTypeDeclarationSyntax>()
        where type.Parent is BaseNamespaceDeclarationSyntax
        let space = (BaseNamespaceDeclarationSyntax)type.Parent!
        select $"{string.Concat(space.Name.DescendantTokens().Select(token => token.ValueText))}.{type.Identifier.ValueText}";

    /// <summary>Each method's outermost type and the size of its body.</summary>
    private static IEnumerable<(string Type, int Size)> Bodies(PEReader image)
    {
        MetadataReader metadata = image.GetMetadataReader();
        foreach (MethodDefinitionHandle handle in metadata.MethodDefinitions)
        {
            MethodDefinition method = metadata.GetMethodDefinition(handle);
            TypeDefinition type = metadata.GetTypeDefinition(method.GetDeclaringType());
            while (type.IsNested)
            {
                type = metadata.GetTypeDefinition(type.GetDeclaringType());
            }

            if (method.RelativeVirtualAddress > 0)
            {
                int size = image.GetMethodBody(method.RelativeVirtualAddress).GetILReader().Length;
                yield return ($"{metadata.GetString(type.Namespace)}.{metadata.GetString(type.Name)}", size);
            }
        }
    }
}
