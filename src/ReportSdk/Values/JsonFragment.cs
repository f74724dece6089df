using System.Buffers;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json.Serialization;
using ReportSdk.Json;
using ReportSdk.Runtime;

namespace ReportSdk;

/// <summary>
/// An immutable JSON value of any shape, kept as the very bytes it was read from: escapes, digits and the white space between its tokens are
/// written as they were. For members that a schema does not name or that no type of C# can hold.
/// </summary>
/// <remarks>
/// Equality is that of JSON values (JSON Schema 2020-12 Core §4.2.2): numbers by value, strings by code points, objects whatever the order of their
/// members. Reading a value or a member goes through the bytes again; nothing is unpacked or cached. Safe for any number of threads.
/// </remarks>
[JsonConverter(typeof(JsonFragmentConverter))]
[DebuggerDisplay("{DebuggerDisplay,nq}")]
public sealed class JsonFragment : IEquatable<JsonFragment>
{
    /// <summary>What once was read within some limits is read again without.</summary>
    private static readonly TapeLimits NoLimits = new(int.MaxValue, int.MaxValue, int.MaxValue, allowDuplicateMembers: true);

    /// <summary>Exactly the value, without white space around it.</summary>
    private readonly ReadOnlyMemory<byte> _utf8;

    /// <param name="utf8">The bytes of one JSON value that has been read without error, without white space around it.</param>
    internal JsonFragment(ReadOnlyMemory<byte> utf8) => _utf8 = utf8;

    /// <summary>What the value is.</summary>
    public JsonFragmentKind Kind => _utf8.Span[0] switch
    {
        (byte)'n' => JsonFragmentKind.Null,
        (byte)'f' => JsonFragmentKind.False,
        (byte)'t' => JsonFragmentKind.True,
        (byte)'"' => JsonFragmentKind.String,
        (byte)'[' => JsonFragmentKind.Array,
        (byte)'{' => JsonFragmentKind.Object,
        _ => JsonFragmentKind.Number,
    };

    /// <summary>The JSON text, as read.</summary>
    public ReadOnlySpan<byte> Utf8 => _utf8.Span;

    /// <summary>The items of an array, in order; nothing for any other kind. Takes no memory but for the items asked for.</summary>
    public JsonFragmentItems Items => new(Kind == JsonFragmentKind.Array ? _utf8 : default);

    /// <summary>The members of an object, in order; nothing for any other kind. Takes no memory but for the members asked for.</summary>
    public JsonFragmentMembers Members => new(Kind == JsonFragmentKind.Object ? _utf8 : default);

    private string DebuggerDisplay => _utf8.Length <= 100 ? ToString() : string.Concat(Encoding.UTF8.GetString(Utf8[..100]), "…");

