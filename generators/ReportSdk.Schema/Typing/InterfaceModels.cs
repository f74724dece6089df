namespace ReportSdk.Schema.Typing;

/// <summary>What a number is measured in, as far as the schema says.</summary>
/// <param name="Symbol">The unit; "" where another member holds it.</param>
/// <param name="Holder">JSON name of the member that holds the unit; "" where the schema names it.</param>
/// <param name="Allowed">What the other member may say; empty where it may be any unit.</param>
internal sealed record UnitModel(string Symbol, string Holder, EquatableArray<string> Allowed);

/// <summary>An interface that a record offers, and how.</summary>
/// <param name="Name">Full C# name of the interface.</param>
/// <param name="Members">One for each property of the interface.</param>
internal sealed record ImplementedInterface(string Name, EquatableArray<ImplementedMember> Members);

/// <summary>A property of an interface, and the record's member that it is made of.</summary>
/// <param name="Wanted">As the interface has it.</param>
/// <param name="Given">As the record has it.</param>
/// <param name="Holder">The record's member that holds the unit; null without one.</param>
internal sealed record ImplementedMember(MemberModel Wanted, MemberModel Given, MemberModel? Holder);

/// <summary>Why a record does not offer an interface.</summary>
/// <param name="Descriptor">What kind of reason.</param>
/// <param name="Arguments">Of the message, beside the interface's name.</param>
internal sealed record InterfaceMismatch(FindingDescriptor Descriptor, EquatableArray<string> Arguments);

/// <summary>What a rating's labels mean, ready to be written as code.</summary>
/// <param name="Title">How the scale is called.</param>
internal sealed record ScaleModel(
    string Title,
    string Subject,
    string RelativeTo,
    string Unit,
    EquatableArray<HorizonModel> Horizons,
    EquatableArray<BenchmarkModel> Benchmarks,
    EquatableArray<LevelModel> Levels,
    bool IsOpen,
    string? ValidFrom,
    string? ValidTo);

/// <summary>A horizon in months.</summary>
internal sealed record HorizonModel(int Shortest, int Longest, string Place);

/// <summary>The indices of a market.</summary>
internal sealed record BenchmarkModel(string Market, EquatableArray<IndexModel> Indices);

/// <summary>An index; <paramref name="Code"/> is null where none is printed.</summary>
internal sealed record IndexModel(string Name, string? Code);

/// <summary>A label and its band.</summary>
internal sealed record LevelModel(string Label, decimal? Min, bool? MinInclusive, decimal? Max, bool? MaxInclusive);
