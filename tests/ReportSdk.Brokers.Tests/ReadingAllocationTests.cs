using System.Reflection;
using ReportSdk.Brokers.Guosen.V1;
using ReportSdk.SampleDocuments;

namespace ReportSdk.Brokers.Tests;

/// <summary>Reading allocates the objects that it returns, and next to nothing else.</summary>
public sealed class ReadingAllocationTests
{
    private const double Budget = 1.05;

    /// <summary>What one reading has for itself, however short the document is.</summary>
    private const int Fixed = 128;

    private static readonly Func<object, object> Copy =
        typeof(object).GetMethod("MemberwiseClone", BindingFlags.Instance | BindingFlags.NonPublic)!.CreateDelegate<Func<object, object>>();

    [Theory]
    [InlineData(1)]
    [InlineData(30)]
    [InlineData(2_000)]
    public void Table_costs_no_more_than_its_objects(int rows) => Check<StockTable>(ForecastTableDocument.Create(rows, seed: 3));

    [Fact]
    public void Report_costs_no_more_than_its_objects() => Check<Huafu.V1.Report>(File.ReadAllBytes(Repository.PathOf("samples/documents/huafu-2024-06.json")));

    private static void Check<T>(byte[] utf8)
        where T : class, IReportEntity<T>
    {
        // The first readings fill the cache of texts and compile the schema.
        T value = ReportEntity.Parse<T>(utf8);
        long allocated = long.MaxValue;
        for (int k = 0; k < 5; k++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            value = ReportEntity.Parse<T>(utf8);
            allocated = Math.Min(allocated, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        long own = SizeOf(value);
        Assert.True(allocated <= (own * Budget) + Fixed, $"{allocated} bytes for objects of {own}");
    }

    /// <summary>Bytes of all objects that one leads to.</summary>
    private static long SizeOf(object root)
    {
        var known = new HashSet<object>(ReferenceEqualityComparer.Instance) { root };
        var open = new Queue<object>([root]);
        long size = 0;
        while (open.TryDequeue(out object? value))
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            CopyOf(value);
            size += GC.GetAllocatedBytesForCurrentThread() - before;
            foreach (object part in PartsOf(value))
            {
                if (!part.GetType().IsPrimitive && known.Add(part))
                {
                    open.Enqueue(part);
                }
            }
        }

        return size;
    }

    /// <summary>A copy as large as the object. The runtime's own copy of a text has room for none of its characters, and writes them past its end.</summary>
    private static object CopyOf(object value) => value is string text ? new string(text.AsSpan()) : Copy(value);

    /// <summary>Objects that an object leads to; values in it are opened.</summary>
    private static IEnumerable<object> PartsOf(object value)
    {
        if (value is Array items)
        {
            foreach (object? item in items)
            {
                foreach (object part in Open(item, items.GetType().GetElementType()!))
                {
                    yield return part;
                }
            }

            yield break;
        }

        for (Type? type = value.GetType(); type is not null && type != typeof(string); type = type.BaseType)
        {
            foreach (FieldInfo field in type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            {
                foreach (object part in Open(field.GetValue(value), field.FieldType))
                {
                    yield return part;
                }
            }
        }
    }

    private static IEnumerable<object> Open(object? value, Type declared) =>
        value is null || value.GetType().IsPrimitive || value.GetType().IsEnum ? [] : declared.IsValueType ? PartsOf(value) : [value];
}