    /// <summary>Whether both are the same JSON value, however written.</summary>
    public static bool operator ==(JsonFragment? left, JsonFragment? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether the JSON values differ.</summary>
    public static bool operator !=(JsonFragment? left, JsonFragment? right) => !(left == right);

    /// <summary>Reads one JSON value, of which it keeps a copy.</summary>
    /// <param name="utf8">RFC 8259 JSON in UTF-8, white space and one byte order mark around it allowed.</param>
    /// <param name="options">Limits of depth, size and numbers, and whether names may repeat.</param>
    /// <exception cref="FormatException">The bytes are no JSON value, or exceed a limit.</exception>
    public static JsonFragment Parse(ReadOnlySpan<byte> utf8, ValidationOptions? options = null)
    {
        JsonError error = TryRead(utf8, options, out JsonFragment? fragment);
        return fragment ?? throw new FormatException($"The text is no JSON value: {error.Code} at byte {error.Offset}.");
    }

    /// <inheritdoc cref="Parse(ReadOnlySpan{byte}, ValidationOptions?)"/>
    /// <param name="json">RFC 8259 JSON.</param>
    /// <param name="options">Limits of depth, size and numbers, and whether names may repeat.</param>
    /// <exception cref="ArgumentNullException">The text is null.</exception>
    public static JsonFragment Parse(string json, ValidationOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(json);
        return Parse(Utf8Bytes(json), options);
    }

    /// <summary>Reads one JSON value, of which it keeps a copy; false when the bytes are no JSON value or exceed a limit.</summary>
    public static bool TryParse(ReadOnlySpan<byte> utf8, [NotNullWhen(true)] out JsonFragment? fragment, ValidationOptions? options = null) =>
        !TryRead(utf8, options, out fragment).IsError;

    /// <summary>Gets the text of a string.</summary>
    public bool TryGetString([NotNullWhen(true)] out string? value)
    {
        value = Kind == JsonFragmentKind.String ? JsonText.GetString(Utf8[1..^1], Utf8.Contains((byte)'\\')) : null;
        return value is not null;
    }

    /// <summary>Gets a number as a decimal of its exact value; false when there is none: 1e99, 1e-29.</summary>
    public bool TryGetDecimal(out decimal value)
    {
        value = 0;
        return Kind == JsonFragmentKind.Number && BindNumber.TryDecimal(Utf8, out value);
    }

    /// <summary>Gets a number as an integer of its exact value; false when there is none. 1.0 and 1e2 are integers.</summary>
    public bool TryGetInt64(out long value)
    {
        value = 0;
        return Kind == JsonFragmentKind.Number && BindNumber.TryInt64(Utf8, out value);
    }

    /// <summary>Gets a number as the double that is written as a number of the same value; false when there is none: 9007199254740993, 1e400.</summary>
    public bool TryGetDouble(out double value)
    {
        value = 0;
        return Kind == JsonFragmentKind.Number && BindNumber.TryDouble(Utf8, out value);
    }

    /// <summary>Gets <c>true</c> or <c>false</c>.</summary>
    public bool TryGetBoolean(out bool value)
    {
        value = Kind == JsonFragmentKind.True;
        return value || Kind == JsonFragmentKind.False;
    }

    /// <summary>Gets the value of an object's member; of the last where a name repeats.</summary>
    public bool TryGetMember(string name, [NotNullWhen(true)] out JsonFragment? value)
    {
        ArgumentNullException.ThrowIfNull(name);
        JsonFragmentMembers.Enumerator members = Members.GetEnumerator();
        ReadOnlyMemory<byte> found = default;
        byte[] utf8Name = Utf8Bytes(name);
        while (members.MoveNext())
        {
            found = members.IsAt(utf8Name) ? members.ValueBytes : found;
        }

        value = found.IsEmpty ? null : new JsonFragment(found);
        return value is not null;
    }

    /// <summary>Writes the JSON text as it was read.</summary>
    public void WriteTo(IBufferWriter<byte> writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.Write(Utf8);
    }

    /// <inheritdoc cref="op_Equality"/>
    public bool Equals(JsonFragment? other)
    {
        if (other is null || ReferenceEquals(this, other))
        {
            return other is not null;
        }

        if (Utf8.SequenceEqual(other.Utf8))
        {
            return true;
        }

        if (Kind != other.Kind || Kind < JsonFragmentKind.Number)
        {
            return Kind == other.Kind;
        }

        using TokenTape left = Tape();
        using TokenTape right = other.Tape();
        return JsonEquality.Equal(new TapeValue(Utf8, left.Tokens, 0), new TapeValue(other.Utf8, right.Tokens, 0));
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as JsonFragment);

    /// <summary>Equal for equal JSON values, however written; differs from process to process.</summary>
    public override int GetHashCode()
    {
        using TokenTape tape = Tape();
        return JsonEquality.Hash(new TapeValue(Utf8, tape.Tokens, 0)).GetHashCode();
    }

    /// <summary>The JSON text, as read.</summary>
    public override string ToString() => Encoding.UTF8.GetString(Utf8);

    /// <summary>A value of a tape, copied; it is not checked again.</summary>
    internal static JsonFragment FromTape(TapeValue value)
    {
        // A string's token leaves out its quotes.
        int quotes = value.Token.Kind == TokenKind.String ? 1 : 0;
        return new JsonFragment(value.Utf8.Slice(value.Token.Position - quotes, value.Token.Length + (2 * quotes)).ToArray());
    }

    /// <summary>The text in UTF-8; of text that is not Unicode (a lone surrogate), bytes that are not UTF-8 and that no JSON text holds.</summary>
    private static byte[] Utf8Bytes(string text)
    {
        byte[] utf8 = new byte[Encoding.UTF8.GetMaxByteCount(text.Length)];
        OperationStatus status = System.Text.Unicode.Utf8.FromUtf16(text, utf8, out _, out int length, replaceInvalidSequences: false);
        return status == OperationStatus.Done ? utf8[..length] : [0xFF];
    }

    private static JsonError TryRead(ReadOnlySpan<byte> utf8, ValidationOptions? options, out JsonFragment? fragment)
    {
        using TokenTape tape = TokenTape.Rent();
        JsonError error = tape.Build(utf8, TapeLimits.From(options ?? ValidationOptions.Default));
        fragment = error.IsError ? null : FromTape(new TapeValue(utf8, tape.Tokens, 0));
        return error;
    }

    /// <summary>The caller disposes it.</summary>
    private TokenTape Tape()
    {
        TokenTape tape = TokenTape.Rent();
        tape.Build(Utf8, NoLimits);
        return tape;
    }
}
