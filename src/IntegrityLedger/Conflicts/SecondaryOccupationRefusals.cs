using IntegrityLedger.Kernel;

namespace IntegrityLedger.Conflicts;

/// <summary>Every no about a secondary occupation, with its code, its sentence and its ground.</summary>
public static class SecondaryOccupationRefusals
{
    private const string Room = "secondary-occupation";

    public static readonly Refusal NotFound = new($"{Room}-not-found", RefusalKind.NotFound,
        new("Bisysslan finns inte, eller så får du inte se den.", "There is no such secondary occupation, or it is not yours to see."));

    public static readonly Refusal NotYoursToRead = new($"{Room}-not-yours-to-read", RefusalKind.NotYours,
        new("Bara den som anmält, den som beslutar och de som granskar får läsa ärendet.", "Only the declarant, the decider and reviewers may read this matter."), "OSL 39 kap. 3 §");

    public static readonly Refusal NotYourDeclaration = new($"{Room}-not-your-declaration", RefusalKind.NotYours,
        new("Bara den som anmält kan göra det här.", "Only the declarant can do this."));

    public static readonly Refusal NotYourDecision = new($"{Room}-not-your-decision", RefusalKind.NotYours,
        new("Ärendet väntar inte på ditt beslut.", "This matter does not wait for your decision."), "KL 6 kap. 28 §, KL 7 kap. 4 §");

    public static readonly Refusal NotYourOpinion = new($"{Room}-not-your-opinion", RefusalKind.NotYours,
        new("Yttrandet lämnas av den funktion som det begärdes av.", "The opinion is given by the function that was asked for it."));

    public static readonly Refusal OwnMatter = new($"{Room}-own-matter", RefusalKind.NotYours,
        new("Ingen beslutar i sin egen sak eller om något man själv lagt in.", "Nobody decides in their own matter, or on what they entered themselves."), "FL 16 §, KL 6 kap. 28 §");

    public static readonly Refusal SteppedAside = new($"{Room}-stepped-aside", RefusalKind.NotYours,
        new("Du är jävig i ärendet och får varken läsa eller besluta.", "You are disqualified in this matter and may neither read nor decide."), "FL 17–18 §§, KL 6 kap. 29–30 §§");

    public static readonly Refusal SamePersonTwice = new($"{Room}-same-person-twice", RefusalKind.NotYours,
        new("Den som yttrat sig beslutar inte; två olika personer ska se på ärendet.", "Whoever gave the opinion does not decide; two different people must look at the matter."));

    public static readonly Refusal NothingToDecide = new($"{Room}-nothing-to-decide", RefusalKind.WrongState,
        new("Det finns inget att besluta just nu. Ladda om sidan och se vad som har hänt.", "There is nothing to decide now. Reload to see what has happened."));

    public static readonly Refusal AlreadyDecided = new($"{Room}-already-decided", RefusalKind.WrongState,
        new("Ärendet är redan avgjort. Ladda om sidan och se beslutet.", "The matter is already decided. Reload to see the decision."));

    public static readonly Refusal VersionChanged = new($"{Room}-version-changed", RefusalKind.WrongState,
        new("Någon annan hann före: ärendet har ändrats sedan du öppnade det. Ladda om, läs ändringen och försök igen.", "Somebody was first: the matter changed after you opened it. Reload, read the change and try again."), Field: "version");

    public static readonly Refusal NoOpinionAsked = new($"{Room}-no-opinion-asked", RefusalKind.WrongState,
        new("Inget yttrande väntar i ärendet.", "No opinion is awaited in this matter."));

    public static readonly Refusal OpinionMissing = new($"{Room}-opinion-missing", RefusalKind.Rule,
        new("Bisysslan antas skada förtroendet. Personal eller jurist ska yttra sig innan du beslutar.", "The occupation is presumed to damage trust. HR or legal counsel must give an opinion before you decide."), "LOA 7 §, regel R30");

    public static readonly Refusal MustBeForbidden = new($"{Room}-must-be-forbidden", RefusalKind.Rule,
        new("Prövningen visar att bisysslan skadar förtroendet. Då ska arbetsgivaren ålägga den anställde att sluta med den; den kan inte tillåtas.",
            "The test finds that the occupation damages trust. The employer must then order that it be given up; it cannot be allowed."), "LOA 7 §, LOA 7 c §", "decision");

    public static readonly Refusal TestOpen = new($"{Room}-test-open", RefusalKind.Rule,
        new("En prövning slutade i vet ej. Fråga den anställde eller utred innan du tillåter bisysslan.", "One test ended in unknown. Ask the employee or look into it before you allow the occupation."), "LOA 7 §", "tests");

