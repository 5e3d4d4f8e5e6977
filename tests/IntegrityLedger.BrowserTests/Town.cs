using IntegrityLedger.Employees;
using IntegrityLedger.Kernel;
using IntegrityLedger.Suppliers;
using Marten;

namespace IntegrityLedger.BrowserTests;

/// <summary>The smallest town in which every page has something to show: the demo logins with their line, four suppliers, one procurement.</summary>
public static class Town
{
    private static readonly Period Always = new(new(2020, 1, 1));
    private const string By = "system";

    public static async Task Found(IDocumentStore store, CancellationToken ct)
    {
        await using var session = store.LightweightSession();
        Unit(session, "SLK", "Stadsledningskontoret", null, "dag.holm", "per.alm");
        Unit(session, "SBK", "Stadsbyggnadskontoret", "SLK", "cecilia.strand");
        Unit(session, "BYGGLOV", "Bygglov", "SBK", "bo.ek");
        Unit(session, "SERV", "Serviceförvaltningen", "SLK", "olga.rask");
        Unit(session, "INKOP", "Inköp", "SERV", "filip.norr");
        Unit(session, "REV", "Stadsrevisionen", null, "ida.sand");
        Person(session, "per.alm", "Per Alm", "Ordförande", "SLK");
        Person(session, "dag.holm", "Dag Holm", "Stadsdirektör", "SLK");
        Person(session, "cecilia.strand", "Cecilia Strand", "Förvaltningschef", "SBK");
        Person(session, "bo.ek", "Bo Ek", "Enhetschef", "BYGGLOV");
        Person(session, "anna.berg", "Anna Berg", "Bygglovshandläggare", "BYGGLOV");
        Person(session, "orjan.astrom", "Örjan Åström", "Bygglovsarkitekt", "BYGGLOV");
        Person(session, "olga.rask", "Olga Rask", "Förvaltningschef", "SERV");
        Person(session, "filip.norr", "Filip Norr", "Inköpschef", "INKOP");
        Person(session, "eva.lund", "Eva Lund", "Upphandlare", "INKOP", "procurement");
        Person(session, "greta.vik", "Greta Vik", "Stadsjurist", "SLK", "compliance");
        Person(session, "helga.stam", "Helga Stam", "Regelansvarig", "SLK", "compliance");
        Person(session, "hans.fors", "Hans Fors", "Säkerhetssamordnare", "SLK", "security");
        Person(session, "ida.sand", "Ida Sand", "Revisor", "REV", "auditor");
        Person(session, "karin.dahl", "Karin Dahl", "Systemförvaltare", "SLK", "administrator");
        Person(session, "jon.ask", "Jon Ask", "Registrator", "SLK", "registrar");
        Supplier(session, "5599001012", "Nordbro Anläggning AB");
        Supplier(session, "5599003034", "Nordbro Holding AB");
        Supplier(session, "5599002028", "Mälarkök Catering AB");
        Supplier(session, "5599004040", "Södra Hissar AB");
        Tie(session, "5599001012", "5599003034");
        Procurement(session);
        await session.SaveChangesAsync(ct);
    }

    private static void Unit(IDocumentSession session, string code, string name, string? parent, string head, string? beside = null)
    {
        List<object> events = [new UnitEstablished(code, name, parent, Regime.Authority, null, null, Always, By), new ManagerAppointed(code, Id(head), Always, By)];
        if (beside is not null) events.Add(new LateralApproverNamed(code, Id(beside), Always, null, By));
        session.Events.StartStream<OrganisationUnit>(StableId.From("unit", code), events);
    }

    private static void Person(IDocumentSession session, string login, string name, string title, string unit, params string[] roles)
    {
        var id = Id(login);
        List<object> events = [new EmployeeRegistered(id, Always.From, By), new LoginGiven(id, login, By), new AssignedToUnit(id, unit, title, Always, By)];
        events.AddRange(roles.Select(role => new RoleGranted(id, role, Always, By)));
        events.Add(new MandateGranted(id, unit, "gift", null, Always, null, By));
        events.Add(new MandateGranted(id, unit, "representation", null, Always, null, By));
        session.Events.StartStream<Employee>(id.Value, events);
        session.Store(PersonCard.For(id, name, $"{login}@staden.example"));
    }

    private static void Supplier(IDocumentSession session, string number, string name)
    {
        var key = new SupplierKey(number);
        session.Events.StartStream<Supplier>(key.StreamId(), new SupplierRegistered(key, SupplierKind.LegalPerson, number, LegalForm.LimitedCompany, name, null, null, By));
    }

    private static void Tie(IDocumentSession session, string number, string parent)
    {
        var key = new SupplierKey(number);
        session.Events.Append(key.StreamId(), new JoinedGroup(key, new(parent), GroupRelation.Parent, Always, By));
    }

    private static void Procurement(IDocumentSession session)
    {
        const string number = "P-2026-014";
        session.Events.StartStream<Procurement>(StableId.From("procurement", number),
            new ProcurementOpened(number, "Gångbro i Hammarby", "INKOP", new(2026, 5, 4), By), new PhaseEntered(number, ProcurementPhase.Evaluation, new(2026, 10, 1), By),
            new BidderNoted(number, new("5599001012"), new(2026, 8, 1), By), new MemberJoined(number, Id("eva.lund"), "evaluator", Always, By),
            new MemberJoined(number, Id("filip.norr"), "lead", Always, By));
    }

    private static EmployeeId Id(string login) => EmployeeId.FromSourceKey(login);
}
