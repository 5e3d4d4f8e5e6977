using IntegrityLedger.Conflicts.Views;
using IntegrityLedger.Employees.Views;
using IntegrityLedger.Kernel;
using IntegrityLedger.Platform.Crypto;
using IntegrityLedger.Suppliers;
using IntegrityLedger.Suppliers.Views;

namespace IntegrityLedger.Conflicts.Commands;

/// <summary>What a form was found to mean.</summary>
public sealed record InterestMeant(DeclareInterest Form, SupplierKey? Key, PersonOnDay? Colleague, string? CaseKey, InterestFound Found);

/// <summary>Between what a person wrote and what the ledger keeps: words are sealed on the way in and opened on the way out.</summary>
public static class InterestSealing
{
    public static InterestDeclaration Seal(InterestMeant meant, Seal seal)
    {
        var form = meant.Form;
        return new()
        {
            Kind = form.Kind!.Value, Relation = form.Relation!.Value, Relative = form.Relative,
            Counterparty = form.Counterparty?.Seal(meant.Key, meant.Found.Standing?.Supplier?.Name, seal), Colleague = meant.Colleague?.Id,
            Description = seal.TextOrNull(form.Description), Share = form.Share, From = form.From!.Value, To = form.To, ProcurementId = form.ProcurementId,
            // A number as people write it, and people write anything.
            CaseReference = seal.TextOrNull(form.CaseReference), CaseKey = meant.CaseKey, Remuneration = form.Remuneration, Trigger = form.Trigger,
            OverlapWithDuties = form.OverlapWithDuties?.Overlaps, OverlapDescription = seal.TextOrNull(form.OverlapWithDuties?.How), AppointedByCity = form.AppointedByCity,
        };
    }

    /// <summary>What was declared, in clear: for a reader who may see it.</summary>
    public static DeclareInterest Open(InterestDeclaration d, Seal seal, Func<EmployeeId, string?> login) => new()
    {
        Kind = d.Kind, Relation = d.Relation, Relative = d.Relative, Counterparty = d.Counterparty?.Open(seal), Colleague = d.Colleague is { } colleague ? login(colleague) : null,
        Description = seal.Open(d.Description), Share = d.Share, From = d.From, To = d.To, ProcurementId = d.ProcurementId, CaseReference = seal.Open(d.CaseReference),
        Remuneration = d.Remuneration, Trigger = d.Trigger, AppointedByCity = d.AppointedByCity,
        OverlapWithDuties = d.OverlapWithDuties is { } overlaps ? new(overlaps, seal.Open(d.OverlapDescription)) : null,
    };

    public static InterestText Searchable(Guid id, CaseNumber number, PersonOnDay declarant, InterestMeant meant) => new()
    {
        Id = id,
        Search = SearchText.Of(string.Join(' ', number, declarant.Name, declarant.Login, meant.Form.Counterparty?.Name ?? meant.Found.Standing?.Supplier?.Name, meant.Colleague?.Name, meant.Form.Description,
            meant.Form.ProcurementId, meant.Form.CaseReference, meant.Form.OverlapWithDuties?.How)),
    };
}
