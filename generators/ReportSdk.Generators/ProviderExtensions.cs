using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using ReportSdk.Schema.Projects;

namespace ReportSdk.Generators;

/// <summary>Steps that the host's own operators take two for: each costs every edit a look at every file.</summary>
internal static class ProviderExtensions
{
    /// <summary>What is made of each item, without those that nothing is made of.</summary>
    public static IncrementalValuesProvider<TResult> SelectPresent<TItem, TResult>(
        this IncrementalValuesProvider<TItem> items, Func<TItem, CancellationToken, TResult?> select)
        where TResult : class =>
        items.SelectMany((item, cancellationToken) => select(item, cancellationToken) is { } result ? ImmutableArray.Create(result) : ImmutableArray<TResult>.Empty);
}
