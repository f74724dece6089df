using System.Runtime.CompilerServices;
using ReportSdk.Evaluation;
using ReportSdk.Json;
using ReportSdk.Patterns;

namespace ReportSdk.Streaming;

internal ref partial struct StreamValidator
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    private int CaseArray(StreamCase rules, int i)
    {
        if (++_depth > _maxDepth)
        {
            return Leave();
        }

        int start = i;
        int count = 0;
        ulong held = rules.Parts;
        StreamCaseArray array = rules.Array;
        i = Utf8Cursor.SkipWhiteSpace(_utf8, i + 1);
        bool isOver = (uint)i < (uint)_utf8.Length && _utf8[i] == (byte)']';
        while (!isOver)
        {
            i = Child(count < array.Prefix.Length ? array.Prefix[count] : array.Rest, i, ref held);
            if (i < 0)
            {
                return Failed;
            }

            count++;
            i = Utf8Cursor.SkipWhiteSpace(_utf8, i);
            byte after = (uint)i < (uint)_utf8.Length ? _utf8[i] : (byte)0;
            isOver = after == (byte)']';
            if ((!isOver && after != (byte)',') || (held & rules.Must) != rules.Must)
            {
                return Refuse();
            }

            i = isOver ? i : Utf8Cursor.SkipWhiteSpace(_utf8, i + 1);
        }

        _depth--;
        foreach ((long min, long max, ulong parts) in array.Counts)
        {
            held &= count < min || count > max ? ~parts : ulong.MaxValue;
        }

        if ((held & array.Unique) != 0 && count > 1 && !StreamUniqueness.IsSure(_utf8, start, i, count, ref _ahead))
        {
            return Leave();
        }

        return Conclude(rules, held, default) ? i + 1 : Failed;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private int CaseObject(StreamCase rules, int i)
    {
        if (++_depth > _maxDepth)
        {
            return Leave();
        }

        ReadOnlySpan<byte> utf8 = _utf8;
        StreamCaseObject members = rules.Object;
        Span<ulong> seen = stackalloc ulong[StreamNames.Words];
        int outerUnknown = _unknownCount;
        int count = 0;
        int expected = 0;
        ulong held = rules.Parts;
        i = Utf8Cursor.SkipWhiteSpace(utf8, i + 1);
        bool isOver = (uint)i < (uint)utf8.Length && utf8[i] == (byte)'}';
        while (!isOver)
        {
            int ordinal = expected;
            StreamChild child;
            if (IsAt(in members.Members[expected], utf8, i) || IsAt(in members.Members[++ordinal], utf8, i))
            {
                i += members.Members[ordinal].Length;
                child = members.Known[ordinal];
            }
            else
            {
                i = FindChild(members, i, outerUnknown, ref held, out ordinal, out child!);
                if (i < 0)
                {
                    return Failed;
                }
            }

            if (ordinal >= 0)
            {
                expected = ordinal + 1;
                if (StreamNames.Has(seen, ordinal))
                {
                    return Refuse();
                }
            }

            StreamNames.Add(seen, ordinal < 0 ? StreamNames.Unknown : ordinal);
            count++;
            i = Child(child, Utf8Cursor.SkipWhiteSpace(utf8, i), ref held);
            if (i < 0)
            {
                return Failed;
            }

            i = Utf8Cursor.SkipWhiteSpace(utf8, i);
            byte after = (uint)i < (uint)utf8.Length ? utf8[i] : (byte)0;
            isOver = after == (byte)'}';
            if ((!isOver && after != (byte)',') || (held & rules.Must) != rules.Must)
            {
                return Refuse();
            }

            i = isOver ? i : Utf8Cursor.SkipWhiteSpace(utf8, i + 1);
        }

        _depth--;
        _unknownCount = outerUnknown;
        return Conclude(rules, members.Judge(held, seen, count), seen) ? i + 1 : Failed;
    }

    /// <summary>A name that is not the expected one: finds what is demanded of its member, and passes over its colon.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private int FindChild(StreamCaseObject members, int i, int outerUnknown, ref ulong held, out int ordinal, out StreamChild? child)
    {
        int start = i + 1;
        i = FindName(members.Names, i, outerUnknown, out ordinal, out int length);
        child = i < 0 || ordinal < 0 ? null : members.Known[ordinal];
        if (i < 0 || ordinal >= 0)
        {
            return i;
        }

        ReadOnlySpan<byte> name = _utf8.Slice(start, length);
        foreach ((StreamText text, ulong parts) in members.NameChecks)
        {
            StreamVerdict verdict = (held & parts) == 0 ? StreamVerdict.Valid : text.Judge(_utf8, start, length, _maxPatternSteps);
            held &= verdict == StreamVerdict.Valid ? ulong.MaxValue : ~parts;
            if (verdict == StreamVerdict.Undecided)
            {
                return Leave();
            }
        }

        int matching = 0;
        for (int k = 0; k < members.Patterns.Length; k++)
        {
            PatternResult result = members.Patterns[k].Matcher.IsMatch(name, _maxPatternSteps);
            matching |= result == PatternResult.Match ? 1 << k : 0;
            if (result == PatternResult.StepLimit)
            {
                return Leave();
            }
        }

        child = members.Others[matching];
        return i;
    }
}
