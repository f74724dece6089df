using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using ReportSdk.Json;

namespace ReportSdk.Streaming;

internal ref partial struct StreamValidator
{
    /// <summary>A name that is not the expected one: finds it, and passes over its colon.</summary>
    public int FindName(StreamObject rules, int i, int outerUnknown, out int ordinal) => FindName(rules.Names, i, outerUnknown, out ordinal, out _);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private int FindName(TextSet names, int i, int outerUnknown, out int ordinal, out int length)
    {
        ordinal = Unknown;
        length = 0;
        ReadOnlySpan<byte> utf8 = _utf8;
        if ((uint)i >= (uint)utf8.Length || utf8[i] != (byte)'"')
        {
            return Refuse();
        }

        long end = Utf8Cursor.StringEnd(utf8, i + 1);
        if ((end >> 32) != 0)
        {
            return end < 0 ? Refuse() : Leave();
        }

        length = (int)end - i - 1;
        ordinal = names.Count == 0 ? Unknown : names.Find(utf8, i + 1, length);
        if (ordinal < 0 && !IsNew(i + 1, length, outerUnknown))
        {
            return Failed;
        }

        i = Utf8Cursor.SkipWhiteSpace(utf8, (int)end + 1);
        return (uint)i < (uint)utf8.Length && utf8[i] == (byte)':' ? i + 1 : Refuse();
    }

    /// <summary>Whether an unknown name is the first of its kind in its object; else the pass has ended.</summary>
    private bool IsNew(int start, int length, int outerUnknown)
    {
        Span<uint> unknown = _unknown;
        ReadOnlySpan<byte> name = _utf8.Slice(start, length);
        uint print = PrintOf(name);
        int count = _unknownCount;
        for (int k = outerUnknown; k < count; k += Vector256<uint>.Count)
        {
            // Behind the last name there are prints of others that went by.
            uint same = Vector256.Equals(Vector256.Create<uint>(unknown.Slice(k, Vector256<uint>.Count)), Vector256.Create(print)).ExtractMostSignificantBits();
            if (same << (32 - Math.Min(count - k, Vector256<uint>.Count)) != 0 && IsAmong(name, print, outerUnknown))
            {
                Refuse();
                return false;
            }
        }

        if (count < MostUnknownNames && count - outerUnknown < FewUnknownNames)
        {
            unknown[count] = print;
            unknown[UnknownStarts + count] = (uint)start;
            unknown[UnknownLengths + count] = (uint)length;
            _unknownCount = count + 1;
            return true;
        }

        return IsNewOfMany(name, outerUnknown);
    }

    /// <summary>Part of a hash, which different names may share.</summary>
    private static uint PrintOf(ReadOnlySpan<byte> name)
    {
        ulong word = name.Length < sizeof(ulong)
            ? SeededHash.FewBytes(name)
            : BinaryPrimitives.ReadUInt64LittleEndian(name) ^ BitOperations.RotateLeft(BinaryPrimitives.ReadUInt64LittleEndian(name[^sizeof(ulong)..]), 29);
        word ^= name.Length <= 2 * sizeof(ulong) ? 0 : BitOperations.RotateLeft(BinaryPrimitives.ReadUInt64LittleEndian(name[(name.Length / 2)..]), 13);
        return (uint)(((word ^ (uint)name.Length) * 0x9E3779B97F4A7C15) >> 32);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private readonly bool IsAmong(ReadOnlySpan<byte> name, uint print, int outerUnknown)
    {
        for (int k = outerUnknown; k < _unknownCount; k++)
        {
            if (_unknown[k] == print && _unknown[UnknownLengths + k] == name.Length && _utf8.Slice((int)_unknown[UnknownStarts + k], name.Length).SequenceEqual(name))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The same of an object with more names than are compared one by one: where its first name begins is where no other object's does.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool IsNewOfMany(ReadOnlySpan<byte> name, int outerUnknown)
    {
        if (_unknownCount > outerUnknown && (_names ??= NameHashes.Rent()).TryAdd(name, (int)_unknown[UnknownStarts + outerUnknown]))
        {
            return true;
        }

        Leave();
        return false;
    }
}
