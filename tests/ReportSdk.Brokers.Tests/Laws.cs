using System.Text;

namespace ReportSdk.Brokers.Tests;

/// <summary>What holds of any bytes, read as any generated type.</summary>
internal static class Laws
{
    /// <summary>Checks all of them.</summary>
    /// <returns>The violations that the schema lists.</returns>
    public static ViolationList Check(EntityType type, byte[] utf8)
    {
        try
        {
            return CheckVerdict(type, utf8);
        }
        catch (Exception exception)
        {
            throw new InvalidOperationException($"{type}\n{Encoding.UTF8.GetString(utf8)}", exception);
        }
    }

    private static ViolationList CheckVerdict(EntityType type, byte[] utf8)
    {
        ViolationList expected = Oracle.SchemaOf(type.SchemaId).Validate(utf8);
        Assert.Equal(expected.IsEmpty, type.IsValid(utf8));
        Assert.Equal(expected, type.Validate(utf8));

        bool isRead = type.TryParse(utf8, out object? value, out ViolationList violations);
        Assert.Equal(isRead, value is not null);
        Assert.Equal(isRead, violations.IsEmpty);
        if (!expected.IsEmpty)
        {
            Assert.Equal(expected, violations);
        }
        else if (isRead)
        {
            CheckValue(type, utf8, value!);
        }
        else
        {
            Assert.All(violations, static violation => Assert.StartsWith("BIND_", violation.Code, StringComparison.Ordinal));
        }

        return expected;
    }

    private static void CheckValue(EntityType type, byte[] utf8, object value)
    {
        byte[] written = type.ToUtf8(value);
        DocumentComparison.AssertSame(utf8, written);

        Assert.True(type.TryParse(written, out object? again, out _));
        Assert.Equal(value, again);
        Assert.Equal(value.GetHashCode(), again!.GetHashCode());
        Assert.Equal(written, type.ToUtf8(again));
        Assert.Equal(type.Validate(written), type.ValidateValue(value));
    }
}
