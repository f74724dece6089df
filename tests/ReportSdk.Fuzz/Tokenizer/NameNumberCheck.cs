using System.Text;
using ReportSdk.Json;

namespace ReportSdk.Fuzz.Tokenizer;

/// <summary>Holds the numbers that a tape gives to names against a dictionary. The names change with the documents, as schemas do.</summary>
internal sealed class NameNumberCheck
{
    /// <summary>Documents for which names stay the same: a tape is used for more than one schema.</summary>
    private const int Period = 50;

    /// <summary>Of the names of a document one in so many is known later.</summary>
    private const int OneIn = 2;

    private const int MostNames = 300;

    private readonly HashSet<string> _learned = new(StringComparer.Ordinal);
    private Dictionary<string, int> _numbers = [];
    private int _documents;
    private int _names;

    /// <summary>The names that a tape is built with.</summary>
    public KnownNames Known { get; private set; } = KnownNames.Empty;

    /// <summary>Compares every name of an accepted document, and again with other names.</summary>
    /// <param name="utf8">The document.</param>
    /// <param name="tape">Built with <see cref="Known"/>.</param>
    /// <returns>What is wrong, or null.</returns>
    public string? Check(ReadOnlySpan<byte> utf8, TokenTape tape)
    {
        string? wrong = Compare(utf8, tape.Tokens);
        foreach (ref readonly Token token in tape.Tokens)
        {
            if (token.Kind == TokenKind.Name && _learned.Count < MostNames && ++_names % OneIn == 0)
            {
                _learned.Add(TextOf(utf8, in token));
            }
        }

        if (wrong is not null || ++_documents % Period != 0)
        {
            return wrong;
        }

        string[] names = [.. _learned];
        _learned.Clear();
        _numbers = names.Select(static (name, ordinal) => (name, ordinal)).ToDictionary(static pair => pair.name, static pair => pair.ordinal + 1, StringComparer.Ordinal);
        Known = new KnownNames(Array.ConvertAll(names, Encoding.UTF8.GetBytes));
        tape.NumberNames(utf8, Known);
        return Compare(utf8, tape.Tokens);
    }

    private string? Compare(ReadOnlySpan<byte> utf8, ReadOnlySpan<Token> tokens)
    {
        foreach (ref readonly Token token in tokens)
        {
            if (token.Kind == TokenKind.Name && token.NameNumber != _numbers.GetValueOrDefault(TextOf(utf8, in token)))
            {
                return $"the name at {token.Position} has the number {token.NameNumber}";
            }
        }

        return null;
    }

    private static string TextOf(ReadOnlySpan<byte> utf8, in Token token) => JsonText.GetString(utf8.Slice(token.Position, token.Length), token.IsEscaped);
}
