using System.Buffers;
using System.Text;

namespace ReportSdk.Tests.Entities;

/// <summary>Objects made or edited in memory: what the schema finds, and what cannot be written at all.</summary>
public sealed class InMemoryValidationTests
{
    private static readonly Tree Leaf = new() { Name = "leaf" };

    [Fact]
    public void Violations_are_those_of_the_written_bytes_without_places()
    {
        var tree = new Tree { Name = "", Size = -1, Parts = [Leaf, Leaf with { Size = -0.5 }] };

        ViolationList ofBytes = ReportEntity.Validate<Tree>(ReportEntity.ToUtf8(tree));
        ViolationList inMemory = tree.Validate();

        Assert.Equal(["MIN_LENGTH /name", "MINIMUM /size", "MINIMUM /parts/1/size"], inMemory.Select(Describe));
        Assert.Equal(ofBytes.Select(static violation => violation with { Offset = 0, Line = 0, Column = 0 }), inMemory);
        Assert.Contains(ofBytes, static violation => violation.Column > 1);
    }

    [Fact]
    public void Whatever_cannot_be_written_is_listed_with_its_pointer()
    {
        var tree = new Tree
        {
            Name = null!,
            Size = double.NaN,
            Labels = [.. Entries(("a/b", "\ud800"), ("~", null!), ("\udc00", "ok"))],
            Parts = [Leaf with { Size = double.NegativeInfinity }, null!],
            UnknownMembers = [.. Entries<JsonFragment>(("x", null!))],
        };

        Assert.Equal(
            [
                "UNWRITABLE_NULL /name", "UNWRITABLE_NUMBER /size", "UNWRITABLE_TEXT /labels/a~1b", "UNWRITABLE_NULL /labels/~0", "UNWRITABLE_TEXT /labels/\ufffd",
                "UNWRITABLE_NUMBER /parts/0/size", "UNWRITABLE_NULL /parts/1", "UNWRITABLE_NULL /x",
            ],
            tree.Validate().Select(Describe));
        Assert.All(tree.Validate(), static violation => Assert.Equal((0, 0, 0), (violation.Offset, violation.Line, violation.Column)));
    }

    /// <summary>The object is written in place where there is room for all of it, elsewhere first where there is not.</summary>
    [Fact]
    public void Written_bytes_are_the_same_whatever_room_the_output_has()
    {
        var tree = new Tree { Name = "root", Size = 1.5, Parts = [.. Enumerable.Repeat(Leaf, 40)] };
        byte[] expected = ReportEntity.ToUtf8(tree);

        foreach (int room in Enumerable.Range(1, expected.Length + 600))
        {
            var output = new ArrayBufferWriter<byte>(room);
            ReportEntity.WriteTo(tree, output);
            ReportEntity.WriteTo(Leaf, output);

            Assert.Equal([.. expected, .. ReportEntity.ToUtf8(Leaf)], output.WrittenSpan.ToArray());
        }
    }

    /// <summary>What is read is in pieces, what is made here in one array.</summary>
    [Fact]
    public void Object_with_thousands_of_parts_is_read_and_written_whole()
    {
        var tree = new Tree { Name = "root", Parts = ValueList.CreateRange(Enumerable.Range(0, 5_000).Select(static k => Leaf with { Size = k })) };
        byte[] utf8 = ReportEntity.ToUtf8(tree);

        Assert.True(ReportEntity.TryParse(utf8, out Tree? read, out _));
        Assert.True(ReportEntity.TryParseTape(utf8, out Tree? readFromTape, out _, ValidationOptions.Default, out _));

        Assert.Equal(tree, read);
        Assert.Equal(tree, readFromTape);
        Assert.Equal(utf8, ReportEntity.ToUtf8(read));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(100)]
    [InlineData(10_000)]
    public void Object_that_cannot_be_written_leaves_the_output_untouched(int room)
    {
        var output = new ArrayBufferWriter<byte>(room);

        var thrown = Assert.Throws<ReportFormatException>(() => ReportEntity.WriteTo(Leaf with { Size = double.NaN }, output));

        Assert.Equal("UNWRITABLE_NUMBER /size", Describe(Assert.Single(thrown.Violations)));
        Assert.Equal(0, output.WrittenCount);
    }

