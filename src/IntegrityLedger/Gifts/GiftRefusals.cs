using IntegrityLedger.Kernel;

namespace IntegrityLedger.Gifts;

/// <summary>Every no that the room says about a matter, with its code, its sentence and its ground.</summary>
public static class GiftRefusals
{
    public static readonly Refusal NotFound = new("gift-not-found", RefusalKind.NotFound,
        new("Ärendet finns inte, eller så får du inte se det.", "There is no such matter, or it is not yours to see."));

    public static readonly Refusal NotYoursToRead = new("gift-not-yours-to-read", RefusalKind.NotYours,
        new("Bara den som anmält, den som beslutar och de som granskar får läsa ärendet.", "Only the declarant, the decider and reviewers may read this matter."), "OSL 39 kap. 3 §");

    public static readonly Refusal NotYourDeclaration = new("gift-not-your-declaration", RefusalKind.NotYours,
        new("Bara den som anmält kan göra det här.", "Only the declarant can do this."));

    public static readonly Refusal NotYourDecision = new("gift-not-your-decision", RefusalKind.NotYours,
        new("Ärendet väntar inte på ditt beslut.", "This matter does not wait for your decision."), "KL 6 kap. 28 §, KL 7 kap. 4 §");

    public static readonly Refusal OwnMatter = new("gift-own-matter", RefusalKind.NotYours,
        new("Ingen beslutar i sin egen sak eller om något man själv deltagit i.", "Nobody decides in their own matter, or on something they took part in."), "FL 16 §, KL 6 kap. 28 §");

    public static readonly Refusal SteppedAside = new("gift-stepped-aside", RefusalKind.NotYours,
        new("Du har anmält jäv i ärendet och får varken läsa eller besluta.", "You declared a conflict in this matter and may neither read nor decide."), "FL 17–18 §§, KL 6 kap. 29–30 §§");

    /// <summary>What the person declared, or where they stand, closes the matter to them.</summary>
    public static Refusal Disqualified(SkippedApprover hinder) => hinder.Code switch
    {
        "declarant" or "participant" => OwnMatter,
        "stepped-aside" => SteppedAside,
        _ => new("gift-disqualified", RefusalKind.NotYours, new($"Du får varken läsa eller besluta i ärendet. {hinder.Reason.Sv}", $"You may neither read nor decide this matter. {hinder.Reason.En}"), hinder.LegalBasis),
    };

    public static readonly Refusal SamePersonTwice = new("gift-same-person-twice", RefusalKind.NotYours,
        new("Två olika personer ska besluta; du har redan beslutat ett steg.", "Two different people must decide; you already decided one step."));

    public static readonly Refusal NothingToDecide = new("gift-nothing-to-decide", RefusalKind.WrongState,
        new("Det finns inget att besluta just nu. Ladda om sidan och se vad som har hänt.", "There is nothing to decide now. Reload to see what has happened."));

    public static readonly Refusal AlreadyDecided = new("gift-already-decided", RefusalKind.WrongState,
        new("Ärendet är redan avgjort. Ladda om sidan och se beslutet.", "The matter is already decided. Reload to see the decision."));

    public static readonly Refusal VersionChanged = new("gift-version-changed", RefusalKind.WrongState,
        new("Någon annan hann före: ärendet har ändrats sedan du öppnade det. Ladda om, läs ändringen och försök igen.", "Somebody was first: the matter changed after you opened it. Reload, read the change and try again."), Field: "version");

    public static readonly Refusal ApprovalBlocked = new("gift-approval-blocked-by-policy", RefusalKind.Rule,
        new("Regelverket tillåter inte att förmånen godkänns. Du kan avslå eller begära komplettering.", "The policy does not allow this benefit to be approved. You can refuse it or ask for more."), "BrB 10 kap. 5 a–5 b §§");

    public static readonly Refusal MotivationMissing = new("gift-motivation-missing", RefusalKind.Form,
        new("Skriv varför. Den som anmält och revisorerna läser det.", "Say why. The declarant and the auditors read it."), Field: "motivation");

