using IntegrityLedger.Conflicts.Views;
using IntegrityLedger.Employees.Views;
using IntegrityLedger.Kernel;
using IntegrityLedger.Suppliers;
using IntegrityLedger.Suppliers.Views;

namespace IntegrityLedger.Conflicts.Commands;

/// <summary>Finds out what a form means: who the other side is, which colleague, which case, and what it touches.</summary>
public sealed class InterestReading(IOrganisation organisation, ISupplierRegister suppliers, InterestTouch touch, IBlindIndex index)
{
    public async Task<Outcome<InterestMeant>> Of(DeclareInterest written, EmployeeId declarant, DateOnly today, CancellationToken ct)
    {
        if (InterestForm.Check(written, today) is { Count: > 0 } errors) return new FormRefusal(errors);
        var form = InterestForm.Filled(written, today);
        PersonOnDay? colleague = null;
        if (form.Colleague is { } login && (colleague = await organisation.ByLogin(login, today, ct)) is null)
            return InterestRefusals.Invalid("colleague", $"Ingen kollega heter {login} i systemet.", $"No colleague has the login {login}.");
        if (colleague?.Id == declarant) return InterestRefusals.Invalid("colleague", "Det är du själv. Ange den kollega som du har ett band till.", "That is yourself. Name the colleague to whom you are tied.");
        var key = form.Counterparty is { } other ? await suppliers.Identify(other, ct) : null;
        return new InterestMeant(form, key, colleague, CaseReference.KeyOf(index, form.CaseReference), await touch.Find(key, form.ProcurementId, declarant, today, ct));
    }
}
