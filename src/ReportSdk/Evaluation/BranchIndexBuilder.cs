using System.Text;
using ReportSdk.Json;

namespace ReportSdk.Evaluation;

/// <summary>Looks for what tells some alternatives apart: a name that each requires, and the member of which most of them demand a text.</summary>
internal sealed class BranchIndexBuilder
{
    /// <summary>As many as a word has bits.</summary>
    private const int MostBranches = 64;

    private readonly BranchDemands[] _demands;
    private readonly List<int> _names = [];
    private readonly List<ulong> _byName = [];
    private readonly List<string> _texts = [];
    private readonly List<ulong> _byText = [];

    private BranchIndexBuilder(BranchDemands[] demands) => _demands = demands;

    /// <summary>Their index; <see cref="BranchIndex.None"/> where nothing tells them apart.</summary>
    public static BranchIndex Create(SchemaNode[] branches) => Create(branches, static branch => BranchDemands.Of(branch));

    /// <summary>The index of the conditions of those that are nothing else, all others left; <see cref="BranchIndex.None"/> where nothing tells them apart.</summary>
    public static BranchIndex CreateForConditions(SchemaNode[] branches) =>
        Create(branches, static branch => branch.Effective.IsCondition ? BranchDemands.Of(branch.Effective.InPlace!.If!) : BranchDemands.None);

    private static BranchIndex Create(SchemaNode[] branches, Converter<SchemaNode, BranchDemands> getDemands) =>
        branches.Length is < 2 or > MostBranches ? BranchIndex.None : new BranchIndexBuilder(Array.ConvertAll(branches, getDemands)).Create();

    private BranchIndex Create()
    {
        ulong free = AddNames();
        int constant = FindConstant();
        if (constant == 0 && _names.Count < 2)
        {
            return BranchIndex.None;
        }

        ulong otherTexts = constant == 0 ? ulong.MaxValue : AddTexts(constant);
        if (constant != 0)
        {
            Add(_names, _byName, constant, 0);
        }

        return new BranchIndex
        {
            Names = new NameOrdinals([.. _names]),
            ByName = [.. _byName],
            Free = free,
            Constant = constant == 0 ? -1 : _names.IndexOf(constant),
            Texts = new KnownNames([.. _texts.ConvertAll(Encoding.UTF8.GetBytes)]),
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
            if (FindRarest(_demands[k]) is not 0 and int name)
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

    /// <summary>Of the names that an alternative requires, the one that fewest do; 0 for none.</summary>
    private int FindRarest(BranchDemands demands)
    {
        int rarest = 0;
        int fewest = int.MaxValue;
        foreach (int name in demands.Required)
        {
            int count = Array.FindAll(_demands, other => other.Required.Contains(name)).Length;
            (rarest, fewest) = count < fewest ? (name, count) : (rarest, fewest);
        }

        return rarest;
    }

    /// <summary>The name of which most alternatives demand a text; 0 for none.</summary>
    private int FindConstant()
    {
        int commonest = 0;
        int most = 1;
        foreach (BranchDemands demands in _demands)
        {
            foreach (int name in demands.Constants.Keys)
            {
                int count = Array.FindAll(_demands, other => other.Constants.ContainsKey(name)).Length;
                (commonest, most) = count > most ? (name, count) : (commonest, most);
            }
        }

        return commonest;
    }

    /// <summary>Adds the texts that alternatives demand of a member.</summary>
    /// <returns>The alternatives that demand none.</returns>
    private ulong AddTexts(int constant)
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

    private static void Add<T>(List<T> names, List<ulong> bits, T name, ulong branch)
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
}
