using System.ComponentModel;
using System.Runtime.CompilerServices;
using ReportSdk.Json;
using ReportSdk.Shared;
using ReportSdk.Streaming;

namespace ReportSdk.Runtime;

/// <summary>Stands at one value of a document, and turns it into C# values. For generated code.</summary>
/// <remarks>
/// <para>It reads a tape that the schema accepted, or the bytes themselves: then it checks each value as it reads it, and what is not as the schema says, or
/// rare, ends the reading; the tape tells what it is. Generated code is the same for both.</para>
/// <para>A value of a tape that a C# type cannot hold exactly (1e99 as <see cref="decimal"/>) is noted as a binding violation and read as the type's
/// default: reading goes on, so that all such values are listed.</para>
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref partial struct EntityReader
{
    private readonly ReadOnlySpan<byte> _utf8;
    private readonly ReadOnlySpan<Token> _tokens;
    private readonly BindingContext _context;
    private int _index;

    /// <summary>Scans and checks bytes.</summary>
    private StreamValidator _stream;

    /// <summary>What is demanded of the value; null on a tape.</summary>
    private StreamNode? _node;

    private int _position;

    /// <summary>Where the value begins that comes next: as long as it is <see cref="_position"/>, nobody has read it.</summary>
    private int _start;

    private bool _hasFailed;

    internal EntityReader(ReadOnlySpan<byte> utf8, ReadOnlySpan<Token> tokens, int index, BindingContext context)
    {
        _utf8 = utf8;
        _tokens = tokens;
        _index = index;
        _context = context;
    }

    /// <summary>The value is null.</summary>
    public readonly bool IsNull => _node is null ? Token.Kind == TokenKind.Null : First == (byte)'n';

    /// <summary>The value is true or false.</summary>
    public readonly bool IsBoolean => _node is null ? Token.Kind is TokenKind.True or TokenKind.False : First is (byte)'t' or (byte)'f';

    /// <summary>The value is a number.</summary>
    public readonly bool IsNumber => _node is null ? Token.Kind == TokenKind.Number : First is (byte)'-' or (>= (byte)'0' and <= (byte)'9');

    /// <summary>The value is a string.</summary>
    public readonly bool IsString => _node is null ? Token.Kind == TokenKind.String : First == (byte)'"';

    /// <summary>The value is an array.</summary>
    public readonly bool IsArray => _node is null ? Token.Kind == TokenKind.Array : First == (byte)'[';

    /// <summary>The value is an object.</summary>
    public readonly bool IsObject => _node is null ? Token.Kind == TokenKind.Object : First == (byte)'{';

    private readonly Token Token => _tokens[_index];

    private readonly ReadOnlySpan<byte> Raw => _utf8.Slice(Token.Position, Token.Length);

    /// <summary>The members of an object, in the order of the document; none, and a binding violation, where the value is no object.</summary>
    /// <param name="names">Those that the type knows.</param>
    /// <param name="members">Stands before the first.</param>
    /// <remarks>Not returned: copies of what was just written would wait for it.</remarks>
    public void Members(MemberNames names, out MemberReader members)
    {
        ArgumentNullException.ThrowIfNull(names);
        if (_node is not null)
        {
            StreamMembers(names, out members);
            return;
        }

        MembersOnTape(names, out members);
    }

    /// <summary>The member of that name, if the object has it: a look ahead at a discriminator.</summary>
    /// <param name="utf8Name">Unescaped name.</param>
    /// <param name="member">Stands at its value.</param>
    public readonly bool TryFind(ReadOnlySpan<byte> utf8Name, out EntityReader member)
    {
        if (_node is not null)
        {
            return TryFindAhead(utf8Name, out member);
        }

        for (int i = _index + 1, end = Token.Next; i < end; i = _tokens[i + 1].Next)
        {
            Token name = _tokens[i];
            if (JsonText.Equal(_utf8.Slice(name.Position, name.Length), name.IsEscaped, utf8Name, isEscapedB: false))
            {
                member = At(i + 1);
                return true;
            }
        }

        member = default;
        return false;
    }

    /// <summary>A map of the object's members.</summary>
    public ValueMap<T> Map<T>(ReadItem<T> read)
    {
        ArgumentNullException.ThrowIfNull(read);
        if (_node is not null)
        {
            return StreamMap(read);
        }

        var entries = new KeyValuePair<string, T>[Token.Count];
        int at = _index + 1;
        for (int i = 0; i < entries.Length; i++)
        {
            string key = _context.GetString(_utf8, _tokens[at]);
            _index = at + 1;
            entries[i] = KeyValuePair.Create(key, read(ref this));
            at = _tokens[at + 1].Next;
        }

        return ValueMap.FromArray(entries);
    }

    /// <summary>An object of a generated type.</summary>
    public T Entity<T>()
        where T : class, IReportEntity<T>
    {
        // The null that stands for a value that could not be held never leaves: the reading as a whole fails.
        T.TryRead(ref this, out T? value);
        return value!;
    }

    /// <summary>The index of an enum's text.</summary>
    public int EnumIndex(EnumTexts texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        return _node is not null ? StreamEnumIndex(texts) : EnumIndexOnTape(texts);
    }

    /// <summary>The value as it stands.</summary>
    public JsonFragment Fragment()
    {
        _context.HasFragments = true;
        return _node is not null ? StreamFragment() : JsonFragment.FromTape(new TapeValue(_utf8, _tokens, _index));
    }

    /// <summary>The text of a string.</summary>
    public string String() => _node is not null ? StreamString() : StringOnTape();

    /// <summary>Whether the value is the string of that text.</summary>
    public readonly bool TextEquals(ReadOnlySpan<byte> utf8Text) => _node is not null ? IsTextHere(utf8Text) : IsString && JsonText.Equal(Raw, Token.IsEscaped, utf8Text, isEscapedB: false);

    /// <summary>Whether the value is that number, true, false or null; <c>1.0</c> is 1 (JSON Schema 2020-12 core §4.2.2).</summary>
    public readonly bool RawEquals(ReadOnlySpan<byte> utf8) => _node is null && Token.Kind switch
    {
        TokenKind.Number => utf8[0] is (byte)'-' or (>= (byte)'0' and <= (byte)'9') && JsonNumber.Equal(Raw, utf8),
        TokenKind.True or TokenKind.False or TokenKind.Null => Raw.SequenceEqual(utf8),
        _ => false,
    };

    /// <summary>A boolean.</summary>
    public bool Boolean() => _node is not null ? StreamBoolean() : Token.Kind == TokenKind.True;

    /// <summary>An integer of 32 bits; <c>1.0</c> and <c>1e2</c> are integers.</summary>
    public int Int32() => _node is not null ? StreamInt32() : Int32OnTape();

    /// <summary>An integer of 64 bits.</summary>
    public long Int64() => _node is not null ? StreamInt64() : Int64OnTape();

    /// <summary>A decimal of the exact value; digits and scale of a plain literal are kept.</summary>
    public decimal Decimal() => _node is not null ? StreamDecimal() : DecimalOnTape();

    /// <summary>A binary floating-point number.</summary>
    public double Double() => BindNumber.TryDouble(NumberToken(), out double value) ? value : Unfit<double>(ViolationCode.BindNumberRange, "double");

    /// <summary>A date.</summary>
    public DateOnly Date() => BindText.TryDate(ScalarText(FormatKind.Date), out DateOnly value) ? value : Unfit<DateOnly>(ViolationCode.BindText, "DateOnly");

    /// <summary>A date and time with its offset.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public DateTimeOffset DateTime() =>
        BindText.TryDateTimeOffset(ScalarText(FormatKind.DateTime), out DateTimeOffset value)
            ? value
            : Unfit<DateTimeOffset>(ViolationCode.BindText, "DateTimeOffset");

    /// <summary>A UUID.</summary>
    public Guid Uuid() => BindText.TryGuid(ScalarText(), out Guid value) ? value : Unfit<Guid>(ViolationCode.BindText, "Guid");

    /// <summary>A value type that reads itself from UTF-8 text.</summary>
    public T Scalar<T>()
        where T : struct, IUtf8SpanParsable<T> =>
        T.TryParse(ScalarText(), null, out T value) ? value : Unfit<T>(ViolationCode.BindText, typeof(T).Name);

    /// <summary>Notes that the value cannot be held by its C# type.</summary>
    public T Unfit<T>(string type) => Unfit<T>(ViolationCode.BindText, type)!;

    // Longer texts than this are none of the values above; they fail to parse as what is left of them does.
    private const int LongestScalar = 128;

    private ReadOnlySpan<byte> NumberToken() => _node is not null ? StreamNumberToken() : Raw;

    /// <param name="checks">The format that the caller's parser checks.</param>
    private ReadOnlySpan<byte> ScalarText(FormatKind checks = FormatKind.None)
    {
        if (_node is not null)
        {
            return StreamScalarText(checks);
        }

        if (!Token.IsEscaped)
        {
            return Raw;
        }

        return Raw.Length <= LongestScalar ? _context.Unescape(Raw) : [];
    }

    private T? Unfit<T>(ViolationCode code, string type)
    {
        if (_node is not null)
        {
            Fail();
            return default;
        }

        _context.Add(code, type, _utf8, _tokens, _index);
        return default;
    }

    private readonly EntityReader At(int index) => new(_utf8, _tokens, index, _context);
}
