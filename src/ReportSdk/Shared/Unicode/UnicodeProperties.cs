#if REPORTSDK_SCHEMA
namespace ReportSdk.Schema.Shared;
#else
namespace ReportSdk.Shared;
#endif

/// <summary>The property names and values of ECMA-262 (section "Runtime Semantics: UnicodeMatchProperty", tables 66 to 68), case-sensitive as there.</summary>
internal static class UnicodeProperties
{
    /// <summary><c>\p{name}</c>: a general category or a binary property.</summary>
    public static CodePointSet? Find(string name) => FindOfKind("gc", name) ?? FindOfKind("", name);

    /// <summary><c>\p{property=value}</c>: General_Category, Script or Script_Extensions.</summary>
    public static CodePointSet? Find(string property, string value) => property switch
    {
        "gc" or "General_Category" => FindOfKind("gc", value),
        "sc" or "Script" => FindOfKind("sc", value),
        // A script that no code point's extensions differ from has one set for both.
        "scx" or "Script_Extensions" => FindOfKind("scx", value) ?? FindOfKind("sc", value),
        _ => null,
    };

    /// <summary>Looks through the lines of names; a pattern names few properties, and each pattern is read once.</summary>
    private static CodePointSet? FindOfKind(string kind, string name)
    {
        if (name.Length == 0)
        {
            return null;
        }

        var names = UnicodePropertyData.Names;
        int index = 0;
        for (int lineStart = 0; lineStart < names.Length; index++)
        {
            int position = lineStart;
            bool isKind = Matches(kind, ':', ref position);
            while (names[position - 1] != '\n')
            {
                if (Matches(name, ',', ref position) && isKind)
                {
                    return CodePointSetTable.Read(UnicodePropertyData.Sets, index);
                }
            }

            lineStart = position;
        }

        return null;
    }

    /// <summary>Compares the word at a position and moves behind it and its separator (or the line's end).</summary>
    private static bool Matches(string word, char separator, ref int position)
    {
        var names = UnicodePropertyData.Names;
        int start = position;
        bool equal = true;
        while (names[position] != separator && names[position] != '\n')
        {
            int offset = position - start;
            equal &= offset < word.Length && word[offset] == names[position];
            position++;
        }

        equal &= position - start == word.Length;
        position++;
        return equal;
    }
}
