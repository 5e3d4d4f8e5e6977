using IntegrityLedger.Kernel;

namespace IntegrityLedger.Web.Texts;

/// <summary>What the roles are called.</summary>
public static class RoleTexts
{
    private static readonly Dictionary<string, LocalizedText> Known = new()
    {
        ["employee"] = new("medarbetare", "employee"), ["manager"] = new("chef", "manager"), ["compliance"] = new("regelefterlevnad", "compliance"), ["security"] = new("säkerhet", "security"),
        ["procurement"] = new("inköp", "procurement"), ["registrar"] = new("registrator", "registrar"), ["auditor"] = new("revisor", "auditor"), ["administrator"] = new("förvaltare", "administrator"),
    };

    /// <summary>The word for a role, or the role itself for one that is not known here.</summary>
    public static LocalizedText Word(string? role) => role is not null && Known.TryGetValue(role, out var word) ? word : new(role ?? "–", role ?? "–");

    private static readonly Dictionary<string, LocalizedText> Mandates = new() { ["gift"] = new("förmåner", "benefits"), ["representation"] = new("kostnader för representation", "costs of hospitality") };

    /// <summary>What a mandate covers.</summary>
    public static LocalizedText Mandate(string kind) => Mandates.GetValueOrDefault(kind) ?? new(kind, kind);
}
