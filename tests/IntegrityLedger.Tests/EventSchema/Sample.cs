using System.Reflection;
using IntegrityLedger.Kernel;
using IntegrityLedger.Suppliers;

namespace IntegrityLedger.Tests.EventSchema;

/// <summary>Makes one of any event with every field filled, always the same: what a field is called is what stands in it.</summary>
internal static class Sample
{
    public static object Of(Type type) => Make(type, type.Name);

    private static object Make(Type type, string name) => Nullable.GetUnderlyingType(type) is { } inner ? Make(inner, name) : Simple(type, name) ?? Many(type, name) ?? Record(type);

    private static object? Simple(Type type, string name) =>
        type == typeof(string) ? name
        : type == typeof(int) ? 7
        : type == typeof(long) ? 123_45L
        : type == typeof(decimal) ? 12.5m
        : type == typeof(bool) ? true
        : type == typeof(Guid) ? StableId.From("sample", name)
        : type == typeof(DateOnly) ? new DateOnly(2026, 11, 10)
        : type == typeof(DateTimeOffset) ? new DateTimeOffset(2026, 11, 10, 9, 30, 0, TimeSpan.Zero)
        : type == typeof(EmployeeId) ? EmployeeId.FromSourceKey(name)
        : type == typeof(OrganisationNumber) ? OrganisationNumber.Parse("5599001012").Value
        : type == typeof(CaseNumber) ? new CaseNumber("G", 2026, 123)
        : type == typeof(SupplierKey) ? new SupplierKey("5599001012")
        : type == typeof(SealedText) ? new SealedText("c2VhbGVk")
        // The last word: the first is what a forgotten field would have.
        : type.IsEnum ? Enum.GetValues(type).GetValue(Enum.GetValues(type).Length - 1)
        : null;

    private static object? Many(Type type, string name)
    {
        if (!type.IsGenericType) return null;
        var arguments = type.GetGenericArguments();
        if (arguments is [var key, var value])
        {
            var map = (System.Collections.IDictionary)Activator.CreateInstance(typeof(Dictionary<,>).MakeGenericType(key, value))!;
            map[Make(key, name)] = Make(value, name);
            return map;
        }
        var list = Array.CreateInstance(arguments[0], 1);
        list.SetValue(Make(arguments[0], name), 0);
        return list;
    }

    private static object Record(Type type)
    {
        var made = type.GetConstructors().MaxBy(c => c.GetParameters().Length) is { } constructor
            ? constructor.Invoke([.. constructor.GetParameters().Select(p => Make(p.ParameterType, p.Name!))])
            : throw new InvalidOperationException($"{type} has no public constructor; say in Sample how one is made.");
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.SetMethod is not null && p.GetIndexParameters().Length == 0))
            property.SetValue(made, Make(property.PropertyType, System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(property.Name)));
        return made;
    }
}
