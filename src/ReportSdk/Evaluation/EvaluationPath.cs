using System.Globalization;
using System.Text;
using ReportSdk.Json;

namespace ReportSdk.Evaluation;

/// <summary>The way a collecting walk has taken through schema and document. Pointers are made of it only when something is to be said.</summary>
internal sealed class EvaluationPath
{
    private readonly List<(string Segment, SchemaNode Node, int InstanceDepth)> _schemas = [];

    /// <summary>Of a member the token of its name, of an item the complement of its index.</summary>
    private readonly List<int> _instance = [];

    /// <summary>The schema that the walk is in.</summary>
    public SchemaNode Current => _schemas[^1].Node;

    public void Enter(string segment, SchemaNode node) => _schemas.Add((segment, node, _instance.Count));

    public void Leave() => _schemas.RemoveAt(_schemas.Count - 1);

    public void EnterMember(int nameToken) => _instance.Add(nameToken);

    public void EnterItem(int index) => _instance.Add(~index);

    public void LeaveInstance() => _instance.RemoveAt(_instance.Count - 1);

    /// <summary>Location of a keyword of the current schema; of the schema itself for "".</summary>
    public string GetKeywordLocation(string keyword)
    {
        var location = new StringBuilder();
        foreach ((string segment, _, _) in _schemas)
        {
            location.Append(segment);
        }

        return keyword.Length == 0 ? location.ToString() : location.Append('/').Append(JsonPointerText.Escape(keyword)).ToString();
    }

    public string GetInstanceLocation(ReadOnlySpan<byte> utf8, ReadOnlySpan<Token> tokens) => GetInstanceLocation(utf8, tokens, null);

    /// <summary>The schemas on the way with the parts of both locations that lead to each.</summary>
    public EvaluationStep[] GetSteps(ReadOnlySpan<byte> utf8, ReadOnlySpan<Token> tokens)
    {
        var lengths = new int[_instance.Count + 1];
        GetInstanceLocation(utf8, tokens, lengths);
        var steps = new EvaluationStep[_schemas.Count];
        int length = 0;
        for (int i = 0; i < steps.Length; i++)
        {
            length += _schemas[i].Segment.Length;
            steps[i] = new EvaluationStep(_schemas[i].Node, length, lengths[_schemas[i].InstanceDepth]);
        }

        return steps;
    }

    private string GetInstanceLocation(ReadOnlySpan<byte> utf8, ReadOnlySpan<Token> tokens, int[]? lengths)
    {
        var location = new StringBuilder();
        for (int i = 0; i < _instance.Count; i++)
        {
            location.Append('/');
            int part = _instance[i];
            if (part < 0)
            {
                location.Append(CultureInfo.InvariantCulture, $"{~part}");
            }
            else
            {
                Token name = tokens[part];
                location.Append(JsonPointerText.Escape(JsonText.GetString(utf8.Slice(name.Position, name.Length), name.IsEscaped)));
            }

            if (lengths is not null)
            {
                lengths[i + 1] = location.Length;
            }
        }

        return location.ToString();
    }
}
