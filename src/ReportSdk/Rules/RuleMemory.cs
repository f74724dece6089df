namespace ReportSdk.Rules;

/// <summary>
/// What one evaluation of a rule builds: variables, lists, texts and tables of hashes. Stacks in pooled arrays; what is computed once for the whole
/// rule stays below a floor that nothing is released under.
/// </summary>
internal sealed class RuleMemory
{
    /// <summary>Values, bytes and entries that are kept for the next evaluation.</summary>
    private const int KeptSize = 1 << 14;

    /// <summary>Members that are remembered, a power of two.</summary>
    private const int Places = 16;

    private readonly Place[] _places = new Place[Places];
    private RuleValue[] _values = [];
    private byte[] _text = [];
    private int _stamp;
    private int _floor;
    private int _textFloor;

    /// <summary>Values in use: variables and caches first.</summary>
    public int Top { get; private set; }

    public int TextTop { get; private set; }

    public ValueTables Tables { get; } = new();

    /// <summary>Begins the rules of a value: what is remembered of members is forgotten.</summary>
    /// <returns>What <see cref="Place.Stamp"/> of a member has to be that is remembered since.</returns>
    public int Stamp() => ++_stamp;

    /// <summary>Where a member may be remembered.</summary>
    public ref Place GetPlace(int parent, int name) => ref _places[((parent * 5) + name) & (Places - 1)];

    /// <summary>Begins a rule: all variables and caches are empty.</summary>
    public void Begin(int slots)
    {
        Top = 0;
        TextTop = 0;
        Reserve(slots);
        _values.AsSpan(0, slots).Clear();
        _floor = Top;
        _textFloor = 0;
        Tables.Clear();
    }

    public ref RuleValue this[int index] => ref _values[index];

    public ReadOnlySpan<byte> Text => _text;

    /// <summary>Makes room for values side by side; what is in them is whatever was there.</summary>
    /// <returns>Index of the first.</returns>
    public int Reserve(int count)
    {
        int start = Top;
        Top += count;
        if (Top > _values.Length)
        {
            PooledArray.Grow(ref _values, start, Top);
        }

        return start;
    }

    /// <summary>Makes room for text.</summary>
    /// <param name="length">Bytes that may be needed; <see cref="EndText"/> says how many were.</param>
    public Span<byte> BeginText(int length)
    {
        if (length > _text.Length - TextTop)
        {
            PooledArray.Grow(ref _text, TextTop, TextTop + length);
        }

        return _text.AsSpan(TextTop, length);
    }

    /// <summary>Ends the text that <see cref="BeginText"/> began.</summary>
    public RuleValue EndText(int length, int token = RuleValue.NoToken)
    {
        TextTop += length;
        return RuleValue.Text(RuleValue.Source.Memory, TextTop - length, length, token: token);
    }

    public (int Values, int Text) Mark() => (Top, TextTop);

    /// <summary>Forgets all that was built since a mark, but for what has been kept since.</summary>
    public void Release((int Values, int Text) mark)
    {
        Top = Math.Max(mark.Values, _floor);
        TextTop = Math.Max(mark.Text, _textFloor);
    }

    /// <summary>Keeps all that is there to the end of the rule.</summary>
    public void Keep()
    {
        _floor = Top;
        _textFloor = TextTop;
    }

    /// <summary>Whether a value's index is below the floor.</summary>
    public bool IsKept(int index) => index < _floor;

    /// <summary>Gives back what one large document has made grow.</summary>
    public void Shrink()
    {
        PooledArray.Shrink(ref _values, KeptSize);
        PooledArray.Shrink(ref _text, KeptSize);
        Tables.Shrink(KeptSize);
    }

    /// <summary>A member that was found.</summary>
    /// <param name="stamp">Of the rules that found it.</param>
    /// <param name="parent">Token of the object.</param>
    /// <param name="name">String of the plan.</param>
    /// <param name="member">Token of the value.</param>
    public readonly struct Place(int stamp, int parent, int name, int member)
    {
        public int Stamp { get; } = stamp;

        public int Parent { get; } = parent;

        public int Name { get; } = name;

        public int Member { get; } = member;
    }
}
