using IntegrityLedger.Kernel;
using IntegrityLedger.Platform.Crypto;

namespace IntegrityLedger.Suppliers.Views;

/// <summary>The other side as a person names it; the same in every form.</summary>
/// <param name="OrganisationNumber">Ten digits, with or without hyphen, or null.</param>
public sealed record CounterpartyInput(
    CounterpartyKind? Kind, string? OrganisationNumber, string? Name, string? ContactPerson = null, string? ContactTitle = null, string? UltimatePayer = null);

/// <summary>Between a counterparty as it was written and as the ledger keeps it.</summary>
public static class Counterparties
{
    /// <summary>By number; by a registered supplier's own name; otherwise by the name as it is recognised again. Null when nothing is known.</summary>
    public static async Task<SupplierKey?> Identify(this ISupplierRegister suppliers, CounterpartyInput input, CancellationToken ct)
    {
        if (Number(input) is { } number) return suppliers.KeyOf(number, input.Name ?? "");
        if (string.IsNullOrWhiteSpace(input.Name)) return null;
        // A client or a resident is a person: never taken for a firm of the same name.
        return input.Kind is CounterpartyKind.Client or CounterpartyKind.Resident ? suppliers.KeyOf(null, input.Name) : await suppliers.Recognise(null, input.Name, ct);
    }

    /// <summary>A legal person's number stands in clear; every name, and a sole trader's number, is sealed.</summary>
    /// <param name="registered">The name in the register, for an input that gives only the number.</param>
    public static Counterparty Seal(this CounterpartyInput input, SupplierKey? key, string? registered, Seal seal)
    {
        var number = Number(input);
        return new(
            input.Kind!.Value, key?.Value, number is { IsPersonal: false } ? number : null, seal.TextOrNull(string.IsNullOrWhiteSpace(input.Name) ? registered : input.Name),
            seal.TextOrNull(input.ContactPerson), seal.TextOrNull(input.ContactTitle), number is { IsPersonal: true } personal ? seal.Text(personal.Digits) : null, seal.TextOrNull(input.UltimatePayer));
    }

    /// <summary>In clear, for a reader who may see it.</summary>
    public static CounterpartyInput Open(this Counterparty counterparty, Seal seal) => new(
        counterparty.Kind, counterparty.OrganisationNumber?.Digits ?? seal.Open(counterparty.SealedNumber), seal.Open(counterparty.Name),
        seal.Open(counterparty.ContactPerson), seal.Open(counterparty.ContactTitle), seal.Open(counterparty.UltimatePayer));

    private static OrganisationNumber? Number(CounterpartyInput input) =>
        string.IsNullOrWhiteSpace(input.OrganisationNumber) ? null : OrganisationNumber.Parse(input.OrganisationNumber).Value;
}
