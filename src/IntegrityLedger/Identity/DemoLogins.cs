using IntegrityLedger.Kernel;

namespace IntegrityLedger.Identity;

/// <summary>The people of the demo city whom one may sign in as, with what they are for.</summary>
public sealed record DemoLogin(string Login, LocalizedText Who)
{
    public static readonly IReadOnlyList<DemoLogin> All =
    [
        new("anna.berg", new("handläggare, Bygglov; chef bo.ek", "case officer, building permits; manager bo.ek")),
        new("bo.ek", new("chef för Bygglov; chef cecilia.strand", "manager of building permits; manager cecilia.strand")),
        new("cecilia.strand", new("chef för Stadsbyggnadskontoret; chef dag.holm", "head of the city planning office; manager dag.holm")),
        new("dag.holm", new("stadsdirektör; om honom beslutar per.alm", "city director; decisions about him go to per.alm")),
        new("eva.lund", new("upphandlare, Inköp; med i upphandling P-2026-014", "procurement officer; member of procurement P-2026-014")),
        new("filip.norr", new("chef för Inköp; chef olga.rask", "head of procurement; manager olga.rask")),
        new("maria.blom", new("undersköterska, Hemtjänst Södermalm; chef nils.ros", "assistant nurse, home care Södermalm; manager nils.ros")),
        new("ulf.bolag", new("projektledare i bostadsbolaget; chef vera.hus", "project manager in the housing company; manager vera.hus")),
        new("greta.vik", new("stadsjurist, regelefterlevnad", "compliance officer")),
        new("hans.fors", new("säkerhetssamordnare", "security coordinator")),
        new("ida.sand", new("stadsrevisor", "auditor")),
        new("jon.ask", new("registrator", "registrar")),
        new("karin.dahl", new("administratör: ställer in, läser inget innehåll", "administrator: configures, reads no content")),
    ];
}
