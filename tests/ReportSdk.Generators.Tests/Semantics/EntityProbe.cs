using System.Reflection;
using System.Text;
using ReportSdk.Generators.Tests.Harness;

namespace ReportSdk.Generators.Tests.Semantics;

/// <summary>Reads, validates and writes with a type that was generated a moment ago, and holds it to the laws of every generated type.</summary>
public abstract class EntityProbe
{
    public abstract Type Type { get; }

    /// <summary>Loads the type of that name.</summary>
    internal static EntityProbe Of(GeneratorRun run, string typeName = "Acme.Root") => Of(run.Load().GetType(typeName, throwOnError: true)!);

    internal static EntityProbe Of(Type type) => (EntityProbe)Activator.CreateInstance(typeof(EntityProbe<>).MakeGenericType(type))!;

    internal static EntityProbe Of(string schema) => Of(GeneratorRun.Of(schema));

    /// <summary>The document as written again by the type that read it; null when it is not valid.</summary>
    public abstract string? Rewrite(string json);

    /// <summary>What is wrong with a document: code and place, one a line.</summary>
    public abstract string Problems(string json);

    /// <summary>Why a document is not read.</summary>
    public abstract ViolationList Violations(string json);

    /// <summary>The value of a property after reading, null or absent alike as null.</summary>
    public object? Read(string json, string property) => Type.GetProperty(property)!.GetValue(Parse(json));

    /// <summary>What keeps a document from being read under limits; nothing where it is read.</summary>
    public abstract ViolationList Violations(string json, ValidationOptions options);

    public abstract object Parse(string json);

    public PropertyInfo Property(string name) => Type.GetProperty(name)!;
}

internal sealed class EntityProbe<T> : EntityProbe
    where T : class, IReportEntity<T>
{
    public override Type Type => typeof(T);

    public override object Parse(string json) => ReportEntity.Parse<T>(Encoding.UTF8.GetBytes(json));

    public override string? Rewrite(string json)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(json);
        bool isRead = ReportEntity.TryParse(utf8, out T? value, out ViolationList violations);
        Assert.Equal(isRead, violations.IsEmpty);
        Assert.Equal(ReportEntity.IsValid<T>(utf8), ReportEntity.Validate<T>(utf8).IsEmpty);
        if (!isRead)
        {
            return null;
        }

        Assert.Empty(ReportEntity.Validate(value!));
        byte[] written = ReportEntity.ToUtf8(value!);
        T again = ReportEntity.Parse<T>(written);
        Assert.Equal(value, again);
        Assert.Equal(value!.GetHashCode(), again.GetHashCode());
        Assert.Equal(written, ReportEntity.ToUtf8(again));
        return Encoding.UTF8.GetString(written);
    }

    public override ViolationList Violations(string json)
    {
        Assert.False(ReportEntity.TryParse<T>(Encoding.UTF8.GetBytes(json), out _, out ViolationList violations));
        return violations;
    }

    public override ViolationList Violations(string json, ValidationOptions options)
    {
        Assert.Equal(ReportEntity.TryParse<T>(Encoding.UTF8.GetBytes(json), out _, out ViolationList violations, options), violations.IsEmpty);
        return violations;
    }

    public override string Problems(string json) =>
        string.Join('\n', Violations(json).Select(violation => $"{violation.Code} {violation.InstanceLocation}"));
}
