#if REPORTSDK_SCHEMA
namespace ReportSdk.Schema.Shared;
#else
namespace ReportSdk.Shared;
#endif

/// <content>Groups, their names, and the references to them.</content>
internal sealed partial class PatternParser
{
    private PatternNode? ParseGroup(out bool isQuantifiable)
    {
        int start = _position++;
        isQuantifiable = true;
        if (_depth == PatternSyntax.MaxDepth)
        {
            return Fail(start, PatternMessage.TooDeep);
        }

        if (!TryRead('?'))
        {
            return ParseCapture(start);
        }

        if (TryRead(':'))
        {
            return ParseGroupBody(start);
        }

        bool isBehind = string.CompareOrdinal(_pattern, _position, "<=", 0, 2) == 0 || string.CompareOrdinal(_pattern, _position, "<!", 0, 2) == 0;
        if (isBehind)
        {
            _position++;
        }

        if (_position < _pattern.Length && _pattern[_position] is '=' or '!')
        {
            isQuantifiable = false;
            bool isNegative = _pattern[_position++] == '!';
            var body = ParseGroupBody(start);
            return body is null ? null : PatternNode.Look(body, isBehind, isNegative);
        }

        if (TryRead('<'))
        {
            return ParseNamedCapture(start);
        }

        bool isModifier = _position < _pattern.Length && _pattern[_position] is 'i' or 'm' or 's' or '-';
        return Fail(start, isModifier ? PatternMessage.Modifiers : PatternMessage.UnknownGroup);
    }

    private PatternNode? ParseNamedCapture(int start)
    {
        int nameStart = _position;
        string? name = ReadGroupName();
        if (name is null)
        {
            return null;
        }

        if (_namesInAlternative.ContainsKey(name))
        {
            return Fail(nameStart, PatternMessage.DuplicateGroupName);
        }

        _namesInAlternative.Add(name, nameStart);

        if (!_groupsByName.TryGetValue(name, out var groups))
        {
            _groupsByName.Add(name, groups = []);
        }

        groups.Add(GroupCount + 1);
        return ParseCapture(start);
    }

    private PatternNode? ParseCapture(int start)
    {
        int group = ++GroupCount;
        var body = ParseGroupBody(start);
        return body is null ? null : PatternNode.Capture(body, group);
    }

    private PatternNode? ParseGroupBody(int start)
    {
        _depth++;
        var body = ParseDisjunction();
        _depth--;
        if (body is not null && !TryRead(')'))
        {
            return Fail(start, PatternMessage.UnclosedGroup);
        }

        return body;
    }

    /// <summary>The name and the '&gt;' after it.</summary>
    private string? ReadGroupName()
    {
        int start = _position;
        var name = new System.Text.StringBuilder();
        while (!TryRead('>'))
        {
            if (_position == _pattern.Length)
            {
                Fail(start, PatternMessage.BadGroupName);
                return null;
            }

            int partStart = _position;
            int codePoint = ReadCodePoint();
            if (codePoint == '\\')
            {
                codePoint = TryRead('u') ? ReadUnicodeEscape(partStart) : -1;
            }

            bool isPart = codePoint is '$' or '_' || (name.Length == 0 ? PatternSets.IdStart : PatternSets.IdContinue).Contains(codePoint)
                || (name.Length > 0 && codePoint is 0x200C or 0x200D);
            if (!isPart)
            {
                Fail(partStart, PatternMessage.BadGroupName);
                return null;
            }

            name.Append(char.ConvertFromUtf32(codePoint));
        }

        if (name.Length == 0)
        {
            Fail(start, PatternMessage.BadGroupName);
            return null;
        }

        return name.ToString();
    }

    /// <summary>A reference can precede its group, so the group is looked up when all are known.</summary>
    private PatternNode AddReference(int index, string? name, int number)
    {
        var groups = new List<int>();
        _pendingReferences.Add(new PendingReference(index, name, number, groups));
        return PatternNode.BackReference(groups);
    }

    private bool ResolveReferences()
    {
        foreach (var reference in _pendingReferences)
        {
            if (reference.Name is null && reference.Number <= GroupCount)
            {
                reference.Groups.Add(reference.Number);
            }
            else if (reference.Name is not null && _groupsByName.TryGetValue(reference.Name, out var groups))
            {
                reference.Groups.AddRange(groups);
            }
            else
            {
                Fail(reference.Index, reference.Name is null ? PatternMessage.UnknownGroupNumber : PatternMessage.UnknownGroupName);
                return false;
            }
        }

        return true;
    }

    private sealed class PendingReference(int index, string? name, int number, List<int> groups)
    {
        public int Index { get; } = index;

        public string? Name { get; } = name;

        public int Number { get; } = number;

        public List<int> Groups { get; } = groups;
    }
}
