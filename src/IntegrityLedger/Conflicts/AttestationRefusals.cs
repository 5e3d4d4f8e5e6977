using IntegrityLedger.Kernel;

namespace IntegrityLedger.Conflicts;

/// <summary>Every no about campaigns and attestations.</summary>
public static class AttestationRefusals
{
    public static readonly Refusal NotFound = new("attestation-campaign-not-found", RefusalKind.NotFound,
        new("Det finns ingen sådan kampanj, eller så får du inte se den.", "There is no such campaign, or it is not yours to see."));

    public static readonly Refusal NotYours = new("attestation-campaign-not-yours", RefusalKind.NotYours,
        new("Bara funktionen för regelefterlevnad skapar, startar och avslutar kampanjer.", "Only the compliance function creates, starts and closes campaigns."));

    public static readonly Refusal NotAsked = new("attestation-not-asked", RefusalKind.NotYours,
        new("Du är inte tillfrågad i den här kampanjen. Det du behöver anmäla anmäler du som vanligt.", "You are not asked in this campaign. Declare as usual what you have to declare."));

    public static readonly Refusal NotAnswered = new("attestation-not-answered", RefusalKind.NotFound,
        new("Du har inte svarat i den här kampanjen än, så det finns inget kvitto.", "You have not answered in this campaign yet, so there is no receipt."));

    public static readonly Refusal Closed = new("attestation-campaign-closed", RefusalKind.WrongState,
        new("Kampanjen är avslutad och tar inte emot fler svar.", "The campaign is closed and takes no more answers."));

    public static readonly Refusal AlreadyStarted = new("attestation-campaign-already-started", RefusalKind.WrongState,
        new("Kampanjen är redan startad.", "The campaign has already been started."));

    public static readonly Refusal NotRunning = new("attestation-campaign-not-running", RefusalKind.WrongState,
        new("Det går bara medan kampanjen pågår.", "This can only be done while the campaign runs."));

    public static readonly Refusal DueInThePast = new("attestation-due-in-the-past", RefusalKind.Rule,
        new("Sista dag har redan passerat. Ange en dag som kommer.", "The last day has already passed. Give a day to come."), Field: "due.on");

    public static readonly Refusal ExtensionIsNotLater = new("attestation-extension-not-later", RefusalKind.Rule,
        new("Förlängningen måste ge en senare dag än den som gäller, och en dag som kommer.", "The extension must give a later day than the one in force, and a day to come."), Field: "dueOn");

    public static readonly Refusal StandingNeedsDays = new("attestation-standing-needs-days", RefusalKind.Rule,
        new("En kampanj som frågar vid händelser behöver ett antal dagar, inte en bestämd dag.", "A campaign that asks when things happen needs a number of days, not one fixed day."), Field: "due.kind");

    public static readonly Refusal StatementUnchanged = new("attestation-statement-unchanged", RefusalKind.Form,
        new("Texten är densamma som den som gäller.", "The text is the same as the one in force."), Field: "statement.sv");

    /// <summary>The text that was answered is not the one in force; the sentence holds the one that is.</summary>
    public static Refusal StatementChanged(AttestationStatement now) => new("attestation-statement-changed", RefusalKind.WrongState,
        new($"Texten har ändrats sedan du läste den. Läs den och svara igen (version {now.Version}): {now.Text.Sv}",
            $"The text has changed since you read it. Read it and answer again (version {now.Version}): {now.Text.En}"), Field: "statementVersion");

    public static readonly Refusal ConfirmedUnknown = new("attestation-confirmed-unknown", RefusalKind.Rule,
        new("Något du bekräftade finns inte längre registrerat på dig. Ladda om sidan och läs listan igen.", "Something you confirmed is no longer on record about you. Reload and read the list again."), Field: "confirmed");

    public static Refusal Missing(string field, string sv, string en) => new("attestation-field-missing", RefusalKind.Form, new(sv, en), Field: field);
    public static Refusal Invalid(string field, string sv, string en) => new("attestation-field-invalid", RefusalKind.Form, new(sv, en), Field: field);
}
