using IntegrityLedger.Kernel;

namespace IntegrityLedger.Identity.Pages;

/// <summary>A person of the demo city whom a visitor may be with one tap.</summary>
public sealed record DemoLogin(string Login, string Name, LocalizedText Who);

/// <summary>Demo people who share a part in the story.</summary>
public sealed record DemoGroup(LocalizedText Heading, IReadOnlyList<DemoLogin> Logins);

/// <summary>The demo city's own cast, as seeded.</summary>
public static class DemoLogins
{
    public static readonly IReadOnlyList<DemoGroup> Groups =
    [
        new(new("Anmäler", "Declares"),
        [
            new("anna.berg", "Anna Berg", new("Handläggare på Bygglov", "Officer at building permits")),
            new("eva.lund", "Eva Lund", new("Upphandlare, med i P-2026-014", "Procurement officer, in P-2026-014")),
            new("maria.blom", "Maria Blom", new("Undersköterska i hemtjänsten", "Assistant nurse in home care")),
            new("ulf.bolag", "Ulf Bolag", new("Projektledare i bostadsbolaget", "Project manager in the housing company")),
        ]),
        new(new("Beslutar", "Decides"),
        [
            new("bo.ek", "Bo Ek", new("Chef för Bygglov", "Manager of building permits")),
            new("cecilia.strand", "Cecilia Strand", new("Chef för Stadsbyggnadskontoret", "Head of the city planning administration")),
            new("filip.norr", "Filip Norr", new("Chef för Inköp", "Head of purchasing")),
            new("dag.holm", "Dag Holm", new("Stadsdirektör", "City director")),
            new("greta.vik", "Greta Vik", new("Stadsjurist, regelefterlevnad", "City lawyer, compliance")),
        ]),
        new(new("Granskar och sköter", "Audits and keeps"),
        [
            new("ida.sand", "Ida Sand", new("Revisor på stadsrevisionen", "Auditor at the city audit office")),
            new("jon.ask", "Jon Ask", new("Registrator", "Registrar")),
            new("hans.fors", "Hans Fors", new("Säkerhetssamordnare", "Security coordinator")),
            new("karin.dahl", "Karin Dahl", new("Förvaltar systemet, läser inget innehåll", "Administers the system, reads no content")),
        ]),
    ];
}
