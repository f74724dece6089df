namespace ReportSdk.Streaming;

/// <summary>What is demanded of a member or an item by the parts that an object or array is looked at by.</summary>
/// <param name="Node">What is asked of it.</param>
/// <param name="Fails">Parts that fail since it is there.</param>
/// <param name="Blames">By bit of the answer: parts that fail where it is not set.</param>
internal sealed record StreamChild(StreamNode Node, ulong Fails, ulong[] Blames);
