using ReportSdk.Evaluation;
using ReportSdk.Rules;

namespace ReportSdk.Streaming;

/// <summary>A schema as something that is run over bytes in one pass. Immutable; shared by all threads.</summary>
internal sealed class StreamProgram(StreamNode root, DomainRule[] ownRules, DomainRule[] foreignRules, bool hasUnits, bool hasCases)
{
    /// <summary>The first step.</summary>
    public StreamNode Root { get; } = root;

    /// <summary>Rules of the domain that the program judges.</summary>
    public DomainRule[] OwnRules { get; } = ownRules;

    /// <summary>Rules that are part of the verdict and not of the program: it gives a verdict only where they are switched off.</summary>
    public DomainRule[] ForeignRules { get; } = foreignRules;

    /// <summary>It judges units that stand beside their numbers.</summary>
    public bool HasUnits { get; } = hasUnits;

    /// <summary>Values can be read by it while they are judged: what is demanded of each is known when it begins.</summary>
    public bool CanRead { get; } = !hasCases;

    /// <summary>What a value of any kind is to anything.</summary>
    public static StreamNode Any { get; } = CreateAny();

    /// <summary>Nesting from which on the tape takes over: this pass recurses without a look at the stack.</summary>
    public const int MaxDepth = 48;

    /// <summary>Steps that an evaluation of what can be streamed needs at most, for each node and token.</summary>
    public const int EnoughSteps = 8;

    /// <summary>Whether the program gives the evaluator's verdict under these options.</summary>
    /// <param name="options">What a caller chose.</param>
    /// <param name="disabledRules">Bits of rules that are switched off; null where none is.</param>
    public bool Decides(ValidationOptions options, ulong[]? disabledRules)
    {
        // Where the last of two members counts, nothing is wrong before the end is seen.
        if (options.AllowDuplicateMembers || options.MaxStepsPerNodeAndToken < EnoughSteps + OwnRules.Length)
        {
            return false;
        }

        foreach (DomainRule rule in ForeignRules)
        {
            if (!IsDisabled(rule, disabledRules))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Room for what rules and units ask for; null where there are none to judge.</summary>
    /// <param name="length">Bytes of the document.</param>
    /// <param name="disabledRules">Bits of rules that are switched off; null where none is.</param>
    public StreamNotes? RentNotes(int length, ulong[]? disabledRules)
    {
        bool areAsked = HasUnits;
        foreach (DomainRule rule in OwnRules)
        {
            areAsked |= !IsDisabled(rule, disabledRules);
        }

        return areAsked ? StreamNotes.Rent(length, disabledRules) : null;
    }

    private static bool IsDisabled(DomainRule rule, ulong[]? disabledRules) =>
        disabledRules is not null && (disabledRules[rule.Number >> 6] & (1UL << rule.Number)) != 0;

    private static StreamNode CreateAny()
    {
        var any = new StreamNode { PlainText = StreamText.Any };
        any.Object = new StreamObject(new TextSet([]), []) { Additional = any };
        any.Array = new StreamArray([], any, 0, long.MaxValue);
        return any;
    }
}
