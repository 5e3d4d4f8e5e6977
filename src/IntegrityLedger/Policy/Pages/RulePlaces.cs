using IntegrityLedger.Kernel;

namespace IntegrityLedger.Policy.Pages;

/// <summary>Where a rule that another room keeps can be seen at work.</summary>
internal sealed record RulePlace(string Url, LocalizedText Name);

/// <summary>The pages of the rules that act in other rooms: by rule for those that came with the application, by room for a city's own.</summary>
internal static class RulePlaces
{
    private static readonly RulePlace
        Inbox = new("/inbox", new("Att besluta", "To decide")), Procurements = new("/procurements", new("Upphandlingar", "Procurements")), Occupations = new("/secondary-occupations", new("Bisysslor", "Secondary occupations")),
        Attestations = new("/attestations", new("Försäkringar", "Attestations")), Conflicts = new("/conflicts", new("Jäv och intressen", "Conflicts and interests")),
        Influence = new("/report", new("Rapportera otillåten påverkan", "Report improper influence"));

    /// <summary>Null for a room without a page.</summary>
    public static RulePlace? Of(string id, string room) => (id, room) switch
    {
        ("R29", "conflicts") => Procurements,
        ("R30" or "R31", "conflicts") => Occupations,
        ("R32", "conflicts") => Attestations,
        (_, "conflicts") => Conflicts,
        (_, "approvals") => Inbox,
        (_, "influence") => Influence,
        _ => null,
    };
}