    public static readonly Refusal PresumptionStands = new($"{Room}-presumption-stands", RefusalKind.Rule,
        new("Bisysslan antas skada förtroendet. Tillåt den bara om förtroendeprövningen visar nej, med skäl.", "The occupation is presumed to damage trust. Allow it only if the test of trust says no, with reasons."), "LOA 7 §, regel R30", "tests.trust");

    public static readonly Refusal TestsMissing = new($"{Room}-tests-missing", RefusalKind.Form,
        new("Gör alla tre prövningarna: förtroende, hinder och konkurrens.", "Make all three tests: trust, hindering and competing."), Field: "tests");

    public static readonly Refusal MotivationMissing = new($"{Room}-motivation-missing", RefusalKind.Form,
        new("Skriv skälen. Beslutet ska vara skriftligt och den anställde och revisorerna läser det.", "Write the reasons. The decision is in writing, and the employee and the auditors read it."), "LOA 7 c §", "motivation");

    public static readonly Refusal ConditionsMissing = new($"{Room}-conditions-missing", RefusalKind.Form,
        new("Skriv minst ett villkor, eller tillåt utan villkor.", "Write at least one condition, or allow without conditions."), Field: "conditions");

    public static readonly Refusal ConditionsOutOfPlace = new($"{Room}-conditions-out-of-place", RefusalKind.Form,
        new("Villkor hör till beslutet tillåten med villkor. Ta bort dem eller välj det beslutet.", "Conditions belong to the decision allowed with conditions. Remove them or choose that decision."), Field: "conditions");

    public static readonly Refusal NothingAsked = new($"{Room}-nothing-asked", RefusalKind.WrongState,
        new("Ingen har frågat efter något i ärendet just nu.", "Nobody has asked for anything in this matter."));

    public static readonly Refusal NothingChanged = new($"{Room}-nothing-changed", RefusalKind.Form,
        new("Rättelsen ändrar ingenting. Ange minst en uppgift som ska bli en annan.", "The correction changes nothing. Give at least one answer that differs."), Field: "changes");

    public static readonly Refusal Over = new($"{Room}-over", RefusalKind.WrongState,
        new("Bisysslan har upphört eller var ingen bisyssla. Anmäl en ny om något har ändrats.", "The occupation has ended, or was none. Declare a new one if something has changed."));

    public static readonly Refusal NotAllowedNow = new($"{Room}-not-allowed-now", RefusalKind.WrongState,
        new("Det finns inget tillstånd att förnya eller återkalla.", "There is no allowance to renew or to take back."));

    public static readonly Refusal NothingToShow = new($"{Room}-nothing-to-show", RefusalKind.WrongState,
        new("Inget villkor och ingen uppmaning väntar på underlag i ärendet.", "No condition and no order awaits evidence in this matter."));

    public static readonly Refusal Destroyed = new($"{Room}-destroyed", RefusalKind.WrongState,
        new("Ärendets texter är gallrade. Inget mer kan skrivas i det.", "The words of this matter have been destroyed. Nothing more can be written in it."));

    /// <summary>R31: without a ground it must be allowed.</summary>
    public static Refusal NoGround(string law) => new($"{Room}-no-ground", RefusalKind.Rule,
        new("En bisyssla får bara förbjudas om den skadar förtroendet, hindrar arbetet eller konkurrerar. Ange vilken prövning som visar det och varför, eller tillåt den.",
            "An occupation may be forbidden only if it damages trust, hinders the work or competes. Say which test finds that and why, or allow it."), law, "tests");

    public static Refusal ReviewTooFar(int months) => new($"{Room}-review-too-far", RefusalKind.Rule,
        new($"Omprövningen ska ske inom {months} månader. Välj en tidigare dag.", $"The review must come within {months} months. Choose an earlier day."), "Stadens policy", "reviewOn");

    /// <summary>Somebody who may not decide, with the reason that routing gives.</summary>
    public static Refusal Hindered(SkippedApprover why) => new($"{Room}-disqualified", RefusalKind.NotYours, why.Reason, "FL 16 §, KL 6 kap. 28 §");

    public static Refusal Missing(string field, string sv, string en) => new($"{Room}-field-missing", RefusalKind.Form, new(sv, en), Field: field);
    public static Refusal Invalid(string field, string sv, string en) => new($"{Room}-field-invalid", RefusalKind.Form, new(sv, en), Field: field);
}
