using System.Collections;
using System.Reflection;

namespace ReportSdk.Fuzz.Mutants;

/// <summary>Edits values in memory as <c>with</c> does, also into what no document could hold: null where none may be, lone surrogates, NaN, enum values without a text.</summary>
/// <param name="random">Decides everything.</param>
internal sealed class ValueChanges(Random random)
{
    private static readonly string?[] Texts = [null, "", "x", "买入", "\ud800", "a\udc00", "\u0000", "2024E", "2024-02-30"];
    private static readonly decimal[] Decimals = [0, -0.00m, 1.50m, -100, decimal.MaxValue, decimal.MinValue, 0.0000000000000000000000000001m];
    private static readonly double[] Doubles = [0, -0.0, 0.1, double.NaN, double.PositiveInfinity, double.MaxValue, double.Epsilon];

    /// <summary>A copy of the value with one thing changed, somewhere in it.</summary>
    public object Edit(object value)
    {
        PropertyInfo[] properties = [.. value.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(static property => property.CanWrite)];
        if (properties.Length == 0)
        {
            return value;
        }

        PropertyInfo chosen = properties[random.Next(properties.Length)];
        object copy = value.GetType().GetMethod("<Clone>$")!.Invoke(value, [])!;
        chosen.SetValue(copy, Other(chosen.PropertyType, chosen.GetValue(value)));
        return copy;
    }

    /// <summary>Another value of a type: of an entity mostly one that differs deeper down.</summary>
    private object? Other(Type type, object? old)
    {
        if (Nullable.GetUnderlyingType(type) is { } underlying)
        {
            return random.Next(3) == 0 ? null : Other(underlying, old);
        }

        if (type == typeof(string))
        {
            return Texts[random.Next(Texts.Length)];
        }

        if (type.IsEnum)
        {
            Array known = Enum.GetValues(type);
            return random.Next(3) == 0 ? Enum.ToObject(type, random.Next(2) == 0 ? -1 : known.Length) : known.GetValue(random.Next(known.Length));
        }

        if (type.IsGenericType)
        {
            return OtherGeneric(type, type.GetGenericTypeDefinition(), old);
        }

        if (type == typeof(JsonFragment))
        {
            return random.Next(3) == 0 ? null : JsonFragment.Parse(random.Next(2) == 0 ? "null" : "[1.50, {\"a\": \"b\"}]");
        }

        if (type.IsClass)
        {
            return old is null || random.Next(4) == 0 ? null : Edit(old);
        }

        return OtherScalar(type);
    }

    private object? OtherScalar(Type type) => Type.GetTypeCode(type) switch
    {
        TypeCode.Boolean => random.Next(2) == 0,
        TypeCode.Int32 => random.Next(2) == 0 ? random.Next(-2, 3) : int.MinValue,
        TypeCode.Int64 => random.Next(2) == 0 ? random.Next(-2, 3) : long.MinValue,
        TypeCode.Decimal => Decimals[random.Next(Decimals.Length)],
        TypeCode.Double => Doubles[random.Next(Doubles.Length)],
        _ => Activator.CreateInstance(type),
    };

    private object? OtherGeneric(Type type, Type definition, object? old)
    {
        Type element = type.GetGenericArguments()[0];
        if (definition == typeof(Optional<>))
        {
            return random.Next(3) == 0 ? Activator.CreateInstance(type) : Activator.CreateInstance(type, [Other(element, null)]);
        }

        if (definition == typeof(ValueMap<>))
        {
            return random.Next(4) == 0 ? null : OtherMap(type, element, old);
        }

        return definition == typeof(ValueList<>) && random.Next(4) > 0 ? OtherList(element, old) : null;
    }

    private object OtherList(Type element, object? old)
    {
        var items = ((IEnumerable?)old ?? Array.Empty<object>()).Cast<object?>().ToList();
        int at = random.Next(items.Count + 1);
        if (at < items.Count && random.Next(3) == 0)
        {
            items.RemoveAt(at);
        }
        else
        {
            items.Insert(at, Other(element, at < items.Count ? items[at] : null));
        }

        Array array = Array.CreateInstance(element, items.Count);
        for (int i = 0; i < items.Count; i++)
        {
            array.SetValue(items[i], i);
        }

        return typeof(ValueList).GetMethod(nameof(ValueList.CreateRange))!.MakeGenericMethod(element).Invoke(null, [array])!;
    }

    private object OtherMap(Type type, Type element, object? old)
    {
        // A name of the schema itself, which would be written twice, is as hostile as it gets.
        string[] names = ["rows", "name", "code", "未知", "", "\ud800"];
        Array array = Array.CreateInstance(typeof(KeyValuePair<,>).MakeGenericType(typeof(string), element), 1);
        array.SetValue(Activator.CreateInstance(typeof(KeyValuePair<,>).MakeGenericType(typeof(string), element), names[random.Next(names.Length)], Other(element, null)), 0);
        return old is not null && random.Next(3) == 0
            ? type.GetProperty("Empty", BindingFlags.Static | BindingFlags.Public)!.GetValue(null)!
            : typeof(ValueMap).GetMethod(nameof(ValueMap.CreateRange))!.MakeGenericMethod(element).Invoke(null, [array])!;
    }
}
