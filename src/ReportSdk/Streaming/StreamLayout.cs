using ReportSdk.Json;
using ReportSdk.Rules.Screening;

namespace ReportSdk.Streaming;

/// <summary>What rules can look at when a value has gone by: members that schemas name, and lists whose items are all objects of one kind.</summary>
/// <param name="node">What is demanded of the value.</param>
internal sealed class StreamLayout(StreamNode node) : ScreenLayout
{
    /// <summary>Whether rules of the value can be judged at all: when it is over, be it always an object or always an array.</summary>
    public bool CanJudge => node.Choice is null && (IsOnly(node, TokenKind.Object) || IsOnly(node, TokenKind.Array));

    public override ScreenNames Value { get; } = IsOnly(node, TokenKind.Object) ? node.Object.Noted : new ScreenNames(new TextSet([]));

    /// <summary>Loops in loops are bounded by the evaluator's steps, which nobody counts here.</summary>
    public override bool AllowsNesting => false;

    public override ScreenNames? ItemsOf(int list)
    {
        StreamNode holder = list == ScreenFrame.ItemsOfValue ? node : node.Object.MemberOf(Value[list]);
        if (holder.Choice is not null || !IsOnly(holder, TokenKind.Array) || holder.Array is not { Prefix: [], Rest: var item })
        {
            return null;
        }

        if (item == StreamProgram.Any || item.Choice is not null || item.Kinds != 1 << (int)TokenKind.Object)
        {
            return null;
        }

        holder.Array.NotedItems = item.Object.Noted;
        holder.Array.IsListOfOwner |= list != ScreenFrame.ItemsOfValue;
        return item.Object.Noted;
    }

    /// <summary>Whether a value is of one kind, or null, of which rules have nothing to say.</summary>
    private static bool IsOnly(StreamNode node, TokenKind kind)
    {
        const int Others = (1 << (int)TokenKind.Null) | (1 << (int)TokenKind.Name);
        return (node.Kinds & ~Others) == 1 << (int)kind;
    }
}
