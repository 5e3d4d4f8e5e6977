using IntegrityLedger.Conflicts;
using IntegrityLedger.Kernel;
using Shouldly;

namespace IntegrityLedger.Tests.Conflicts;

/// <summary>People and half-told stories of interests: each test tells the rest.</summary>
internal static class InterestStory
{
    public static readonly DateOnly Today = new(2026, 11, 23);
    public static readonly InterestLimits Limits = new(24, 12);
    public static readonly Actor Anna = Person("anna.berg"), Bo = Person("bo.ek", "manager"), Cecilia = Person("cecilia.strand", "manager"), Greta = Person("greta.vik", "compliance");
    public static readonly InterestMatch Touching = new("5599001012", true, ["5599003034"], false, ["P-2026-014"]), NotTouching = new("5599005054", true, [], false, []);

    public static Actor Person(string login, params string[] roles) => new(EmployeeId.FromSourceKey(login), login, roles.Append("employee").ToHashSet());
    public static SealedText Said(string words) => new(words);

    public static InterestDeclaration Shares { get; } = new()
    {
        Kind = InterestKind.Ownership, Relation = InterestRelation.Self, Counterparty = new(CounterpartyKind.Supplier, "5599001012", OrganisationNumber.Parse("5599001012").Value, Said("Nordbro")),
        Share = 30, From = new(2026, 3, 1), OverlapWithDuties = false,
    };

    public static InterestDeclared Declared(InterestDeclaration? what = null, DateOnly? on = null) => new(new("I", 2026, 1), new(Anna.Id, "BYGG", "Handläggare", ["employee"]), what ?? Shares, on ?? Today, Anna.Login, null);
    public static RouteChoice To(Actor who) => new(who.Id, null, new("Närmast.", "Nearest."), []);
    public static InterestEnded Ended(DateOnly last, DateOnly? told = null) => new(last, told ?? Today, null, Anna.Login);
    public static InterestCorrected Corrected(InterestDeclaration to, string field = "from") => new(to, [new(field, null, null)], Said("Fel."), Anna.Login);

    /// <summary>A declaration as the rules open it.</summary>
    public static Interest Opened(InterestDeclaration? what = null, InterestMatch? match = null) => Told([.. InterestRules.Declare(Declared(what), match ?? Touching, To(Bo), Today.AddDays(14), Limits)]);

    public static Interest Told(params object[] events) => events.Aggregate<object, Interest?>(null, Interest.Fold)!;
    public static Interest Then(this Interest interest, params object[] events) => events.Aggregate<object, Interest?>(interest, Interest.Fold)!;

    /// <summary>The interest after what the rule answered; a refusal fails the test.</summary>
    public static Interest Then(this Interest interest, Outcome<IReadOnlyList<object>> answer)
    {
        answer.Refusal?.Code.ShouldBeNull();
        return interest.Then([.. answer.Value]);
    }

    public static Outcome<IReadOnlyList<object>> AssessedBy(this Interest interest, Actor who, InterestAssessment assessment = InterestAssessment.NoMeasure, bool withReasons = true, DateOnly? again = null) =>
        InterestRules.Review(interest, who, assessment, withReasons ? Said("Berör inte tjänsten.") : null, again, Touching, Today, Limits);

    public static Outcome<IReadOnlyList<object>> CorrectedTo(this Interest interest, InterestDeclaration what, InterestMatch? match = null, string field = "from") =>
        InterestRules.Correct(interest, Anna, Corrected(what, field), match ?? Touching, To(Cecilia), Today.AddDays(14), Today, Limits);

    public static bool InForce(this Interest interest, DateOnly on) => interest.InForceOn(on, Limits.FormerEmployerMonths);
}
