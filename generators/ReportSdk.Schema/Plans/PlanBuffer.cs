namespace ReportSdk.Schema.Plans;

/// <summary>A growing byte buffer with the number form of plans.</summary>
internal sealed class PlanBuffer
{
    private byte[] _bytes = new byte[256];
    private int _length;

    /// <summary>Empties it; what it has grown to stays.</summary>
    public void Clear() => _length = 0;

    public void Byte(byte value)
    {
        Reserve(1);
        _bytes[_length++] = value;
    }

    public void Bytes(byte[] bytes) => Copy(bytes, bytes.Length);

    public void Append(PlanBuffer other) => Copy(other._bytes, other._length);

    /// <summary>Unsigned LEB128.</summary>
    public void Varint(long value)
    {
        ulong rest = (ulong)value;
        while (rest >= 0x80)
        {
            Byte((byte)(rest | 0x80));
            rest >>= 7;
        }

        Byte((byte)rest);
    }

    public byte[] ToArray() => _bytes.AsSpan(0, _length).ToArray();

    private void Copy(byte[] bytes, int length)
    {
        Reserve(length);
        Array.Copy(bytes, 0, _bytes, _length, length);
        _length += length;
    }

    private void Reserve(int length)
    {
        if (_length + length > _bytes.Length)
        {
            Array.Resize(ref _bytes, Math.Max(_length + length, 2 * _bytes.Length));
        }
    }
}
