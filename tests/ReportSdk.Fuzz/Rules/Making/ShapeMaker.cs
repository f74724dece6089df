namespace ReportSdk.Fuzz.Rules.Making;

/// <summary>Makes random schemas: objects with members of every type, lists of them, and lists in lists.</summary>
internal sealed class ShapeMaker(Random random)
{
    /// <summary>Units that a schema names, and that documents carry.</summary>
    public static readonly string[] Units =
        ["元", "元", "亿元", "亿元", "万元", "亿美元", "美元", "元/股", "元/股", "股", "亿股", "万股", "%", "%", "百分点", "bp", "倍", "人", "GB", "TB", "天", "亿参数", "十亿参数"];

    private static readonly string[] Names =
        ["a", "b", "c", "d", "e", "f", "g", "h", "size", "min", "x1", "_y", "close", "in", "for", "收盘价", "市值 %", "a/b", "a.b", "~t", "say \"hi\"", "back\\slash", "行🙂"];

    private static readonly string[] PlainNames = [.. Names.Where(static name => name.IndexOfAny(['"', '\\']) < 0)];

    private static readonly string[][] Enums = [["买入", "增持", "中性", "卖出"], ["high", "low"], ["A", "B", "Ｃ", "é"], ["买入", "low"]];

    private bool _isPlain;

    /// <summary>The root: an object with a list of objects among its members.</summary>
    /// <param name="isPlain">Whether one pass over the bytes can judge documents: no name has escapes, and no unit is a member's.</param>
    public Shape MakeRoot(bool isPlain)
    {
        _isPlain = isPlain;
        List<ShapeMember> members = [.. MakeMembers(depth: 0, random.Next(4, 9))];
        AddMember(members, "rows", new Shape(ShapeKind.List) { Item = MakeObject(depth: 1), MinItems = random.Next(4) == 0 ? 1 : 0 }, isRequired: random.Next(5) > 0);
        if (random.Next(2) == 0)
        {
            // Of the same items, so that the two can be compared and put together.
            AddMember(members, "more", new Shape(ShapeKind.List) { Item = members[^1].Shape.Item, ItemReference = "#/properties/rows/items" }, isRequired: random.Next(3) > 0);
        }

        return new Shape(ShapeKind.Object) { Members = members, Others = random.Next(12) == 0 ? Scalar() : null };
    }

    private IEnumerable<ShapeMember> MakeMembers(int depth, int count)
    {
        var members = new List<ShapeMember>();
        foreach (string name in Pick(_isPlain ? PlainNames : Names, count))
        {
            if (random.Next(7) == 0 && !_isPlain)
            {
                AddMember(members, name + "u", new Shape(ShapeKind.UnitText), isRequired: random.Next(4) > 0);
                AddMember(members, name, new Shape(ShapeKind.Number) { UnitHolder = name + "u" }, isRequired: random.Next(3) > 0);
            }
            else
            {
                AddMember(members, name, Make(depth), isRequired: random.Next(3) > 0);
            }
        }

        return members;
    }

    private static void AddMember(List<ShapeMember> members, string name, Shape shape, bool isRequired) => members.Add(new ShapeMember(name, shape, isRequired));

    private Shape Make(int depth)
    {
        const int Deepest = 3;
        int kind = random.Next(10);
        return kind switch
        {
            0 or 1 when depth < Deepest => new Shape(ShapeKind.List) { Item = MakeItem(depth + 1), MinItems = random.Next(5) == 0 ? 1 : 0, IsNullable = IsNullable() },
            2 when depth < Deepest => MakeObject(depth + 1),
            _ => Scalar(),
        };
    }

    private Shape MakeItem(int depth) => random.Next(6) switch
    {
        0 or 1 => MakeObject(depth),
        2 => new Shape(ShapeKind.List) { Item = Scalar() },
        _ => Scalar(),
    };

    private Shape MakeObject(int depth) => new(ShapeKind.Object)
    {
        Members = [.. MakeMembers(depth, random.Next(2, 6))],
        IsNullable = depth > 1 && IsNullable(),
    };

    private Shape Scalar()
    {
        bool isNullable = IsNullable();
        return random.Next(16) switch
        {
            0 => new Shape(ShapeKind.Condition) { IsNullable = isNullable },
            1 or 2 => new Shape(ShapeKind.Text) { IsNullable = isNullable },
            3 => new Shape(ShapeKind.Label) { Labels = Enums[random.Next(Enums.Length)], IsNullable = isNullable },
            4 => new Shape(ShapeKind.SecurityId) { IsNullable = isNullable },
            5 or 6 => new Shape(ShapeKind.Date) { IsNullable = isNullable },
            7 => new Shape(ShapeKind.Month) { IsNullable = isNullable },
            8 => new Shape(ShapeKind.Period) { IsNullable = isNullable },
            9 => new Shape(ShapeKind.Anything),
            _ => new Shape(ShapeKind.Number)
            {
                Unit = random.Next(4) == 0 ? null : Units[random.Next(Units.Length)],
                Minimum = random.Next(5) == 0 ? "0" : null,
                IsNullable = isNullable,
            },
        };
    }

    private bool IsNullable() => random.Next(10) == 0;

    private IEnumerable<string> Pick(string[] names, int count)
    {
        string[] shuffled = [.. names];
        random.Shuffle(shuffled);
        return shuffled.Take(count);
    }
}
