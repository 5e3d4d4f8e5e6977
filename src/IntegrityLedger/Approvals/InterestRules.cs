using System.Numerics;
using IntegrityLedger.Kernel;

namespace IntegrityLedger.Approvals;

/// <summary>What a declared interest means for a matter: pure, by the law of the unit and of the day.</summary>
public static class InterestRules
{
    /// <summary>The declared interest that stands in the way the most, or null: whatever the order they were declared in, the answer is the same.</summary>
    public static Disqualification? Of(Candidate candidate, Matter matter) =>
        candidate.Person is not { } person ? null
        : candidate.Interests.Select(interest => Own(interest, matter)).Concat(matter.InterestsOfThoseInvolved.Where(tie => tie.Colleague == person).Select(tie => (Disqualification?)Tie(tie, matter)))
            .OfType<Disqualification>().OrderByDescending(ground => BitOperations.PopCount((uint)ground.Barred)).ThenBy(ground => Array.IndexOf(Order, ground.Code)).ThenBy(ground => ground.Interest).FirstOrDefault();

    private static readonly string[] Order = [.. Enum.GetValues<GroundCode>().Select(Kebab)];

    private static Disqualification? Own(DeclaredInterest interest, Matter matter)
    {
        if (interest.Colleague is { } colleague && matter.Involves(colleague)) return Tie(interest, matter);
        if (interest.CaseKey is { } reference && reference == matter.CaseKey) return Because(GroundOf(interest), interest, matter);
        if (interest.ProcurementId is { } procurement && matter.Procurements.Contains(procurement)) return Because(GroundCode.Proc, interest, matter);
        if (interest.CounterpartyKey is not { } key || !matter.Parties.Contains(key) || IsTooSmall(interest, matter)) return null;
        if (IsSeatForTheCity(interest, key, matter)) return Excepted(matter) ? null : Because(GroundCode.Assign, interest, matter);
        return Because(GroundOf(interest), interest, matter);
    }

    /// <summary>Between two people of the city: kinship is kinship; friendship, dispute and the rest put impartiality in question.</summary>
    private static Disqualification Tie(DeclaredInterest interest, Matter matter) =>
        Because(interest.Kind is InterestKind.Kinship || interest.Relation is InterestRelation.Relative ? GroundCode.Kin : GroundCode.Delicacy, interest, matter);

    private static GroundCode GroundOf(DeclaredInterest interest) => (interest.Relation, interest.Kind) switch
    {
        (_, InterestKind.Kinship) or (InterestRelation.Relative, not (InterestKind.Friendship or InterestKind.Dispute or InterestKind.Other)) => GroundCode.Kin,
        (_, InterestKind.Ownership or InterestKind.Property) => GroundCode.Interest,
        (_, InterestKind.Board) => GroundCode.Rep,
        (_, InterestKind.Assignment) => GroundCode.Agent,
        (_, InterestKind.Other) => GroundCode.CoiOther,
        _ => GroundCode.Delicacy,
    };

    private static bool IsTooSmall(DeclaredInterest interest, Matter matter) =>
        interest is { Kind: InterestKind.Ownership, Share: { } share } && share < matter.SmallestShare;

    private static bool IsSeatForTheCity(DeclaredInterest interest, string key, Matter matter) =>
        interest is { Kind: InterestKind.Board or InterestKind.Assignment, Relation: InterestRelation.Self } && (interest.AppointedByCity || matter.CityOwned.Contains(key));

    /// <summary>KL 6 kap. 31 §: such a seat alone disqualifies nobody, but never in exercise of authority against an individual. Not knowing is not "no".</summary>
    private static bool Excepted(Matter matter) => matter.Regime is Regime.Authority or Regime.MunicipalFederation && matter.AuthorityExercise == false;

    private static Disqualification Because(GroundCode code, DeclaredInterest interest, Matter matter)
    {
        var ground = GroundCatalogue.Find(code, matter.Regime, matter.Day);
        // The ground is told; what was declared stays between the person and those who may read it.
        return new(Kebab(code), new($"{ground.Name.Sv}: har anmält något som berör ärendet.", $"{ground.Name.En}: declared something that touches the matter."), ground.Statute, ground.Barred, interest.Id);
    }

    internal static string Kebab(GroundCode code) => code switch
    {
        GroundCode.TwoInst => "two-instances",
        GroundCode.CoiOther => "other-conflict",
        _ => code.ToString().ToLowerInvariant(),
    };
}
