using Shouldly;
using IntegrityLedger.Gifts;
using IntegrityLedger.Kernel;
using IntegrityLedger.Policy;

namespace IntegrityLedger.Tests.Gifts;

/// <summary>People and half-told stories: each test tells the rest.</summary>
internal static class Story
{
    public static readonly DateOnly Today = new(2026, 11, 23);
    public static readonly Actor Anna = Person("anna.berg"), Bo = Person("bo.ek", "manager"), Cecilia = Person("cecilia.strand", "manager"),
        Filip = Person("filip.norr", "manager"), Greta = Person("greta.vik", "compliance"), Jon = Person("jon.ask", "registrar");

    public static Actor Person(string login, params string[] roles) => new(EmployeeId.FromSourceKey(login), login, roles.Append("employee").ToHashSet());
    public static SealedText Said(string words) => new(words);

    public static Declaration Book { get; } = new()
    {
        Direction = Direction.Received, Response = Response.Accepted, Category = Category.Goods, Description = Said("En bok"),
        Value = new(Money.Kronor(500), ValueBasis.Estimate, true, 500_00), OccurredOn = new(2026, 11, 20),
        Counterparty = new(CounterpartyKind.Supplier, "5599002028", OrganisationNumber.Parse("5599002028").Value, Said("Mälarkök")),
    };

    /// <summary>A dinner for four that the city gives; two guests are named, and Filip.</summary>
    public static Declaration Dinner { get; } = Book with
    {
        Direction = Direction.Given, Category = Category.Meal, Persons = 4, Value = new(Money.Kronor(1600), ValueBasis.Estimate, true, 1600_00),
        Participants = [new(true, null, Said("S. Ek")), new(true, null, Said("K. Lo")), new(false, Filip.Id, null)],
    };

    public static Declaration DinnerWithoutNames { get; } = Dinner with { Participants = [] };

    public static GiftDeclared Declared(Declaration? what = null, bool planned = false, string by = "anna.berg", EmployeeId? onBehalfOf = null) =>
        new(new("G", 2026, 1), new(Anna.Id, "BYGG", "Handläggare", ["employee"]), what ?? Book, Today, planned, by, onBehalfOf, "sv");

    public static Assessment Judged(PolicyOutcome outcome, SecondLook look = SecondLook.None, params string[] rules) => new("test.1", outcome,
        [.. (rules.Length == 0 ? ["R08"] : rules).Select(id => new RuleHit(id, 1, outcome, new("Så är det.", "So it is."), "BrB", [], look, [], []))]);

    public static GiftScreened Screened(PolicyOutcome outcome, SecondLook look = SecondLook.None, params string[] rules) => new(Judged(outcome, look, rules), Facts, Today);

    public static GiftFacts Facts { get; } = new() { Direction = "received", Response = "accepted", Category = "goods" };

    public static GiftRouted To(Actor who, DecisionStep step = DecisionStep.Line, DateOnly? due = null) => Choice(who).For(step, due ?? Today.AddDays(14));
    public static RouteChoice Choice(Actor who) => new(who.Id, null, new("Närmast.", "Nearest."), []);
    public static Routes Next(Actor line, Actor? second = null) => new(Choice(line), Choice(second ?? Greta), Today.AddDays(14), new HashSet<EmployeeId> { line.Id, (second ?? Greta).Id });
    public static KnownAtDecision Seen { get; } = new(0, 0, 0, []);

    public static GiftApproved Approved(Actor by, bool final = true, DecisionStep step = DecisionStep.Line) => new(step, Said("Rimligt."), [], final, Seen, by.Login, by.Id);
    public static GiftRefused Refused(Actor by, bool final = true, DecisionStep step = DecisionStep.Line) => new(step, Said("Nej."), final, Seen, by.Login, by.Id);
    public static InformationRequested Asked(Actor by, DateOnly? on = null) => new(Said("Vem?"), on ?? Today, by.Login);
    public static RepresentationDocumented Documented(params Participant[] people) =>
        new(people.Length > 0 ? people : Dinner.Participants, Said("Avtal"), Money.Kronor(1600), null, null, null, Anna.Login);
    public static GiftHandedOver HandedOver(Disposal disposal, Actor? by = null) => new(disposal, Today, null, (by ?? Anna).Login);

    /// <summary>The matter after these events.</summary>
    public static Gift Told(params object[] events) => events.Aggregate<object, Gift?>(null, Gift.Fold)!;

    public static Gift Then(this Gift gift, params object[] events) => events.Aggregate<object, Gift?>(gift, Gift.Fold)!;

    /// <summary>The matter after what the rule answered; a refusal fails the test.</summary>
    public static Gift Then(this Gift gift, Outcome<IReadOnlyList<object>> answer)
    {
        answer.Refusal?.Code.ShouldBeNull();
        return gift.Then([.. answer.Value]);
    }

    /// <summary>A received book that waits for Bo.</summary>
    public static Gift WaitingForBo => Told(Declared(), Screened(PolicyOutcome.Review), To(Bo));

    /// <summary>A dinner planned for next month that waits for Bo's approval in advance.</summary>
    public static Gift PlannedDinner => Told(Declared(Dinner with { OccurredOn = Today.AddDays(30) }, planned: true), Screened(PolicyOutcome.Review), To(Bo));

    /// <summary>A dinner that nobody approved in advance, declared afterwards.</summary>
    public static Gift DinnerAfterwards => Told(Declared(Dinner), Screened(PolicyOutcome.Review), To(Bo, DecisionStep.Attestation));

    public static Outcome<IReadOnlyList<object>> ApprovedBy(this Gift gift, Actor who, Routes? routes = null, bool withReasons = true) =>
        DecisionRules.Approve(gift, who, withReasons ? Said("Rimligt.") : null, [], Seen, routes ?? Next(Cecilia));

    public static Outcome<IReadOnlyList<object>> RefusedBy(this Gift gift, Actor who, Routes? routes = null) => DecisionRules.Refuse(gift, who, Said("Nej."), Seen, routes ?? Next(Cecilia));
}
