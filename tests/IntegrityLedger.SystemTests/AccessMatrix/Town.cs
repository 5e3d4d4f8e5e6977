using IntegrityLedger.Employees;
using IntegrityLedger.Identity;
using IntegrityLedger.Conflicts;
using IntegrityLedger.Kernel;
using IntegrityLedger.Suppliers;
using Marten;
using Microsoft.Extensions.DependencyInjection;

namespace IntegrityLedger.SystemTests.AccessMatrix;

/// <summary>
/// A town of two units under one head. In the north there is one person per role (norr.auditor, ...), the head norr.manager among them, and a colleague;
/// in the south a head and a neighbour.
/// </summary>
internal static class Town
{
    public const string North = "NORR", South = "SODER";
    public const string Colleague = "norr.kollega", Neighbour = "soder.granne", SouthernHead = "soder.chef", Top = "kommun.chef";
    public const string Project = "P-2026-900";
    /// <summary>What the ledger holds of the employee's conflict in it.</summary>
    public static Guid Declaration => ProcurementDeclaration.StreamId(Project, Id(With(Role.Employee)));
    public static readonly Guid Conflict = Guid.Parse("018f0000-0000-7000-8000-000000000900");
    private const string Whole = "KOMMUN";
    private static readonly Period Always = new(new DateOnly(2020, 1, 1));

    /// <summary>The person in the north whose role is to be tried; they are employees too, and nothing else.</summary>
    public static string With(string role) => $"norr.{role}";

    public static async Task SettleAsync(IServiceProvider services, CancellationToken ct)
    {
        await using var session = services.GetRequiredService<IDocumentStore>().LightweightSession();
        session.LastModifiedBy = "test";
        Unit(session, Whole, "Kommunen", null, Top);
        Unit(session, North, "Norra enheten", Whole, With(Role.Manager));
        Unit(session, South, "Södra enheten", Whole, SouthernHead);
        Employ(session, Top, Whole, Role.Manager);
        foreach (var role in Role.OfPeople) Employ(session, With(role), North, role);
        Employ(session, Colleague, North);
        Employ(session, Neighbour, South);
        Employ(session, SouthernHead, South, Role.Manager);
        Procure(session);
        await session.SaveChangesAsync(ct);
    }

    /// <summary>A procurement led by the manager, in which the employee takes part and was found to be tied to the bidder.</summary>
    private static void Procure(IDocumentSession session)
    {
        var (employee, bidder) = (Id(With(Role.Employee)), new SupplierKey("5599001012"));
        session.Events.StartStream<Procurement>(Procurement.StreamId(Project),
            new ProcurementOpened(Project, "Broar", North, Always.From, "system"), new BidderNoted(Project, bidder, Always.From, "system"),
            new MemberJoined(Project, Id(With(Role.Manager)), "lead", Always, "system"), new MemberJoined(Project, employee, "expert", Always, "system"));
        session.Events.StartStream<ProcurementDeclaration>(ProcurementDeclaration.StreamId(Project, employee), new ProcurementConflictFound(
            Conflict, new("U", 2026, 900), Project, employee, Conflict, "I-2026-00900", InterestKind.Board, InterestRelation.Self, bidder.Value, "PROC", false, Always.From, "system"));
    }

    private static void Unit(IDocumentSession session, string code, string name, string? parent, string head) =>
        session.Events.StartStream<OrganisationUnit>(OrganisationUnit.StreamId(code),
            new UnitEstablished(code, name, parent, Regime.Authority, null, null, Always, "system"),
            new ManagerAppointed(code, Id(head), Always, "system"));

    private static void Employ(IDocumentSession session, string login, string unit, string role = Role.Employee)
    {
        List<object> story = [new EmployeeRegistered(Id(login), Always.From, "system"), new LoginGiven(Id(login), login, "system"), new AssignedToUnit(Id(login), unit, "Handläggare", Always, "system")];
        // Being an employee comes with the employment, and being a manager with heading a unit.
        if (role is not (Role.Employee or Role.Manager)) story.Add(new RoleGranted(Id(login), role, Always, "system"));
        if (role == Role.Manager) story.AddRange(new[] { "gift", "representation" }.Select(kind => new MandateGranted(Id(login), unit, kind, null, Always, null, "system")));
        session.Events.StartStream<Employee>(Id(login).Value, story.ToArray());
        session.Store(PersonCard.For(Id(login), login, null));
    }

    private static EmployeeId Id(string login) => EmployeeId.FromSourceKey(login);
}
