using IntegrityLedger.Kernel;

namespace IntegrityLedger.Suppliers;

/// <summary>Every no about a procurement itself.</summary>
public static class ProcurementRefusals
{
    public static readonly Refusal NotFound = new("procurement-not-found", RefusalKind.NotFound,
        new("Det finns ingen upphandling med det numret.", "There is no procurement with that number."));

    public static readonly Refusal NotYoursToRead = new("procurement-not-yours-to-read", RefusalKind.NotYours,
        new("Bara de som deltar i upphandlingen, upphandlingsfunktionen och de som granskar får se den.", "Only those who take part in the procurement, the procurement function and reviewers may see it."), "OSL 19 kap. 3 §");

    public static readonly Refusal NotYoursToRun = new("procurement-not-yours-to-run", RefusalKind.NotYours,
        new("Bara projektledaren och upphandlingsfunktionen kan göra det här.", "Only the lead of the project and the procurement function can do this."));

    public static readonly Refusal AlreadyInPhase = new("procurement-already-in-phase", RefusalKind.WrongState,
        new("Upphandlingen är redan i det skedet den dagen. Ladda om sidan.", "The procurement is already in that phase that day. Reload the page."), Field: "phase");

    public static readonly Refusal AlreadyMember = new("procurement-already-member", RefusalKind.WrongState,
        new("Personen deltar redan i upphandlingen i den rollen.", "The person already takes part in the procurement in that role."), Field: "login");

    public static readonly Refusal NotAMember = new("procurement-not-a-member", RefusalKind.WrongState,
        new("Personen deltar inte i upphandlingen efter den dagen.", "The person does not take part in the procurement after that day."), Field: "lastDay");

    public static readonly Refusal AlreadyBidder = new("procurement-already-bidder", RefusalKind.WrongState,
        new("Anbudsgivaren finns redan i upphandlingen.", "The bidder is already noted in the procurement."), Field: "counterparty");

    public static readonly Refusal VersionChanged = new("procurement-version-changed", RefusalKind.WrongState,
        new("Någon annan hann före: upphandlingen har ändrats sedan du öppnade den. Ladda om, läs ändringen och försök igen.", "Somebody was first: the procurement changed after you opened it. Reload, read the change and try again."), Field: "version");

    public static Refusal Invalid(string field, string sv, string en) => new("procurement-field-invalid", RefusalKind.Form, new(sv, en), Field: field);

    public static Refusal Missing(string field, string sv, string en) => new("procurement-field-missing", RefusalKind.Form, new(sv, en), Field: field);
}
