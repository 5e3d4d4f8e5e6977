using IntegrityLedger.Employees.Views;
using IntegrityLedger.Kernel;
using IntegrityLedger.Platform.Crypto;
using IntegrityLedger.Policy;
using Marten;

namespace IntegrityLedger.Gifts.Views;

/// <summary>One declaration in a list: what a table row and a CSV row show.</summary>
public sealed record GiftLine(
    Guid Id, string CaseNumber, GiftStatus Status, Direction Direction, Response Response, Category Category, string Description,
    DateOnly OccurredOn, DateOnly DeclaredOn, DateTimeOffset RecordedAt, decimal? Amount, string? Currency, string? ValueAsWritten, decimal? PerPersonKronor, int Persons,
    string? Counterparty, string? CounterpartyKey, CounterpartyKind CounterpartyKind, string? DeclarantLogin, string DeclarantName, Guid DeclarantId, string UnitCode,
    PolicyOutcome? Outcome, IReadOnlyList<string> Rules, bool Late, bool Historical, Disposal? Disposal, string? ProcurementId, DateOnly? DueOn, bool Overdue);

/// <summary>A matter with the time it was first recorded.</summary>
public sealed record GiftSeen(Gift Gift, DateTimeOffset RecordedAt);

/// <summary>Opens many matters for a list, with two look-ups however many there are.</summary>
public sealed class GiftLines(Vault vault, IOrganisation organisation)
{
    public async Task<IReadOnlyList<GiftLine>> Of(IQuerySession session, IReadOnlyList<GiftSeen> seen, DateOnly namesOn, CancellationToken ct)
    {
        var seals = await vault.LoadMany(session, [.. seen.Select(s => s.Gift.Id)], ct);
        var people = (await organisation.ByIds(seen.Select(s => s.Gift.Declarant.Person).Distinct(), namesOn, ct)).ToDictionary(p => p.Id);
        return [.. seen.Select(s => Line(s, seals[s.Gift.Id], people.GetValueOrDefault(s.Gift.Declarant.Person)))];
    }

    private static GiftLine Line(GiftSeen seen, Seal seal, PersonOnDay? declarant)
    {
        var (gift, d) = (seen.Gift, seen.Gift.Declaration);
        return new(gift.Id, gift.CaseNumber.ToString(), gift.Status, d.Direction, d.Response, d.Category, seal.Open(d.Description)!,
            d.OccurredOn, gift.DeclaredOn, seen.RecordedAt, d.Value.Amount?.Amount, d.Value.Amount?.Currency, seal.Open(d.Value.AsWritten),
            gift.AmountOre is { } ore ? decimal.Round(ore / 100m / Math.Max(1, d.Persons), 2) : null, d.Persons,
            seal.Open(d.Counterparty.Name), d.Counterparty.Key, d.Counterparty.Kind, declarant?.Login, declarant?.Name ?? "–", gift.Declarant.Person.Value, gift.Declarant.UnitCode,
            gift.Outcome, gift.RuleHits, gift.Late, gift.Historical, gift.HandedOver?.Disposal, d.ProcurementId, gift.Route?.DueOn, gift.Overdue);
    }
}
