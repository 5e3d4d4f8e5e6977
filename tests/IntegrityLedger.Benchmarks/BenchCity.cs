using IntegrityLedger.Employees;
using IntegrityLedger.Kernel;
using IntegrityLedger.Suppliers;
using Marten;

namespace IntegrityLedger.Benchmarks;

/// <summary>Two hundred people in twenty units of three levels, fifty suppliers, one auditor.</summary>
public static class BenchCity
{
    public const int Units = 20, PeoplePerUnit = 10, Suppliers = 50;
    private static readonly Period Always = new(new DateOnly(2020, 1, 1));

    public static string Login(int person) => $"person.{person % (Units * PeoplePerUnit):000}";
    public static EmployeeId Id(string login) => EmployeeId.FromSourceKey(login);
    public static string UnitOf(int person) => $"U{person % (Units * PeoplePerUnit) / PeoplePerUnit:00}";
    public const string Administrator = "karin.dahl";
    public static string Head(int unit) => $"head.{unit:00}";

    /// <summary>A valid organisation number for each index.</summary>
    public static string Supplier(int index)
    {
        var stem = $"559{index % 1_000_000:000000}";
        for (var check = '0'; ; check++) if (!OrganisationNumber.Parse(stem + check).IsRefused) return stem + check;
    }

    public static async Task BuildAsync(IDocumentStore store, CancellationToken ct)
    {
        await using var session = store.LightweightSession();
        Unit(session, "TOP", null, "head.top");
        Person(session, "head.top", "TOP", null);
        Person(session, "ida.sand", "TOP", "auditor");
        Person(session, "greta.vik", "TOP", "compliance");
        Person(session, Administrator, "TOP", "administrator");
        for (var unit = 0; unit < Units; unit++)
        {
            Unit(session, $"U{unit:00}", "TOP", Head(unit));
            Person(session, Head(unit), $"U{unit:00}", null);
            for (var i = 0; i < PeoplePerUnit; i++) Person(session, Login(unit * PeoplePerUnit + i), $"U{unit:00}", null);
        }
        for (var i = 0; i < Suppliers; i++)
        {
            var key = new SupplierKey(Supplier(i));
            session.Events.StartStream<Supplier>(key.StreamId(), new SupplierRegistered(key, SupplierKind.LegalPerson, key.Value, LegalForm.LimitedCompany, $"Bänkbolaget {i} AB", null, null, "bench"));
        }
        await session.SaveChangesAsync(ct);
    }

    /// <summary>A small lunch, declared honestly; every tenth wants a decision.</summary>
    public static object Lunch(int i, DateOnly today) => new
    {
        direction = "received", response = "accepted", category = "goods", description = $"Bok nummer {i} i samband med ett möte om å, ä och ö",
        value = new { amount = i % 10 == 0 ? 450m : 120m, currency = "SEK", basis = "estimate" }, persons = 1, occurredOn = today.AddDays(-(i % 10)).ToString("yyyy-MM-dd"),
        place = "Stockholm", counterparty = new { kind = "supplier", organisationNumber = Supplier(i % Suppliers), name = $"Bänkbolaget {i % Suppliers} AB" }, purpose = "Avstämning",
        participants = Array.Empty<object>(), authorityExercise = false, relativeIncluded = false, deliveredToHome = false, requestedByMe = false, leisureDominates = false, alcohol = "none",
    };

    private static void Unit(IDocumentSession session, string code, string? parent, string head) => session.Events.StartStream<OrganisationUnit>(OrganisationUnit.StreamId(code),
        new UnitEstablished(code, $"Enhet {code}", parent, Regime.Authority, null, null, Always, "bench"), new ManagerAppointed(code, Id(head), Always, "bench"));

    private static void Person(IDocumentSession session, string login, string unit, string? role)
    {
        var id = Id(login);
        List<object> events =
        [
            new EmployeeRegistered(id, Always.From, "bench"), new LoginGiven(id, login, "bench"), new AssignedToUnit(id, unit, "Handläggare", Always, "bench"),
            new MandateGranted(id, unit, "gift", null, Always, null, "bench"), new MandateGranted(id, unit, "representation", null, Always, null, "bench"),
        ];
        if (role is not null) events.Add(new RoleGranted(id, role, Always, "bench"));
        session.Events.StartStream<Employee>(id.Value, events);
        session.Store(PersonCard.For(id, login, null));
    }
}
