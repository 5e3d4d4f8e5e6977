using IntegrityLedger.Platform.Bootstrap;
using Mono.Cecil;
using Mono.Cecil.Cil;
using Mono.Cecil.Rocks;

namespace IntegrityLedger.Tests.Architecture;

/// <summary>Where a type lives: its room and the part of it. An empty part is the room's root.</summary>
internal sealed record Place(string Room, string Part);

/// <summary>One type's use of another, both by full name; what a compiler made of a method counts as its class.</summary>
internal sealed record Use(string From, string To)
{
    public Place FromPlace => House.PlaceOf(From)!;
    public Place? ToPlace => House.PlaceOf(To);
    public override string ToString() => $"{From} -> {To}";
}

/// <summary>The application as it was compiled: every type and everything each of them names, in signatures and in bodies.</summary>
internal static class House
{
    private const string Name = "IntegrityLedger";

    /// <summary>Every use of a type by a type of the application.</summary>
    public static IReadOnlyList<Use> Uses { get; } = Read();

    /// <summary>Full names of the types of the application.</summary>
    public static IReadOnlyList<string> Types { get; } = [.. Uses.Select(u => u.From).Distinct()];

    public static Place? PlaceOf(string type)
    {
        if (!type.StartsWith(Name + ".", StringComparison.Ordinal)) return null;
        var parts = type.Split('.');
        return parts.Length < 3 ? null : new(parts[1], parts.Length > 3 ? parts[2] : "");
    }

    /// <summary>The repository, from the test's own place upwards.</summary>
    public static DirectoryInfo Root { get; } = FindRoot();

    private static DirectoryInfo FindRoot()
    {
        var directory = new DirectoryInfo(AppContext.BaseDirectory);
        while (directory is not null && !File.Exists(Path.Combine(directory.FullName, $"{Name}.sln"))) directory = directory.Parent;
        return directory ?? throw new InvalidOperationException($"{Name}.sln is in no directory above {AppContext.BaseDirectory}.");
    }

    private static List<Use> Read()
    {
        using var assembly = AssemblyDefinition.ReadAssembly(typeof(LedgerStore).Assembly.Location);
        var uses = new HashSet<Use>();
        foreach (var type in assembly.MainModule.GetAllTypes())
        {
            if (Outermost(type) is not { } from || PlaceOf(from) is null) continue;
            foreach (var named in Named(type).SelectMany(Parts).Select(Outermost).OfType<string>()) if (named != from) uses.Add(new(from, named));
            uses.Add(new(from, from));
        }
        return [.. uses];
    }

    private static IEnumerable<TypeReference?> Named(TypeDefinition type) =>
    [
        type.BaseType, .. type.Interfaces.Select(i => i.InterfaceType), .. type.Fields.Select(f => f.FieldType), .. Attributes(type),
        .. type.Properties.Select(p => p.PropertyType), .. type.Properties.SelectMany(Attributes), .. type.Methods.SelectMany(OfMethod),
    ];

    private static IEnumerable<TypeReference?> Attributes(ICustomAttributeProvider owner) => owner.CustomAttributes
        .SelectMany(a => a.ConstructorArguments.Select(argument => argument.Value as TypeReference).Prepend(a.AttributeType));

    private static IEnumerable<TypeReference?> OfMethod(MethodDefinition method) =>
    [
        method.ReturnType, .. method.Parameters.Select(p => p.ParameterType), .. Attributes(method),
        .. method.HasBody ? method.Body.Variables.Select(v => v.VariableType).Concat(method.Body.Instructions.SelectMany(OfInstruction)) : [],
    ];

    private static IEnumerable<TypeReference?> OfInstruction(Instruction instruction) => instruction.Operand switch
    {
        TypeReference type => [type],
        FieldReference field => [field.DeclaringType, field.FieldType],
        GenericInstanceMethod generic => [generic.DeclaringType, .. generic.GenericArguments, generic.ReturnType],
        MethodReference called => [called.DeclaringType, called.ReturnType, .. called.Parameters.Select(p => p.ParameterType)],
        _ => [],
    };

    private static IEnumerable<TypeReference> Parts(TypeReference? type) => type switch
    {
        null or GenericParameter => [],
        GenericInstanceType generic => [generic.ElementType, .. generic.GenericArguments.SelectMany(Parts)],
        TypeSpecification wrapped => Parts(wrapped.ElementType),
        _ => [type],
    };

    private static string? Outermost(TypeReference type)
    {
        while (type.DeclaringType is { } outer) type = outer;
        // What the compiler adds to the whole assembly belongs to nobody.
        return type.Name.StartsWith('<') ? null : $"{type.Namespace}.{type.Name.Split('`')[0]}";
    }
}
