using IntegrityLedger.Employees;
using IntegrityLedger.Identity;
using IntegrityLedger.Kernel;
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
        await session.SaveChangesAsync(ct);
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
