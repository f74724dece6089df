using System.ComponentModel;
using ReportSdk.Json;

namespace ReportSdk.Runtime;

/// <summary>Stands at one value of a document that its schema accepted, and turns it into C# values. For generated code.</summary>
/// <remarks>
/// A value that a C# type cannot hold exactly (1e99 as <see cref="decimal"/>) is noted as a binding violation and read as the type's
/// default: reading goes on, so that all such values are listed.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly ref struct EntityReader
{
    private readonly ReadOnlySpan<byte> _utf8;
    private readonly ReadOnlySpan<Token> _tokens;
    private readonly int _index;
    private readonly BindingContext _context;

    internal EntityReader(ReadOnlySpan<byte> utf8, ReadOnlySpan<Token> tokens, int index, BindingContext context)
    {
        _utf8 = utf8;
        _tokens = tokens;
        _index = index;
        _context = context;
    }

    /// <summary>The value is null.</summary>
    public bool IsNull => Token.Kind == TokenKind.Null;

    /// <summary>The value is true or false.</summary>
    public bool IsBoolean => Token.Kind is TokenKind.True or TokenKind.False;

    /// <summary>The value is a number.</summary>
    public bool IsNumber => Token.Kind == TokenKind.Number;

    /// <summary>The value is a string.</summary>
    public bool IsString => Token.Kind == TokenKind.String;

    /// <summary>The value is an array.</summary>
    public bool IsArray => Token.Kind == TokenKind.Array;

    /// <summary>The value is an object.</summary>
    public bool IsObject => Token.Kind == TokenKind.Object;

    private Token Token => _tokens[_index];

    private ReadOnlySpan<byte> Raw => _utf8.Slice(Token.Position, Token.Length);

    /// <summary>The members of an object, in the order of the document; none, and a binding violation, where the value is no object.</summary>
    public MemberReader Members(MemberNames names)
    {
        ArgumentNullException.ThrowIfNull(names);
        if (!IsObject)
        {
            // A schema that names members but no type accepts other values, too.
            Unfit<int>(ViolationCode.BindText, "object");
        }

        return new MemberReader(_utf8, _tokens, _index, _context, names.Known);
    }

    /// <summary>The member of that name, if the object has it: a look ahead at a discriminator.</summary>
    /// <param name="utf8Name">Unescaped name.</param>
    /// <param name="member">Stands at its value.</param>
    public bool TryFind(ReadOnlySpan<byte> utf8Name, out EntityReader member)
    {
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

    /// <summary>A list of the array's items.</summary>
    public ValueList<T> List<T>(ReadItem<T> read)
    {
        ArgumentNullException.ThrowIfNull(read);
        var items = new T[Token.Count];
        int at = _index + 1;
        for (int i = 0; i < items.Length; i++)
        {
            items[i] = read(At(at));
            at = _tokens[at].Next;
        }

        return ValueCollections.List(items);
    }

    /// <summary>A map of the object's members.</summary>
    public ValueMap<T> Map<T>(ReadItem<T> read)
    {
        ArgumentNullException.ThrowIfNull(read);
        var entries = new KeyValuePair<string, T>[Token.Count];
        int at = _index + 1;
        for (int i = 0; i < entries.Length; i++)
        {
            Token name = _tokens[at];
            string key = _context.GetString(_utf8.Slice(name.Position, name.Length), name.IsEscaped);
            entries[i] = KeyValuePair.Create(key, read(At(at + 1)));
            at = _tokens[at + 1].Next;
        }

        return ValueCollections.Map(entries);
    }

    /// <summary>An object of a generated type.</summary>
    public T Entity<T>()
        where T : class, IReportEntity<T>
    {
        // The null that stands for a value that could not be held never leaves: the reading as a whole fails.
        T.TryRead(this, out T? value);
        return value!;
    }

    /// <summary>The index of an enum's text.</summary>
    public int EnumIndex(EnumTexts texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        if (!Token.IsEscaped)
        {
            texts.TryFind(Raw, out int index);
            return index;
        }

        // The schema accepted the value, so that one of the texts equals it.
        int found = 0;
        while (found < texts.Count - 1 && !TextEquals(texts.Known[found]))
        {
            found++;
        }

        return found;
    }

    /// <summary>The value as it stands.</summary>
    public JsonFragment Fragment() => JsonFragment.FromTape(new TapeValue(_utf8, _tokens, _index));

    /// <summary>The text of a string.</summary>
    public string String() => _context.GetString(Raw, Token.IsEscaped);

    /// <summary>Whether the value is the string of that text.</summary>
    public bool TextEquals(ReadOnlySpan<byte> utf8Text) => IsString && JsonText.Equal(Raw, Token.IsEscaped, utf8Text, isEscapedB: false);

    /// <summary>Whether the value is that number, true, false or null; <c>1.0</c> is 1 (JSON Schema 2020-12 core §4.2.2).</summary>
    public bool RawEquals(ReadOnlySpan<byte> utf8) => Token.Kind switch
    {
        TokenKind.Number => utf8[0] is (byte)'-' or (>= (byte)'0' and <= (byte)'9') && JsonNumber.Equal(Raw, utf8),
        TokenKind.True or TokenKind.False or TokenKind.Null => Raw.SequenceEqual(utf8),
        _ => false,
    };

    /// <summary>A boolean.</summary>
    public bool Boolean() => Token.Kind == TokenKind.True;

    /// <summary>An integer of 32 bits; <c>1.0</c> and <c>1e2</c> are integers.</summary>
    public int Int32() => BindNumber.TryInt32(Raw, out int value) ? value : Unfit<int>(ViolationCode.BindNumberRange, "int");

    /// <summary>An integer of 64 bits.</summary>
    public long Int64() => BindNumber.TryInt64(Raw, out long value) ? value : Unfit<long>(ViolationCode.BindNumberRange, "long");

    /// <summary>A decimal of the exact value; digits and scale of a plain literal are kept.</summary>
    public decimal Decimal() => BindNumber.TryDecimal(Raw, out decimal value) ? value : Unfit<decimal>(ViolationCode.BindNumberRange, "decimal");

    /// <summary>A binary floating-point number.</summary>
    public double Double() => BindNumber.TryDouble(Raw, out double value) ? value : Unfit<double>(ViolationCode.BindNumberRange, "double");

    /// <summary>A date.</summary>
    public DateOnly Date() => BindText.TryDate(Text(stackalloc byte[LongestScalar]), out DateOnly value) ? value : Unfit<DateOnly>(ViolationCode.BindText, "DateOnly");

    /// <summary>A date and time with its offset.</summary>
    public DateTimeOffset DateTime() =>
        BindText.TryDateTimeOffset(Text(stackalloc byte[LongestScalar]), out DateTimeOffset value)
            ? value
            : Unfit<DateTimeOffset>(ViolationCode.BindText, "DateTimeOffset");

    /// <summary>A UUID.</summary>
    public Guid Uuid() => BindText.TryGuid(Text(stackalloc byte[LongestScalar]), out Guid value) ? value : Unfit<Guid>(ViolationCode.BindText, "Guid");

    /// <summary>A value type that reads itself from UTF-8 text.</summary>
    public T Scalar<T>()
        where T : struct, IUtf8SpanParsable<T> =>
        T.TryParse(Text(stackalloc byte[LongestScalar]), null, out T value) ? value : Unfit<T>(ViolationCode.BindText, typeof(T).Name);

    /// <summary>Notes that the value cannot be held by its C# type.</summary>
    public T Unfit<T>(string type) => Unfit<T>(ViolationCode.BindText, type)!;

    // Longer texts than this are none of the values above; they fail to parse as what is left of them does.
    private const int LongestScalar = 128;

    private ReadOnlySpan<byte> Text(Span<byte> buffer)
    {
        if (!Token.IsEscaped)
        {
            return Raw;
        }

        return Raw.Length <= buffer.Length ? buffer[..JsonText.Unescape(Raw, buffer)] : [];
    }

    private T? Unfit<T>(ViolationCode code, string type)
    {
        _context.Add(code, type, _utf8, _tokens, _index);
        return default;
    }

    private EntityReader At(int index) => new(_utf8, _tokens, index, _context);
}