    public static readonly Refusal AnswerAwaited = new("gift-answer-awaited", RefusalKind.WrongState,
        new("Regelverket kräver en uppgift som ännu inte har lämnats. Vänta på svaret innan du godkänner.", "The policy requires an answer that has not been given yet. Wait for it before you approve."));

    public static readonly Refusal AcceptedIsNotDeclined = new("gift-accepted-is-not-declined", RefusalKind.Form,
        new("Förmånen togs emot och kan inte i efterhand anges som avböjd. Välj återlämnad eller något annat.", "The benefit was accepted and cannot afterwards be called declined. Choose returned or something else."), "BrB 10 kap. 5 a §", "disposal");

    public static readonly Refusal DecidedAlreadyNoWithdrawal = new("gift-decided-cannot-be-withdrawn", RefusalKind.WrongState,
        new("En anmälan kan bara tas tillbaka före beslut. Rätta den i stället.", "A declaration can only be withdrawn before a decision. Correct it instead."));

    public static readonly Refusal NothingAsked = new("gift-nothing-asked", RefusalKind.WrongState,
        new("Ingen har frågat efter något i ärendet just nu.", "Nobody has asked for anything in this matter."));

    public static readonly Refusal NothingChanged = new("gift-nothing-changed", RefusalKind.Form,
        new("Rättelsen ändrar ingenting. Ange minst en uppgift som ska bli en annan.", "The correction changes nothing. Give at least one answer that differs."), Field: "changes");

    public static readonly Refusal NothingToHandOver = new("gift-nothing-to-hand-over", RefusalKind.WrongState,
        new("Det finns inget kvar att lämna ifrån sig i ärendet.", "There is nothing left to hand over in this matter."));

    public static readonly Refusal NotRepresentation = new("gift-not-representation", RefusalKind.WrongState,
        new("Det här steget gäller bara representation som staden ger.", "This step is only for representation that the city gives."));

    public static readonly Refusal NotPlanned = new("gift-not-planned", RefusalKind.WrongState,
        new("Representationen är inte planerad eller har redan genomförts.", "The representation is not planned, or has already been held."));

    public static readonly Refusal Undocumented = new("gift-undocumented", RefusalKind.Rule,
        new("Attest kräver syfte, deltagare och kvitto. Dokumentera först.", "Attesting takes a purpose, participants and a receipt. Document it first."), "BFL 5 kap. 7 §");

    public static readonly Refusal DeviationNotDecided = new("gift-deviation-not-decided", RefusalKind.WrongState,
        new("Representationen var inte godkänd i förväg. Avvikelsen måste först godtas.", "The representation was not approved in advance. The deviation must be accepted first."));

    public static readonly Refusal NotAttested = new("gift-not-attested", RefusalKind.WrongState,
        new("Kostnaden är inte attesterad ännu.", "The cost is not attested yet."));

    public static readonly Refusal StillOpen = new("gift-still-open", RefusalKind.WrongState,
        new("Ärendet är inte avslutat, så det behöver inte återupptas.", "The matter is not closed, so there is nothing to reopen."));

    public static readonly Refusal HistoricalIsReadOnly = new("gift-historical", RefusalKind.WrongState,
        new("Uppgiften kommer från ett annat register och kan bara rättas där.", "This entry came from another register and is corrected there."));

    public static readonly Refusal Destroyed = new("gift-destroyed", RefusalKind.WrongState,
        new("Ärendets texter är gallrade. Inget mer kan skrivas i det.", "The words of this matter have been destroyed. Nothing more can be written in it."));

    public static readonly Refusal ConditionsAfterwards = new("gift-conditions-afterwards", RefusalKind.Rule,
        new("Representationen har redan varit, så villkor kan inte ställas. Ta bort villkoren, eller säg nej.", "The representation has taken place already, so conditions cannot be set. Take them away, or say no."), Field: "conditions");

    public static Refusal Missing(string field, string sv, string en) => new("gift-field-missing", RefusalKind.Form, new(sv, en), Field: field);
    public static Refusal Invalid(string field, string sv, string en) => new("gift-field-invalid", RefusalKind.Form, new(sv, en), Field: field);
}
