namespace ReportSdk.Schema.Typing;

/// <summary>The reasons in words, for findings and documentation comments.</summary>
internal static class FragmentReasons
{
    public static Phrase Describe(this FragmentReason reason) => reason switch
    {
        FragmentReason.NotTyped => new("no type is made of this part of its schema", "模式的这一部分不生成类型"),
        FragmentReason.NoDefinition => new("the reference leads to no schema of a given file", "引用未指向给定文件中的模式"),
        FragmentReason.ContainsItself => new("the schema contains itself without an object in between", "模式包含自身，其间没有对象"),
        FragmentReason.NothingIsValid => new("no value is valid", "没有合法的值"),
        FragmentReason.DynamicReference => new("the reference depends on the dynamic scope", "引用取决于动态作用域"),
        FragmentReason.MixedValues => new("its values are of several JSON types", "其取值属于多种 JSON 类型"),
        FragmentReason.OnlyNull => new("null is its only value", "其唯一取值为 null"),
        FragmentReason.NoType => new("the schema names no type", "模式未指明 type"),
        FragmentReason.SeveralTypes => new("several JSON types are allowed", "允许多种 JSON 类型"),
        FragmentReason.ItemsByPosition => new("its items differ by position", "其元素因位置而异"),
        FragmentReason.UnknownItems => new("the schema does not say what its items are", "模式未说明其元素是什么"),
        FragmentReason.UnknownMembers => new("the schema does not say what its members are", "模式未说明其成员是什么"),
        FragmentReason.MembersByPattern => new("members are told apart by pattern", "成员按 patternProperties 区分"),
        FragmentReason.OtherMembers => new("members that the schema does not name", "模式未列出的成员"),
        FragmentReason.UndecidableBranches => new("the branches of its oneOf cannot be told apart", "其 oneOf 的各分支无法区分"),
        _ => new("", ""),
    };
}
