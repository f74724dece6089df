using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;

namespace ReportSdk;

/// <summary>
/// A member that may be absent and, when it is there, may be <c>null</c>. <c>default</c> is absent and is not written;
/// <see cref="Optional.Null"/> is written as <c>null</c>; a value converts by itself.
/// </summary>
/// <typeparam name="T">The value, of a type that has null: <c>decimal?</c>, <c>string?</c>.</typeparam>
[DebuggerDisplay("{DebuggerDisplay,nq}")]
public readonly struct Optional<T> : IEquatable<Optional<T>>
{
    private readonly T _value;

    /// <summary>A member that is there.</summary>
    /// <param name="value">Its value, which may be null.</param>
    public Optional(T value)
    {
        _value = value;
        IsPresent = true;
    }

    /// <summary>Whether the member is there, as <c>null</c> or as a value.</summary>
    public bool IsPresent { get; }

    /// <summary>Whether the member is there and is <c>null</c>.</summary>
    public bool IsNull => IsPresent && _value is null;

    /// <summary>The value of a member that is there.</summary>
    /// <exception cref="InvalidOperationException">The member is absent.</exception>
    public T Value => IsPresent ? _value : throw new InvalidOperationException("The member is absent.");

    private string DebuggerDisplay => IsPresent ? ToString() : "absent";

    /// <summary>A member with this value, which may be null.</summary>
    public static implicit operator Optional<T>(T value) => new(value);

    /// <summary>A member that is <c>null</c>.</summary>
    /// <exception cref="InvalidOperationException"><typeparamref name="T"/> has no null: it is <c>int</c>, not <c>int?</c>.</exception>
    public static implicit operator Optional<T>(OptionalNull _) => default(T) is null
        ? new Optional<T>(default!)
        : throw new InvalidOperationException($"{typeof(T)} has no null.");

    /// <summary>Whether both are absent, or both are there with equal values.</summary>
    public static bool operator ==(Optional<T> left, Optional<T> right) => left.Equals(right);

    /// <summary>Whether they differ; absent and <c>null</c> do.</summary>
    public static bool operator !=(Optional<T> left, Optional<T> right) => !left.Equals(right);

    /// <summary>Gets the value when the member is there; it may be null.</summary>
    public bool TryGetValue([MaybeNullWhen(false)] out T value)
    {
        value = _value;
        return IsPresent;
    }

    /// <summary>The value, or null when the member is absent.</summary>
    public T? GetValueOrDefault() => _value;

    /// <summary>The value when the member is there, else <paramref name="absent"/>.</summary>
    public T GetValueOrDefault(T absent) => IsPresent ? _value : absent;

    /// <summary>Whether both are absent, or both are there with equal values.</summary>
    public bool Equals(Optional<T> other) => IsPresent == other.IsPresent && EqualityComparer<T>.Default.Equals(_value, other._value);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Optional<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(IsPresent, _value);

    /// <summary>The value in the invariant culture, <c>null</c>, or nothing when absent.</summary>
    public override string ToString() => IsPresent ? InvariantText.Of(_value) : "";
}
