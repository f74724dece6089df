using System.Globalization;
using System.Text;

namespace ReportSdk.Fuzz.Tokenizer;

/// <summary>Documents of objects with few to hundreds of members: names that begin, end and are as long as others, escapes of them, and now and then one that was there before.</summary>
internal sealed class WideDocuments(int seed)
{
    private readonly Random _random = new(seed);
    private readonly StringBuilder _text = new();

    /// <summary>The next document; the same seed gives the same ones.</summary>
    public byte[] Next()
    {
        _text.Clear();
        int objects = _random.Next(1, 5);
        _text.Append('[');
        for (int k = 0; k < objects; k++)
        {
            _text.Append(k > 0 ? "," : "");
            AddObject(levels: _random.Next(4) == 0 ? _random.Next(1, 4) : 0);
        }

        return Encoding.UTF8.GetBytes(_text.Append(']').ToString());
    }

    private void AddObject(int levels)
    {
        int count = _random.Next(3) switch { 0 => _random.Next(0, 6), 1 => _random.Next(0, 90), _ => _random.Next(0, 400) };
        int family = _random.Next(6);
        int first = _random.Next(3) == 0 ? _random.Next(1000) : 0;
        int escapes = _random.Next(3) == 0 ? _random.Next(2, 200) : 0;
        int repeat = _random.Next(2) == 0 ? _random.Next(count + 1) : -1;
        int inner = _random.Next(count + 1);
        var names = new List<string>();
        _text.Append('{');
        for (int k = 0; k < count; k++)
        {
            string name = k == repeat && k > 0 ? names[_random.Next(names.Count)] : NameOf(family, first + k);
            names.Add(name);
            _text.Append(k > 0 ? "," : "").Append('"').Append(escapes > 0 && _random.Next(escapes) == 0 ? Escaped(name) : name).Append("\":");
            if (k == inner && levels > 0)
            {
                AddObject(levels - 1);
            }
            else
            {
                _text.Append(k);
            }
        }

        _text.Append('}');
    }

    private static string NameOf(int family, int k) => family switch
    {
        0 => string.Create(CultureInfo.InvariantCulture, $"n{k}"),
        1 => string.Create(CultureInfo.InvariantCulture, $"samehea{k:00000000}the same middle and tail"),
        2 => string.Create(CultureInfo.InvariantCulture, $"node_modules/{k}"),
        3 => string.Create(CultureInfo.InvariantCulture, $"{k}{new string('x', k % 40)}"),
        4 => string.Create(CultureInfo.InvariantCulture, $"{new string('y', 20 * (k % 30))}{k}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"名称{k}"),
    };

    private static string Escaped(string name) => $"\\u{(int)name[0]:x4}{name[1..]}";
}
