namespace IntegrityLedger.Tests.Architecture;

/// <summary>The import table of the house (ops/decisions/0001-house-and-its-imports.md) as questions about two places.</summary>
internal static class Imports
{
    /// <summary>Plumbing and shell, whose subject is a framework, and the demo, which plays everybody at every desk.</summary>
    private static readonly HashSet<string> Plumbing = ["Platform", "Internal", "Web", "Identity", "Demo"];
    private static readonly HashSet<string> Doing = ["Commands", "Views", "Reactions", "Pages"];
    private static readonly string[] Frameworks = ["Marten", "JasperFx", "Wolverine", "Weasel", "Npgsql", "Microsoft.AspNetCore", "Microsoft.Extensions", "Microsoft.JSInterop"];
    private static readonly string[] Storage = ["Marten", "JasperFx", "Wolverine", "Weasel", "Npgsql"];

    /// <summary>The library of pure hashing and signatures: no room of the application.</summary>
    public const string ProofLibrary = "Proofs";

    public static bool IsModule(string type) => type.EndsWith("Module", StringComparison.Ordinal) && House.PlaceOf(type)?.Part == "";
    public static bool IsFramework(string type) => Frameworks.Any(f => type.StartsWith(f + ".", StringComparison.Ordinal));
    public static bool IsStorage(string type) => Storage.Any(f => type.StartsWith(f + ".", StringComparison.Ordinal));

    /// <summary>State, events and rules, and whatever else a room keeps beside its doing.</summary>
    public static bool IsPure(Place place) => !Plumbing.Contains(place.Room) && place.Room is not ("Audit" or "TransparencyLog") && !Doing.Contains(place.Part);

    /// <summary>The audit room is views over other rooms through and through.</summary>
    public static bool IsView(Place place) => place.Part == "Views" || (place.Room is "Audit" && place.Part is not "Pages");

    public static bool IsRoom(Place place) => !Plumbing.Contains(place.Room) && place.Room is not ("Kernel" or "Policy" or ProofLibrary);

    /// <summary>Enums and structs, refusals, and what events are made of: values, which mean the same everywhere.</summary>
    public static bool IsValue(string type) =>
        typeof(IntegrityLedger.Platform.Bootstrap.LedgerStore).Assembly.GetType(type) is { } found && (found.IsValueType || EventSchema.Vocabulary.Words.Contains(found) || type.EndsWith("Refusals", StringComparison.Ordinal));
}
