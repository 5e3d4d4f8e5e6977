using IntegrityLedger.Employees.Views;
using IntegrityLedger.Kernel;
using static IntegrityLedger.Gifts.GiftRefusals;

namespace IntegrityLedger.Gifts.Commands;

/// <summary>What a receipt and a list of names say about representation: checked, laid over what was declared, and sealed.</summary>
public static class DocumentationForm
{
    /// <summary>Everything that is wrong at once, each with its field.</summary>
    public static IReadOnlyList<Refusal> Check(Document body, DeclareGift declared)
    {
        var errors = new List<Refusal>();
        void Valid(bool holds, string field, string sv, string en) { if (!holds) errors.Add(Invalid(field, sv, en)); }
        if (body.Participants is not { Count: > 0 } people) errors.Add(Missing("participants", "Ange vilka som deltog, med namn och organisation.", "Say who took part, by name and organisation."));
        else DeclarationForm.Participants(people, Valid);
        if (body.ReceiptTotal is not { } total) errors.Add(Missing("receiptTotal", "Ange kvittots summa, noll eller mer.", "Give the total of the receipt, zero or more."));
        else Valid(total is >= 0 and <= DeclarationForm.MostAmount, "receiptTotal", "Kvittots summa ska vara noll eller mer, i kronor och ören.", "The total must be zero or more, in major units.");
        foreach (var (field, part) in new[] { ("vat", body.Vat), ("alcoholShare", body.AlcoholShare) })
            Valid(part is null || (part >= 0 && part <= (body.ReceiptTotal ?? 0)), field, "Delen ska ligga mellan noll och kvittots summa.", "The part must lie between zero and the total.");
        if (string.IsNullOrWhiteSpace(declared.Purpose) && string.IsNullOrWhiteSpace(body.Purpose)) errors.Add(Missing("purpose", "Ange syftet med representationen.", "Give the purpose of the representation."));
        Valid(body.Currency is null || (body.Currency.Length == 3 && body.Currency.All(char.IsAsciiLetter)), "currency", "Valutan skrivs med tre bokstäver, till exempel SEK.", "The currency is three letters, such as SEK.");
        errors.AddRange(new[] { Texts.TooLong("purpose", body.Purpose), Texts.TooLong("voucherNumber", body.VoucherNumber, Texts.Reference) }.OfType<Refusal>());
        return errors;
    }

    /// <summary>The declaration as it turned out.</summary>
    public static DeclareGift AsHeld(DeclareGift declared, Document body) => declared with
    {
        Participants = body.Participants, Value = new(body.ReceiptTotal, body.Currency, ValueBasis.Receipt, true),
        Purpose = string.IsNullOrWhiteSpace(body.Purpose) ? declared.Purpose : body.Purpose,
    };

    /// <summary>The event, once it is known which of the people are colleagues.</summary>
    public static Func<IReadOnlyList<PersonOnDay>, RepresentationDocumented> Seal(Document body, GiftStep step) => colleagues =>
    {
        var currency = (body.Currency ?? "SEK").ToUpperInvariant();
        Money? Part(decimal? amount) => amount is { } known ? Money.FromDecimal(known, currency) : null;
        return new(DeclarationSealing.People(body.Participants, colleagues.ToDictionary(c => c.Login, c => c.Id, StringComparer.OrdinalIgnoreCase), step.Seal),
            step.Seal.TextOrNull(body.Purpose), Money.FromDecimal(body.ReceiptTotal!.Value, currency), Part(body.Vat), Part(body.AlcoholShare),
            step.Seal.TextOrNull(body.VoucherNumber) ?? step.Gift.Declaration.VoucherNumber, step.Actor.Login);
    };
}
