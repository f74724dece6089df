namespace ReportSdk.Tests.Entities;

public sealed class DescriptorTests
{
    [Fact]
    public void Descriptor_says_what_the_schema_says()
    {
        EntityDescriptor descriptor = ReportEntity.DescriptorOf<Tree>();

        Assert.Equal((Tree.SchemaId, "Tree", "A tree of measured things."), (descriptor.SchemaId, descriptor.Title, descriptor.Description));
        Assert.Equal(["name", "size", "labels", "parts"], descriptor.Members.Select(static member => member.Name));
        Assert.Equal([true, false, false, false], descriptor.Members.Select(static member => member.IsRequired));
    }

    [Fact]
    public void Examples_keep_their_digits()
    {
        MemberDescriptor size = ReportEntity.DescriptorOf<Tree>().Members[1];

        Assert.Equal(("Size", "In metres."), (size.Title, size.Description));
        Assert.Equal(["1.50", "2"], size.Examples.Select(static example => example.ToString()));
    }

    [Fact]
    public void Member_without_a_title_has_that_of_the_schema_it_refers_to() =>
        Assert.Equal("Name", ReportEntity.DescriptorOf<Tree>().Members[0].Title);

    [Theory]
    [InlineData("https://example.com/tree#/$defs/100% text", "Name")]
    [InlineData("https://example.com/tree#/$defs/100%25%20text", "Name")]
    [InlineData("https://example.com/tree#/properties/size", "Size")]
    [InlineData("https://example.com/tree#/properties/none", null)]
    [InlineData("https://example.com/other", null)]
    public void Part_of_a_file_is_found_by_its_uri(string schemaId, string? title) =>
        Assert.Equal(title, EntityDescriptor.Of(Tree.Plan.Plan, schemaId).Title);
}
