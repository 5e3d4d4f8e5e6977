using IntegrityLedger.Employees.Views;
using IntegrityLedger.Kernel;
using IntegrityLedger.Platform.Crypto;
using Marten;

namespace IntegrityLedger.Conflicts.Views;

/// <summary>One declared interest in a list: what a table row shows.</summary>
/// <param name="InForce">On the day that is asked about, as known then.</param>
/// <param name="CountsTo">Last day on which it counts; later than <paramref name="To"/> for a former employer.</param>
public sealed record InterestLine(
    Guid Id, string CaseNumber, InterestStatus Status, bool InForce, InterestKind Kind, InterestRelation Relation, InterestRelative? Relative, string? Counterparty, string? CounterpartyKey,
    string? Colleague, string? ColleagueName, string? Description, decimal? Share, DateOnly From, DateOnly? To, DateOnly? CountsTo, DateOnly DeclaredOn, DateTimeOffset RecordedAt,
    string? ProcurementId, string? CaseReference, string? DeclarantLogin, string DeclarantName, Guid DeclarantId, string UnitCode, DateOnly? ReviewDate);

/// <summary>An interest with the time it was first recorded.</summary>
public sealed record InterestSeen(Interest Interest, DateTimeOffset RecordedAt);

/// <summary>Opens many interests for a list, with two look-ups however many there are.</summary>
public sealed class InterestLines(Vault vault, IOrganisation organisation, InterestLimitsOn limits)
{
    /// <param name="on">The day on which force and names are read.</param>
    public async Task<IReadOnlyList<InterestLine>> Of(IQuerySession session, IReadOnlyList<InterestSeen> seen, DateOnly on, CancellationToken ct)
    {
        var seals = await vault.LoadMany(session, [.. seen.Select(s => s.Interest.Id)], ct);
        var named = seen.SelectMany(s => new[] { s.Interest.Declarant.Person, s.Interest.Declaration.Colleague }).OfType<EmployeeId>();
        var people = (await organisation.ByIds(named.Distinct(), on, ct)).ToDictionary(p => p.Id);
        var months = limits.Day(on).FormerEmployerMonths;
        return [.. seen.Select(s => Line(s, seals[s.Interest.Id], people, on, months))];
    }

    private static InterestLine Line(InterestSeen seen, Seal seal, Dictionary<EmployeeId, PersonOnDay> people, DateOnly on, int months)
    {
        var (interest, d) = (seen.Interest, seen.Interest.Declaration);
        var declarant = people.GetValueOrDefault(interest.Declarant.Person);
        var colleague = d.Colleague is { } id ? people.GetValueOrDefault(id) : null;
        return new(interest.Id, interest.CaseNumber.ToString(), interest.Status, interest.InForceOn(on, months), d.Kind, d.Relation, d.Relative, seal.Open(d.Counterparty?.Name), d.Counterparty?.Key,
            colleague?.Login, colleague?.Name, seal.Open(d.Description), d.Share, d.From, d.To, d.Counts(months).To, interest.DeclaredOn, seen.RecordedAt, d.ProcurementId, seal.Open(d.CaseReference),
            declarant?.Login, declarant?.Name ?? "–", interest.Declarant.Person.Value, interest.Declarant.UnitCode, interest.Review?.ReviewAgainBy);
    }
}
