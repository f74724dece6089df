using System.ComponentModel;
using System.Text;
using ReportSdk.Json;
using ReportSdk.Streaming;

namespace ReportSdk.Runtime;

/// <summary>The texts of a generated enum; the value of a text is its index. For generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class EnumTexts
{
    /// <summary>Bytes of a block: what a short text is stored as, so that one store does whatever its length; what follows is written over the rest.</summary>
    internal const int BlockBytes = 32;

    private readonly string[] _texts;
    private byte[]? _blocks;

    /// <param name="texts">In the order of the values.</param>
    public EnumTexts(params string[] texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        _texts = texts;
        byte[][] utf8 = Array.ConvertAll(texts, Encoding.UTF8.GetBytes);
        Known = new KnownNames(utf8);
        Set = new TextSet(utf8);
    }

    /// <summary>The texts, to be found in a document.</summary>
    internal TextSet Set { get; }

    internal KnownNames Known { get; }

    internal int Count => _texts.Length;

    /// <summary>The text of a value.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is none of the enum's.</exception>
    public string this[int index] => (uint)index < (uint)_texts.Length
        ? _texts[index]
        : throw new ArgumentOutOfRangeException(nameof(index), index, "The value is not defined by the schema.");

    /// <summary>The index of a text.</summary>
    /// <param name="utf8">Unescaped.</param>
    /// <param name="index">0 when there is none.</param>
    public bool TryFind(ReadOnlySpan<byte> utf8, out int index)
    {
        int found = Known.Find(utf8);
        index = Math.Max(found, 0);
        return found >= 0;
    }

    /// <summary>Whether it is one of the texts.</summary>
    public bool Contains(string? text) => text is not null && Array.IndexOf(_texts, text) >= 0;

    /// <summary>A text as JSON, in a block whose last byte says how many count; zero for a text that is too long, or has no JSON text.</summary>
    internal ReadOnlySpan<byte> BlockOf(int index) => (_blocks ??= MakeBlocks()).AsSpan(index * BlockBytes, BlockBytes);

    private byte[] MakeBlocks()
    {
        byte[] blocks = new byte[_texts.Length * BlockBytes];
        using PooledOutput output = PooledOutput.Rent();
        var writer = new ReportJsonWriter(output);
        for (int k = 0, start = 0; k < _texts.Length; k++, start = output.Written.Length)
        {
            writer.Write(_texts[k]);
            writer.Flush();
            ReadOnlySpan<byte> json = output.Written[start..];
            if (json.Length < BlockBytes && writer.IsComplete)
            {
                Span<byte> block = blocks.AsSpan(k * BlockBytes, BlockBytes);
                json.CopyTo(block);
                block[^1] = (byte)json.Length;
            }
        }

        return blocks;
    }
}
