using IntegrityLedger.Conflicts;
using IntegrityLedger.Kernel;
using IntegrityLedger.Policy;
using Shouldly;

namespace IntegrityLedger.Tests.Conflicts;

/// <summary>People with something beside the job, and half-told stories: each test tells the rest.</summary>
internal static class SecondaryOccupationStory
{
    public static readonly DateOnly Today = new(2026, 11, 23);
    public static readonly Actor Anna = Person("anna.berg"), Bo = Person("bo.ek", "manager"), Cecilia = Person("cecilia.strand", "manager"), Greta = Person("greta.vik", "compliance");
    public static readonly SecondaryOccupationLimits Limits = new(12, 30, 8, []);

    public static Actor Person(string login, params string[] roles) => new(EmployeeId.FromSourceKey(login), login, roles.Append("employee").ToHashSet());
    public static SealedText Said(string words) => new(words);

    /// <summary>A café on Saturdays: nothing to do with the city.</summary>
    public static SecondaryOccupationTerms Cafe { get; } = new()
    {
        Type = SecondaryOccupationType.Employment, Company = new(CounterpartyKind.Unknown, "xcafe", null, Said("Kaféet")), Tasks = Said("Serverar"), HoursPerWeek = 6,
        Period = new(new(2026, 9, 1)), SupplierRelation = SecondaryOccupationRelation.None, TouchesDuties = false,
    };

    /// <summary>A drawing firm whose customers apply for building permits where Anna works.</summary>
    public static SecondaryOccupationTerms DrawingFirm { get; } = Cafe with
    {
        Type = SecondaryOccupationType.OwnFirm, Company = new(CounterpartyKind.Applicant, "xfirm", null, Said("Bergs ritningar")), SupplierRelation = SecondaryOccupationRelation.Applicant, TouchesDuties = true,
    };

    public static SecondaryOccupationFacts Facts(SecondaryOccupationTerms terms, Regime regime = Regime.Authority) =>
        new(regime, terms.Type, terms.SupplierRelation, terms.TouchesDuties, terms.UsesEquipment, terms.HoursPerWeek, 0, true, [], []);

    public static SecondaryOccupationScreened Screened(SecondaryOccupationFacts facts) => new(SecondaryOccupationScreening.Of(facts, Limits, "test.1", Today), facts, Today);

    public static SecondaryOccupationDeclared Declared(SecondaryOccupationTerms? terms = null, string by = "anna.berg", EmployeeId? onBehalfOf = null) =>
        new(new("B", 2026, 1), new(Anna.Id, "BYGG", "Bygglovshandläggare", ["employee"]), terms ?? Cafe, Today, by, onBehalfOf, "sv");

    public static SecondaryOccupationRoutes Routes(Actor? line = null) => new(Choice(line ?? Bo), Choice(Greta), Today.AddDays(14));
    public static RouteChoice Choice(Actor who) => new(who.Id, null, new("Närmast.", "Nearest."), []);

    public static SecondaryOccupation Told(params object[] events) => events.Aggregate<object, SecondaryOccupation?>(null, SecondaryOccupation.Fold)!;
    public static SecondaryOccupation Then(this SecondaryOccupation matter, params object[] events) => events.Aggregate<object, SecondaryOccupation?>(matter, SecondaryOccupation.Fold)!;

    /// <summary>The matter after what the rule answered; a refusal fails the test.</summary>
    public static SecondaryOccupation Then(this SecondaryOccupation matter, Outcome<IReadOnlyList<object>> answer)
    {
        answer.Refusal?.Code.ShouldBeNull();
        return matter.Then([.. answer.Value]);
    }

    /// <summary>Declared, screened and given to Bo, and to Greta where R30 asks for her.</summary>
    public static SecondaryOccupation Waiting(SecondaryOccupationTerms? terms = null, Regime regime = Regime.Authority) =>
        Told([.. SecondaryOccupationRules.Declare(Declared(terms), Screened(Facts(terms ?? Cafe, regime)), Routes())]);

    public static SecondaryOccupation WithOpinion(this SecondaryOccupation matter) =>
        matter.Then(SecondaryOccupationDecisions.Opine(matter, Greta, new(SecondaryOccupationOpinionKind.Legal, Said("Förbjud."), SecondaryOccupationTests.NotMade, SecondaryOccupationDecision.Forbidden, Greta.Login, Greta.Id)));

    public static SecondaryOccupationTest Finds(SecondaryOccupationFinding finding, bool reasons = true) => new(finding, reasons ? Said("Så är det.") : null);
    public static SecondaryOccupationTests Clear { get; } = new(Finds(SecondaryOccupationFinding.No), Finds(SecondaryOccupationFinding.No), Finds(SecondaryOccupationFinding.No));
    public static SecondaryOccupationTests TrustAtRisk { get; } = Clear with { Trust = Finds(SecondaryOccupationFinding.Yes) };

    public static SecondaryOccupationVerdict Verdict(SecondaryOccupationDecision decision, SecondaryOccupationTests tests, bool reasons = true, DateOnly? reviewOn = null, DateOnly? endBy = null, params SecondaryOccupationCondition[] conditions) =>
        new(decision, tests, reasons ? Said("Därför.") : null, conditions, reviewOn, endBy, StableId.From("measure", "ending"));

    public static SecondaryOccupationCondition Condition { get; } = new(StableId.From("measure", "1"), Said("Inga uppdrag i staden"), Today.AddDays(30), true);

    public static Outcome<IReadOnlyList<object>> DecidedBy(this SecondaryOccupation matter, Actor who, SecondaryOccupationVerdict verdict) =>
        SecondaryOccupationDecisions.Decide(matter, who, verdict, new([], 0, 0, false), Limits, Today);

    public static SecondaryOccupation Allowed => Waiting().Then(Waiting().DecidedBy(Bo, Verdict(SecondaryOccupationDecision.Allowed, Clear)));
}
