using IntegrityLedger.Kernel;

namespace IntegrityLedger.Conflicts;

/// <summary>Every no that the room says about a declared interest, with its code, its sentence and its ground.</summary>
public static class InterestRefusals
{
    public static readonly Refusal NotFound = new("interest-not-found", RefusalKind.NotFound,
        new("Anmälan finns inte, eller så får du inte se den.", "There is no such declaration, or it is not yours to see."));

    public static readonly Refusal NotYoursToRead = new("interest-not-yours-to-read", RefusalKind.NotYours,
        new("Bara den som anmält, den som bedömer och de som granskar får läsa anmälan.", "Only the declarant, the reviewer and those who oversee may read this declaration."), "OSL 39 kap. 3 §");

    public static readonly Refusal NotYourDeclaration = new("interest-not-your-declaration", RefusalKind.NotYours,
        new("Bara den som anmält kan göra det här.", "Only the declarant can do this."));

    public static readonly Refusal NotYourReview = new("interest-not-your-review", RefusalKind.NotYours,
        new("Anmälan väntar inte på din bedömning.", "This declaration does not wait for your assessment."), "FL 16–18 §§, KL 6 kap. 28–30 §§");

    public static readonly Refusal OwnMatter = new("interest-own-matter", RefusalKind.NotYours,
        new("Ingen bedömer sitt eget intresse eller ett som rör en själv.", "Nobody assesses their own interest, or one that concerns themselves."), "FL 16 § första stycket 1, KL 6 kap. 28 §");

    public static readonly Refusal SteppedAside = new("interest-stepped-aside", RefusalKind.NotYours,
        new("Du är jävig i ärendet och får varken läsa eller bedöma det.", "You are in conflict here and may neither read nor assess it."), "FL 17–18 §§, KL 6 kap. 29–30 §§");

    public static readonly Refusal NothingToReview = new("interest-nothing-to-review", RefusalKind.WrongState,
        new("Det finns inget att bedöma. Ladda om sidan och se vad som har hänt.", "There is nothing to assess. Reload to see what has happened."));

    public static readonly Refusal Withdrawn = new("interest-withdrawn", RefusalKind.WrongState,
        new("Anmälan är återkallad. Gör en ny om intresset finns.", "The declaration was withdrawn. Make a new one if the interest exists."));

    public static readonly Refusal AlreadyEnded = new("interest-already-ended", RefusalKind.WrongState,
        new("Intresset har redan ett tidigare slut. Rätta uppgifterna om dagen är fel.", "The interest already ends earlier. Correct the facts if that day is wrong."));

    public static readonly Refusal EndsBeforeItBegins = new("interest-ends-before-it-begins", RefusalKind.Form,
        new("Sista dagen ligger före den första. Återkalla anmälan om intresset aldrig fanns.", "The last day lies before the first. Withdraw the declaration if the interest never existed."), Field: "to");

    public static readonly Refusal VersionChanged = new("interest-version-changed", RefusalKind.WrongState,
        new("Någon annan hann före: anmälan har ändrats sedan du öppnade den. Ladda om, läs ändringen och försök igen.", "Somebody was first: the declaration changed after you opened it. Reload, read the change and try again."), Field: "version");

    public static readonly Refusal MotivationMissing = new("interest-motivation-missing", RefusalKind.Form,
        new("Skriv varför ingen åtgärd behövs. Den som anmält och revisorerna läser det.", "Say why no measure is needed. The declarant and the auditors read it."), Field: "reason");

    public static readonly Refusal NothingChanged = new("interest-nothing-changed", RefusalKind.Form,
        new("Rättelsen ändrar ingenting. Ange minst en uppgift som ska bli en annan.", "The correction changes nothing. Give at least one answer that differs."), Field: "changes");

    public static readonly Refusal Destroyed = new("interest-destroyed", RefusalKind.WrongState,
        new("Anmälans texter är gallrade. Inget mer kan skrivas i den.", "The words of this declaration have been destroyed. Nothing more can be written in it."));

    public static readonly Refusal NotYourColleague = new("interest-not-your-colleague", RefusalKind.NotYours,
        new("Bara enhetens chef eller regelefterlevnad kan anmäla åt någon annan.", "Only the manager of the unit or compliance can declare for somebody else."), Field: "onBehalfOf");

    /// <summary>A review that lies too far away, or behind.</summary>
    public static Refusal ReviewDate(DateOnly latest) => new("interest-review-date", RefusalKind.Rule,
        new($"Nästa genomgång ska ske senast {latest:yyyy-MM-dd} och efter i dag.", $"The next review must be after today and no later than {latest:yyyy-MM-dd}."), "Stadens policy; RiR 2019:8", "reviewDate");

    public static Refusal Missing(string field, string sv, string en) => new("interest-field-missing", RefusalKind.Form, new(sv, en), Field: field);
    public static Refusal Invalid(string field, string sv, string en) => new("interest-field-invalid", RefusalKind.Form, new(sv, en), Field: field);
    public static Refusal? TooLong(string field, string? text, int most = TextLimits.Long) => TextLimits.TooLong("interest", field, text, most);
}
