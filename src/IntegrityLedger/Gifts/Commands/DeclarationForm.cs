using IntegrityLedger.Kernel;
using static IntegrityLedger.Gifts.GiftRefusals;

namespace IntegrityLedger.Gifts.Commands;

/// <summary>What is wrong with a form, all of it at once, each with its field: before anything is looked up.</summary>
public static class DeclarationForm
{
    private const int ShortText = Texts.Short, LongText = Texts.Long, MostParticipants = 200;
    internal const decimal MostAmount = 1_000_000_000m;

    public static IReadOnlyList<Refusal> Check(DeclareGift form, DateOnly today)
    {
        var errors = new List<Refusal>();
        void Must(bool holds, string field, string sv, string en) { if (!holds) errors.Add(Missing(field, sv, en)); }
        void Valid(bool holds, string field, string sv, string en) { if (!holds) errors.Add(Invalid(field, sv, en)); }

        Must(form.Direction is not null, "direction", "Ange om förmånen togs emot eller gavs.", "Say whether the benefit was received or given.");
        Must(form.Category is not null, "category", "Välj vad det var.", "Choose what it was.");
        Must(form.Response is not null || form.Direction == Direction.Given, "response", "Ange om du tog emot, tackade nej eller inte har svarat än.", "Say whether you accepted, declined or have not answered yet.");
        Must(!string.IsNullOrWhiteSpace(form.Description), "description", "Beskriv med några ord vad det var.", "Describe in a few words what it was.");
        Must(form.OccurredOn is not null, "occurredOn", "Ange vilken dag det hände.", "Give the day it happened.");
        Must(form.Counterparty is not null, "counterparty", "Ange vem det kom från eller gick till.", "Say who it came from or went to.");
        if (form.Counterparty is { } other)
        {
            Must(other.Kind is not null, "counterparty.kind", "Ange vilken sorts motpart det var; välj okänd om du inte vet.", "Say what kind of counterparty; choose unknown if you do not know.");
            Must(other.Kind is CounterpartyKind.Unknown || !string.IsNullOrWhiteSpace(other.Name) || !string.IsNullOrWhiteSpace(other.OrganisationNumber),
                "counterparty.name", "Skriv namnet på den det kom från eller gick till.", "Write the name of who it came from or went to.");
            if (!string.IsNullOrWhiteSpace(other.OrganisationNumber) && OrganisationNumber.Parse(other.OrganisationNumber, "counterparty.organisationNumber").Refusal is { } wrong)
                errors.Add(wrong);
        }
        if (form.OccurredOn is { } day)
        {
            Valid(day.Year >= 1990, "occurredOn", "Datumet ligger för långt bak. Skriv det som 2026-11-03.", "The date is too far back. Write it as 2026-11-03.");
            Valid(day <= today || form.Direction == Direction.Given || form.Response is not Response.Accepted, "occurredOn",
                "Dagen har inte varit än. En inbjudan som inte ägt rum anmäls som obesvarad eller avböjd.", "That day has not come. An invitation that lies ahead is declared as undecided or declined.");
            Valid(day <= today.AddYears(3), "occurredOn", "Datumet ligger för långt fram.", "The date is too far ahead.");
            Valid(form.DiscoveredOn is not { } found || (found >= day && found <= today), "discoveredOn", "Du kan inte ha fått veta det före händelsen eller efter i dag.", "You cannot have learnt of it before it happened, or after today.");
        }
        if (form.Value is { } value)
        {
            Valid(value.Amount is not { } amount || amount is >= 0 and <= MostAmount, "value.amount", "Beloppet ska vara noll eller mer, i kronor och ören.", "The amount must be zero or more, in major units.");
            Valid(value.Amount is null || decimal.Round(value.Amount.Value, 2) == value.Amount, "value.amount", "Beloppet har fler än två decimaler.", "The amount has more than two decimals.");
            Valid(value.Currency is null || (value.Currency.Length == 3 && value.Currency.All(char.IsAsciiLetter)), "value.currency", "Valutan skrivs med tre bokstäver, till exempel SEK.", "The currency is three letters, such as SEK.");
        }
        Valid(form.Persons is null or (>= 1 and <= 10_000), "persons", "Antalet personer ska vara minst 1.", "The number of persons must be at least 1.");
        Valid(form.Quantity is null or (>= 1 and <= 1_000_000), "quantity", "Antalet ska vara minst 1.", "The quantity must be at least 1.");
        Valid(form.LeisureSharePercent is null or (>= 0 and <= 100), "leisureSharePercent", "Andelen anges i procent, 0 till 100.", "The share is a percentage, 0 to 100.");
        Valid(form.Country is null || (form.Country.Length == 2 && form.Country.All(char.IsAsciiLetter)), "country", "Landet skrivs med två bokstäver, till exempel SE.", "The country is two letters, such as SE.");
        Participants(form.Participants ?? [], Valid);
        foreach (var (field, text, most) in Written(form))
            Valid(text is null || text.Length <= most, field, $"Texten är för lång: {text?.Length} tecken, högst {most}.", $"The text is too long: {text?.Length} characters, at most {most}.");
        return errors;
    }

    internal static void Participants(IReadOnlyList<ParticipantInput> people, Action<bool, string, string, string> valid)
    {
        valid(people.Count <= MostParticipants, "participants", $"Högst {MostParticipants} deltagare kan anges.", $"At most {MostParticipants} participants can be given.");
        for (var i = 0; i < Math.Min(people.Count, MostParticipants); i++)
        {
            // A null in the list is a person without a name.
            ParticipantInput? person = people[i];
            valid(!string.IsNullOrWhiteSpace(person?.Login) || !string.IsNullOrWhiteSpace(person?.Name), $"participants[{i}].name",
                "Ange deltagarens namn, eller inloggning om det är en kollega.", "Give the participant's name, or login for a colleague.");
            foreach (var (field, text) in new[] { ("name", person?.Name), ("organisation", person?.Organisation), ("title", person?.Title), ("login", person?.Login) })
                valid(!(text?.Length > Texts.Short), $"participants[{i}].{field}", $"Texten är för lång, högst {Texts.Short} tecken.", $"The text is too long, at most {Texts.Short} characters.");
        }
    }

    private static IEnumerable<(string Field, string? Text, int Most)> Written(DeclareGift f) =>
    [
        ("description", f.Description, LongText), ("occasion", f.Occasion, ShortText), ("place", f.Place, ShortText), ("purpose", f.Purpose, LongText),
        ("linkToOperations", f.LinkToOperations, LongText), ("invitedBy", f.InvitedBy, ShortText), ("procurementId", f.ProcurementId, 60),
        ("caseReference", f.CaseReference, 60), ("whyThisResponse", f.WhyThisResponse, LongText), ("lateReason", f.LateReason, LongText),
        ("voucherNumber", f.VoucherNumber, 60), ("counterparty.name", f.Counterparty?.Name, ShortText), ("counterparty.contactPerson", f.Counterparty?.ContactPerson, ShortText),
        ("counterparty.contactTitle", f.Counterparty?.ContactTitle, ShortText), ("counterparty.ultimatePayer", f.Counterparty?.UltimatePayer, ShortText),
    ];
}
