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
        i = Utf8Cursor.SkipLineEnd(_utf8, i + 1);
        bool isOver = (uint)i < (uint)_utf8.Length && _utf8[i] == (byte)']';
        while (!isOver)
        {
            ref readonly StreamChild child = ref array.Items[Math.Min(count, array.Items.Length - 1)];
            held &= ~child.Fails;
            i = Child(in child, i, held);
            if (i < 0)
            {
                return Failed;
            }

            held &= ~Blamed(child.Blames);

            count++;
            i = Utf8Cursor.SkipWhiteSpace(_utf8, i);
            byte after = (uint)i < (uint)_utf8.Length ? _utf8[i] : (byte)0;
            isOver = after == (byte)']';
            if ((!isOver && after != (byte)',') || (held & rules.Must) != rules.Must)
            {
                return Refuse();
            }

            i = isOver ? i : Utf8Cursor.SkipLineEnd(_utf8, i + 1);
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
        StreamNameSet room = default;
        Span<ulong> seen = room;
        int outerUnknown = _unknownCount;
        int count = 0;
        int last = -1;
        ulong held = rules.Parts;
        i = Utf8Cursor.SkipLineEnd(utf8, i + 1);
        bool isOver = (uint)i < (uint)utf8.Length && utf8[i] == (byte)'}';
        while (!isOver)
        {
            int ordinal = members.After(last);
            int index;
            if (members.Members[ordinal].IsAt(utf8, i) || members.Members[++ordinal].IsAt(utf8, i))
            {
                i += members.Members[ordinal].Length;
                index = ordinal;
            }
            else
            {
                i = FindChild(members, i, outerUnknown, held, out ordinal, out index);
                if (i < 0)
                {
                    return Failed;
                }

                held = _held;
                if (ordinal >= 0)
                {
                    members.Learn(last, ordinal);
                }
            }

            if (ordinal >= 0)
            {
                if (StreamNames.Has(seen, ordinal))
                {
                    return Refuse();
                }

                last = ordinal;
            }

            StreamNames.Add(seen, ordinal < 0 ? StreamNames.Unknown : ordinal);
            count++;
            ref readonly StreamChild child = ref members.Children[index];
            held &= ~child.Fails;
            i = Child(in child, Utf8Cursor.SkipBlank(utf8, i), held);
            if (i < 0)
            {
                return Failed;
            }

            held &= ~Blamed(child.Blames);
            i = Utf8Cursor.SkipWhiteSpace(utf8, i);
            byte after = (uint)i < (uint)utf8.Length ? utf8[i] : (byte)0;
            isOver = after == (byte)'}';
            if ((!isOver && after != (byte)',') || (held & rules.Must) != rules.Must)
            {
                return Refuse();
            }

            i = isOver ? i : Utf8Cursor.SkipLineEnd(utf8, i + 1);
        }

        _depth--;
        _unknownCount = outerUnknown;
        return Conclude(rules, members.Judge(held, seen, count), seen) ? i + 1 : Failed;
    }

    /// <summary>A name that is not the expected one: finds what is demanded of its member, and passes over its colon.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private int FindChild(StreamCaseObject members, int i, int outerUnknown, ulong held, out int ordinal, out int index)
    {
        int start = i + 1;
        i = FindName(members.Names, i, outerUnknown, out ordinal, out int length);
        index = ordinal;
        _held = held;
        if (i < 0 || ordinal >= 0)
        {
            return i;
        }

        ReadOnlySpan<byte> name = _utf8.Slice(start, length);
        foreach ((StreamText text, ulong parts) in members.NameChecks)
        {
            StreamVerdict verdict = (_held & parts) == 0 ? StreamVerdict.Valid : text.Judge(_utf8, start, length, _maxPatternSteps);
            _held &= verdict == StreamVerdict.Valid ? ulong.MaxValue : ~parts;
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

        index = members.Names.Count + matching;
        return i;
    }
}
