using IntegrityLedger.Kernel;
using IntegrityLedger.Suppliers.Views;
using IntegrityLedger.Web;
using IntegrityLedger.Web.Shared;

namespace IntegrityLedger.Gifts.Pages;

/// <summary>The search step for the other party: what was found, and what is chosen, as people know it.</summary>
public sealed class GiverChoice(ISupplierRegister suppliers, TimeProvider clock)
{
    private const string Number = "counterparty.organisationNumber", Name = "counterparty.name", Kind = "counterparty.kind";

    /// <summary>Whether the step should stop and show what was found before it goes on: a firm named but not pointed out.</summary>
    public static bool ShouldAsk(FormState form) => form[Kind] is "supplier" or "association" or "applicant" && form.Has(Name) && !form.Has(Number);

    /// <summary>The registered firms that the written name or number may mean.</summary>
    public async Task<IReadOnlyList<Choice>> Search(FormState form, CancellationToken ct) =>
        [.. (await SupplierSearch.Find(form[Name], suppliers, clock, ct)).Where(found => found.OrganisationNumber is not null).Take(8).Select(found => new Choice(found.OrganisationNumber!, new(found.Name, found.Name), Written(found.OrganisationNumber!)))];

    /// <summary>Name and number of the chosen one; null when none is chosen. The name as registered replaces what was searched with.</summary>
    public async Task<string?> Chosen(FormState form, DateOnly today, CancellationToken ct)
    {
        if (form[Number] is not { Length: > 0 } text || text == Picker.None || OrganisationNumber.Parse(text) is not { IsRefused: false, Value: var number }) return null;
        if (await suppliers.ByKey(suppliers.KeyOf(number, form[Name]), today, ct) is { } supplier) form[Name] = supplier.Name;
        return $"{form[Name]}, {number.Written}".TrimStart(',', ' ');
    }

    private static LocalizedText? Written(string digits) => OrganisationNumber.Parse(digits) is { IsRefused: false, Value: var number } ? new(number.Written, number.Written) : null;
}