    [Fact]
    public void Long_list_of_unwritable_values_is_capped_and_counted()
    {
        var tree = new Tree { Name = "many", Parts = ValueList.FromArray([.. Enumerable.Repeat(Leaf with { Size = double.NaN }, 250)]) };

        ViolationList violations = tree.Validate(new ValidationOptions { MaxViolations = 3 });

        Assert.Equal(["/parts/0/size", "/parts/1/size", "/parts/2/size"], violations.Select(static violation => violation.InstanceLocation));
        Assert.True(violations.IsTruncated);
        Assert.Equal(250, violations.TotalCount);
    }

    [Theory]
    [InlineData(1000, "LIMIT_DEPTH")]
    [InlineData(1002, "UNWRITABLE_DEPTH")]
    public void Nesting_beyond_a_limit_is_a_violation(int depth, string code)
    {
        // Each tree is an object in an array.
        Tree tree = Leaf;
        for (int i = 1; i < depth / 2; i++)
        {
            tree = new Tree { Name = "n", Parts = [tree] };
        }

        Assert.Equal(code, Assert.Single(tree.Validate()).Code);
    }

    [Fact]
    public void Deepest_document_allowed_is_read_and_written_on_a_small_stack()
    {
        // The root is at depth 1, and each step in adds an array and an object.
        int steps = (ValidationOptions.Default.MaxDepth - 1) / 2;
        string deepest = string.Concat(Enumerable.Repeat("""{"name":"n","parts":[""", steps)) + """{"name":"n"}""" + string.Concat(Enumerable.Repeat("]}", steps));
        string deeper = $$"""{"name":"n","parts":[{{deepest}}]}""";
        Json.SmallStack.Run(() =>
        {
            Tree tree = ReportEntity.Parse<Tree>(Encoding.UTF8.GetBytes(deepest));
            Assert.Equal(deepest, ReportEntity.ToJson(tree));
            Assert.Empty(tree.Validate());
            Assert.False(ReportEntity.TryParse<Tree>(Encoding.UTF8.GetBytes(deeper), out _, out ViolationList violations));
            Assert.Equal("LIMIT_DEPTH", Assert.Single(violations).Code);
        });
    }

    [Fact]
    public void Value_that_its_type_cannot_hold_is_a_binding_violation_with_its_place()
    {
        byte[] utf8 = "{\"name\":\"a\",\n  \"parts\":[{\"name\":\"b\",\"size\":1e400}]}"u8.ToArray();

        Assert.True(ReportEntity.IsValid<Tree>(utf8));
        Assert.False(ReportEntity.TryParse(utf8, out Tree? tree, out ViolationList violations));

        Violation violation = Assert.Single(violations);
        Assert.Null(tree);
        Assert.Equal("BIND_NUMBER_RANGE /parts/0/size", Describe(violation));
        Assert.Equal((2, 31, "double", "1e400"), (violation.Line, violation.Column, violation.Expected, violation.Found));
        Assert.Equal(violations, Assert.Throws<ReportFormatException>(() => ReportEntity.Parse<Tree>(utf8)).Violations);
    }

    [Fact]
    public void Unknown_members_keep_their_bytes_and_their_order()
    {
        const string Json = """{"name":"a","b":{"z": 1.00, "a":[ ]},"a":"\u0041"}""";

        Tree tree = ReportEntity.Parse<Tree>(Encoding.UTF8.GetBytes(Json));

        Assert.Equal(Json, ReportEntity.ToJson(tree));
        Assert.Equal(tree, ReportEntity.Parse<Tree>("""{"a":"\u0041","b":{"z": 1.00, "a":[ ]},"name":"a"}"""u8));
    }

    [Fact]
    public void Unknown_member_of_a_known_name_is_found_in_memory()
    {
        Tree tree = Leaf with { UnknownMembers = [.. Entries(("name", JsonFragment.Parse("1")))] };

        Assert.Equal("DUPLICATE_PROPERTY", Assert.Single(tree.Validate()).Code);
    }

    private static string Describe(Violation violation) => $"{violation.Code} {violation.InstanceLocation}";

    private static IEnumerable<KeyValuePair<string, T>> Entries<T>(params (string Name, T Value)[] entries) =>
        entries.Select(static entry => KeyValuePair.Create(entry.Name, entry.Value));
}
