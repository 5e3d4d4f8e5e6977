using IntegrityLedger.Employees.Views;
using IntegrityLedger.Kernel;
using IntegrityLedger.Policy;
using IntegrityLedger.Suppliers;
using IntegrityLedger.Suppliers.Views;

namespace IntegrityLedger.Approvals.Views;

/// <summary>What the registers add to a matter: corporate groups, bidders, the law of the unit, who wrote the rules.</summary>
public sealed class MatterSurroundings(IOrganisation organisation, ISupplierRegister suppliers, IPolicyLibrary policies, IConfiguration configuration)
{
    /// <summary>The city's own organisation number: who has it in the corporate group is owned by the city.</summary>
    public const string CityNumber = "Ledger:OrganisationNumber";

    public async Task<Matter> Of(MatterFacts facts, ILookup<EmployeeId, DeclaredInterest> declared, CancellationToken ct)
    {
        var involved = facts.TookPart.Append(facts.Declarant).ToHashSet();
        var (parties, cityOwned) = await Parties(facts, ct);
        var pack = policies.InForceOn(facts.Day);
        return new(facts.Declarant, facts.TookPart, facts.OutOfIt, facts.MandateKind, facts.AmountOre)
        {
            Day = facts.Day, Regime = await RegimeOf(facts, ct), Parties = parties, CityOwned = cityOwned,
            Procurements = facts.Procurements.ToHashSet(StringComparer.OrdinalIgnoreCase), CaseKey = facts.CaseKey, AuthorityExercise = facts.AuthorityExercise,
            SteppedAside = facts.SteppedAside, RuleAuthors = await Authors(pack, facts, ct),
            InterestsOfThoseInvolved = [.. involved.SelectMany(person => declared[person]).Where(i => i.Colleague is not null)],
            SmallestShare = pack.Parameter("INTEREST_SHARE")?.On(facts.Day)?.Value ?? 0,
        };
    }

    private async Task<Regime> RegimeOf(MatterFacts facts, CancellationToken ct) =>
        await organisation.ById(facts.Declarant, facts.Day, ct) is { UnitCode.Length: > 0 } declarant
        && (await organisation.Units([declarant.UnitCode], facts.Day, ct)).TryGetValue(declarant.UnitCode, out var unit) ? unit.Regime : Regime.Authority;

    private async Task<(IReadOnlySet<string> Parties, IReadOnlySet<string> CityOwned)> Parties(MatterFacts facts, CancellationToken ct)
    {
        var keys = facts.Parties.ToHashSet();
        foreach (var number in facts.Procurements.Distinct(StringComparer.OrdinalIgnoreCase))
            if (await suppliers.Procurement(number, facts.Day, null, ct) is { } procurement) keys.UnionWith(procurement.Bidders);
        var (parties, cityOwned) = (new HashSet<string>(), new HashSet<string>());
        var city = SupplierKey.TryParse(configuration[CityNumber]);
        foreach (var key in keys)
        {
            if (parties.Contains(key.Value)) continue;
            var group = await suppliers.Group(key, facts.Day, ct);
            parties.UnionWith(group.Select(member => member.Value));
            if (city is { } own && group.Contains(own)) cityOwned.UnionWith(group.Select(member => member.Value));
        }
        // Everything the city owns is one group; a tie to one of its companies is no tie to the others.
        return (cityOwned.Count == 0 ? parties : parties.Except(cityOwned).Union(keys.Select(k => k.Value)).ToHashSet(), cityOwned);
    }

    private async Task<IReadOnlySet<EmployeeId>> Authors(PolicyPack pack, MatterFacts facts, CancellationToken ct)
    {
        var authors = new HashSet<EmployeeId>();
        foreach (var login in pack.Rules.Concat(pack.Defaults).Where(r => facts.Rules.Contains(r.Id)).SelectMany(r => r.WrittenBy ?? []).Distinct())
            if (await organisation.ByLogin(login, facts.Day, ct) is { } author) authors.Add(author.Id);
        return authors;
    }
}
