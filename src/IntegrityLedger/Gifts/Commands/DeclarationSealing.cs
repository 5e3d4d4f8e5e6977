using IntegrityLedger.Employees.Views;
using IntegrityLedger.Gifts.Views;
using IntegrityLedger.Kernel;
using IntegrityLedger.Platform.Crypto;
using IntegrityLedger.Policy;
using IntegrityLedger.Suppliers.Views;

namespace IntegrityLedger.Gifts.Commands;

/// <summary>Between what a person wrote and what the ledger keeps: words are sealed on the way in and opened on the way out.</summary>
public static class DeclarationSealing
{
    public static Declaration Seal(DeclareGift form, Assessed assessed, Seal seal)
    {
        var colleagues = assessed.Colleagues.ToDictionary(c => c.Login, c => c.Id, StringComparer.OrdinalIgnoreCase);
        return Outline(form, assessed.Rate) with
        {
            Description = seal.Text(form.Description!.Trim()), Counterparty = form.Counterparty!.Seal(assessed.Giver, assessed.Standing?.Supplier?.Name, seal),
            Occasion = seal.TextOrNull(form.Occasion), Place = seal.TextOrNull(form.Place), Purpose = seal.TextOrNull(form.Purpose),
            LinkToOperations = seal.TextOrNull(form.LinkToOperations), InvitedBy = seal.TextOrNull(form.InvitedBy),
            WhyThisResponse = seal.TextOrNull(form.WhyThisResponse), LateReason = seal.TextOrNull(form.LateReason),
            // Numbers as people write them, and people write anything.
            CaseReference = seal.TextOrNull(form.CaseReference), CaseKey = assessed.CaseKey, VoucherNumber = seal.TextOrNull(form.VoucherNumber),
            Participants = People(form.Participants, colleagues, seal),
        };
    }

    public static IReadOnlyList<Participant> People(IReadOnlyList<ParticipantInput>? people, IReadOnlyDictionary<string, EmployeeId> colleagues, Seal seal) =>
    [
        .. (people ?? []).Select(p => p.Login is { Length: > 0 } login && colleagues.TryGetValue(login, out var employee)
            ? new Participant(false, employee, null, null, seal.TextOrNull(p.Title))
            : new Participant(p.External != false, null, seal.TextOrNull(p.Name), seal.TextOrNull(p.Organisation), seal.TextOrNull(p.Title))),
    ];

    /// <summary>Everything that is not words.</summary>
    public static Declaration Outline(DeclareGift f, ExchangeRate? rate) => new()
    {
        Direction = f.Direction!.Value, Response = f.Response ?? Response.Accepted, Category = f.Category!.Value, Description = new(""),
        Value = new(f.Value?.Amount is { } amount ? Money.FromDecimal(amount, (f.Value.Currency ?? "SEK").ToUpperInvariant()) : null,
            f.Value?.Basis ?? (f.Value?.Amount is null ? ValueBasis.Unknown : ValueBasis.Estimate), f.Value?.VatIncluded, GiftFactsOf.Kronor(f.Value, rate), null, rate),
        Persons = f.Persons ?? 1, Quantity = f.Quantity, OccurredOn = f.OccurredOn!.Value, DiscoveredOn = f.DiscoveredOn, Country = f.Country?.ToUpperInvariant(),
        Counterparty = new(f.Counterparty!.Kind!.Value, null, null, null), ProcurementId = Tidy(f.ProcurementId)?.ToUpperInvariant(),
        Beneficiary = f.Beneficiary, AuthorityExercise = f.AuthorityExercise, RelativeIncluded = f.RelativeIncluded, DeliveredToHome = f.DeliveredToHome,
        RequestedByMe = f.RequestedByMe, LeisureDominates = f.LeisureDominates, LeisureSharePercent = f.LeisureSharePercent, Alcohol = f.Alcohol, MealKind = f.MealKind,
        TravelOrLodgingIncluded = f.TravelOrLodgingIncluded, AlreadyConsumed = f.AlreadyConsumed, PrivateFriendshipClaimed = f.PrivateFriendshipClaimed,
        SelfAssessedConflict = f.SelfAssessedConflict, OpenToAllStaff = f.OpenToAllStaff,
    };

    /// <summary>What was declared, in clear: for a reader who may see it.</summary>
    public static DeclareGift Open(Declaration d, Seal seal, Func<EmployeeId, PersonOnDay?> person) => new()
    {
        Direction = d.Direction, Response = d.Response, Category = d.Category, Description = seal.Open(d.Description),
        Value = new(d.Value.Amount?.Amount, d.Value.Amount?.Currency, d.Value.Basis, d.Value.VatIncluded), Persons = d.Persons, Quantity = d.Quantity,
        OccurredOn = d.OccurredOn, DiscoveredOn = d.DiscoveredOn, Occasion = seal.Open(d.Occasion), Place = seal.Open(d.Place), Country = d.Country,
        Counterparty = d.Counterparty.Open(seal),
        Purpose = seal.Open(d.Purpose), LinkToOperations = seal.Open(d.LinkToOperations), InvitedBy = seal.Open(d.InvitedBy),
        Participants = OpenPeople(d.Participants, seal, person),
        ProcurementId = d.ProcurementId, CaseReference = seal.Open(d.CaseReference), Beneficiary = d.Beneficiary, AuthorityExercise = d.AuthorityExercise,
        RelativeIncluded = d.RelativeIncluded, DeliveredToHome = d.DeliveredToHome, RequestedByMe = d.RequestedByMe, LeisureDominates = d.LeisureDominates,
        LeisureSharePercent = d.LeisureSharePercent, Alcohol = d.Alcohol, MealKind = d.MealKind, TravelOrLodgingIncluded = d.TravelOrLodgingIncluded,
        AlreadyConsumed = d.AlreadyConsumed, PrivateFriendshipClaimed = d.PrivateFriendshipClaimed, SelfAssessedConflict = d.SelfAssessedConflict,
        OpenToAllStaff = d.OpenToAllStaff, WhyThisResponse = seal.Open(d.WhyThisResponse), LateReason = seal.Open(d.LateReason), VoucherNumber = seal.Open(d.VoucherNumber),
    };

    public static IReadOnlyList<ParticipantInput> OpenPeople(IReadOnlyList<Participant> people, Seal seal, Func<EmployeeId, PersonOnDay?> person) =>
    [
        .. people.Select(p => p.Employee is { } id
            ? new ParticipantInput(person(id)?.Name, person(id)?.UnitName, false, person(id)?.Login, seal.Open(p.Title) ?? person(id)?.Title)
            : new ParticipantInput(seal.Open(p.Name), seal.Open(p.Organisation), p.External, null, seal.Open(p.Title))),
    ];

    public static GiftText Searchable(Guid id, CaseNumber number, DeclareGift form, Assessed assessed)
    {
        var counterparty = form.Counterparty?.Name ?? assessed.Standing?.Supplier?.Name ?? "";
        return new()
        {
            Id = id, Description = form.Description!.Trim(), Counterparty = counterparty, Declarant = assessed.Declarant.Name,
            Search = string.Join(' ', number, assessed.Declarant.Name, assessed.Declarant.Login, counterparty, form.Counterparty?.ContactPerson, form.Description, form.Purpose, form.Place, form.ProcurementId, form.CaseReference)
                .ToLowerInvariant(),
        };
    }

    private static string? Tidy(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
