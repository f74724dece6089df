namespace ReportSdk.Json;

/// <summary>
/// Hashes values. Every scalar and every container counts with the path that leads to it, and the sum of all is the hash: the order of members
/// does not matter, that of items does, and one pass forward over the tape is enough.
/// </summary>
internal sealed class JsonHasher : IDisposable
{
    private const int KeptLevels = 1 << 10;

    private Level[] _levels = new Level[16];

    public static JsonHasher Rent() => TapePool<JsonHasher>.TryTake() ?? new JsonHasher();

    public void Dispose()
    {
        if (_levels.Length > KeptLevels)
        {
            _levels = new Level[16];
        }

        TapePool<JsonHasher>.Put(this);
    }

    public ulong Hash(TapeValue value)
    {
        ReadOnlySpan<Token> tokens = value.Tokens;
        int end = value.Token.Next;
        int depth = 0;
        _levels[0] = new Level { End = end };
        ulong sum = 0;
        for (int i = value.Index; i < end; i++)
        {
            while (i >= _levels[depth].End)
            {
                depth--;
            }

            ref Level level = ref _levels[depth];
            ref readonly Token token = ref tokens[i];
            if (token.Kind == TokenKind.Name)
            {
                level.Step = JsonText.Hash(value.Raw(i), token.IsEscaped);
                continue;
            }

            ulong path = SeededHash.Mix(level.Path, level.Step);
            level.Step++;
            sum += SeededHash.Mix(path, OwnHash(value, i));
            if (token.Count > 0)
            {
                Enter(++depth, new Level { End = token.Next, Path = path });
            }
        }

        return sum;
    }

    /// <summary>Of a scalar: its value; of a container: its kind and size.</summary>
    private static ulong OwnHash(TapeValue value, int index)
    {
        ref readonly Token token = ref value.Tokens[index];
        ulong hash = token.Kind switch
        {
            TokenKind.Number => JsonNumber.Hash(value.Raw(index)),
            TokenKind.String => JsonText.Hash(value.Raw(index), token.IsEscaped),
            _ => (ulong)token.Count,
        };
        return SeededHash.Mix((ulong)token.Kind, hash);
    }

    private void Enter(int depth, in Level level)
    {
        if (depth == _levels.Length)
        {
            Array.Resize(ref _levels, 2 * depth);
        }

        _levels[depth] = level;
    }

    private struct Level
    {
        /// <summary>Tape index after the container.</summary>
        public int End;

        /// <summary>Hash of the names and positions that lead to the container.</summary>
        public ulong Path;

        /// <summary>Position of the next item, or hash of the last member name.</summary>
        public ulong Step;
    }
}
