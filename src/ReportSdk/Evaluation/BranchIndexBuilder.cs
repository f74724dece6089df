using System.Text;

namespace ReportSdk.Evaluation;

/// <summary>Looks for what tells some alternatives apart: a name that each requires, and the member of which most of them demand a text.</summary>
internal sealed class BranchIndexBuilder
{
    /// <summary>As many as a word has bits.</summary>
    private const int MostBranches = 64;

    private readonly BranchDemands[] _demands;
    private readonly List<string> _names = [];
    private readonly List<ulong> _byName = [];
    private readonly List<string> _texts = [];
    private readonly List<ulong> _byText = [];

    private BranchIndexBuilder(SchemaNode[] branches) => _demands = Array.ConvertAll(branches, BranchDemands.Of);

    /// <summary>Their index; <see cref="BranchIndex.None"/> where nothing tells them apart.</summary>
    public static BranchIndex Create(SchemaNode[] branches) => branches.Length is < 2 or > MostBranches ? BranchIndex.None : new BranchIndexBuilder(branches).Create();

    private BranchIndex Create()
    {
        ulong free = AddNames();
        string? constant = FindConstant();
        if (constant is null && _names.Count < 2)
        {
            return BranchIndex.None;
        }

        ulong otherTexts = constant is null ? ulong.MaxValue : AddTexts(constant);
        if (constant is not null)
        {
            Add(_names, _byName, constant, 0);
        }

        return new BranchIndex
        {
            Names = ToNames(_names),
            ByName = [.. _byName],
            Free = free,
            Constant = constant is null ? -1 : _names.IndexOf(constant),
            Texts = ToNames(_texts),
            ByText = [.. _byText],
            OtherTexts = otherTexts,
        };
    }

    /// <summary>Adds a name for each alternative that requires some.</summary>
    /// <returns>The others.</returns>
    private ulong AddNames()
    {
        ulong free = 0;
        for (int k = 0; k < _demands.Length; k++)
        {
            if (FindRarest(_demands[k]) is { } name)
            {
                Add(_names, _byName, name, 1UL << k);
            }
            else
            {
                free |= 1UL << k;
            }
        }

        return free;
    }

    /// <summary>Of the names that an alternative requires, the one that fewest do.</summary>
    private string? FindRarest(BranchDemands demands)
    {
        string? rarest = null;
        int fewest = int.MaxValue;
        foreach (string name in demands.Required)
        {
            int count = Array.FindAll(_demands, other => other.Required.Contains(name)).Length;
            (rarest, fewest) = count < fewest ? (name, count) : (rarest, fewest);
        }

        return rarest;
    }

    private string? FindConstant()
    {
        string? commonest = null;
        int most = 1;
        foreach (BranchDemands demands in _demands)
        {
            foreach (string name in demands.Constants.Keys)
            {
                int count = Array.FindAll(_demands, other => other.Constants.ContainsKey(name)).Length;
                (commonest, most) = count > most ? (name, count) : (commonest, most);
            }
        }

        return commonest;
    }

    /// <summary>Adds the texts that alternatives demand of a member.</summary>
    /// <returns>The alternatives that demand none.</returns>
    private ulong AddTexts(string constant)
    {
        ulong others = 0;
        for (int k = 0; k < _demands.Length; k++)
        {
            if (!_demands[k].Constants.TryGetValue(constant, out KnownNames? texts))
            {
                others |= 1UL << k;
                continue;
            }

            for (int text = 0; text < texts.Count; text++)
            {
                Add(_texts, _byText, Encoding.UTF8.GetString(texts[text]), 1UL << k);
            }
        }

        return others;
    }

    private static void Add(List<string> names, List<ulong> bits, string name, ulong branch)
    {
        int ordinal = names.IndexOf(name);
        if (ordinal < 0)
        {
            names.Add(name);
            bits.Add(branch);
        }
        else
        {
            bits[ordinal] |= branch;
        }
    }

    private static KnownNames ToNames(List<string> names) => new([.. names.ConvertAll(Encoding.UTF8.GetBytes)]);
}
