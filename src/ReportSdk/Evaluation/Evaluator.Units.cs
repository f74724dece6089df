using System.Runtime.CompilerServices;
using ReportSdk.Json;
using ReportSdk.Shared;

namespace ReportSdk.Evaluation;

internal ref partial struct Evaluator
{
    /// <summary>Every number whose unit stands beside it has one, and a known one.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private readonly bool HasUnits(ObjectRules rules, int at)
    {
        foreach (UnitRule rule in rules.Units)
        {
            if (JudgeUnit(rules, rule, at, out _, out _) != ViolationCode.None)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>What is wrong with the unit of a number; nothing where there is no number.</summary>
    /// <param name="rules">Of the object.</param>
    /// <param name="rule">The number and its unit.</param>
    /// <param name="at">Token of the object.</param>
    /// <param name="figure">Token of the number's name.</param>
    /// <param name="holder">Token of the unit's name; -1 without one.</param>
    public readonly ViolationCode JudgeUnit(ObjectRules rules, UnitRule rule, int at, out int figure, out int holder)
    {
        figure = FindMember(rules.Names[rule.Figure], at);
        holder = FindMember(rules.Names[rule.Holder], at);
        if (figure < 0 || _tokens[figure + 1].Kind != TokenKind.Number)
        {
            return ViolationCode.None;
        }

        if (holder < 0 || _tokens[holder + 1].Kind == TokenKind.Null)
        {
            return ViolationCode.UnitMissing;
        }

        // What is no text is refused by the type of that member.
        return _tokens[holder + 1].Kind != TokenKind.String || UnitTable.TryFind(TextOf(_tokens[holder + 1]), out _)
            ? ViolationCode.None
            : ViolationCode.UnitUnknown;
    }

    private readonly int FindMember(ReadOnlySpan<byte> name, int at)
    {
        int end = _tokens[at].Next;
        for (int member = at + 1; member < end; member = _tokens[member + 1].Next)
        {
            if (TextOf(_tokens[member]).SequenceEqual(name))
            {
                return member;
            }
        }

        return -1;
    }
}
