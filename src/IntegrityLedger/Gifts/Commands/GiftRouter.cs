using IntegrityLedger.Approvals.Views;
using IntegrityLedger.Employees.Views;
using IntegrityLedger.Kernel;
using IntegrityLedger.Suppliers;

namespace IntegrityLedger.Gifts.Commands;

/// <summary>Puts the question "who may decide?" for gifts and representation.</summary>
public sealed class GiftRouter(IMatterRouter router, IOrganisation organisation)
{
    public async Task<Routes> Routes(MatterFacts facts, CancellationToken ct)
    {
        var routes = await router.Routes(facts, ct);
        return new(routes.Line, routes.SecondLook, routes.DueOn, routes.Eligible);
    }

    /// <summary>Who would be next for a matter as it stands on the day.</summary>
    public async Task<Routes> Routes(Gift gift, DateOnly day, CancellationToken ct) => await Routes(await Facts(gift, day, ct), ct);

    /// <summary>Why the person may neither decide nor read the matter; null for whoever declared it, and where nothing stands in the way.</summary>
    public async Task<SkippedApprover?> Hinder(Gift gift, Actor person, DateOnly day, CancellationToken ct) =>
        GiftRules.IsDeclarant(gift, person) ? null : await router.Hinder(person.Id, await Facts(gift, day, ct), ct);

    public static string MandateKind(Direction direction) => direction == Direction.Given ? "representation" : "gift";

    /// <summary>The matter as routing and escalation see it.</summary>
    public async Task<MatterFacts> Facts(Gift gift, DateOnly day, CancellationToken ct)
    {
        var involved = gift.TookPart.ToHashSet();
        if (gift.EnteredForAnother && await organisation.ByLogin(gift.EnteredBy, day, ct) is { } colleague) involved.Add(colleague.Id);
        var declared = gift.Declaration;
        return new(gift.Declarant.Person, day)
        {
            TookPart = involved, OutOfIt = gift.Deciders.ToHashSet(), SteppedAside = gift.OutOfIt.ToHashSet(),
            MandateKind = MandateKind(declared.Direction), AmountOre = declared.Response == Response.Declined ? null : gift.AmountOre,
            Parties = declared.Counterparty.Key is { } key ? [new SupplierKey(key)] : [], Procurements = declared.ProcurementId is { } number ? [number] : [],
            CaseKey = declared.CaseKey, AuthorityExercise = declared.AuthorityExercise, Rules = gift.RuleHits,
        };
    }
}
