using IntegrityLedger.Kernel;

namespace IntegrityLedger.Influence;

/// <summary>Every no about reports of improper influence, with its ground.</summary>
public static class InfluenceRefusals
{
    /// <summary>Also for whoever may not know of it: that there is a report is a secret of its own.</summary>
    public static readonly Refusal NotFound = new("influence-not-found", RefusalKind.NotFound,
        new("Det finns ingen sådan rapport för dig.", "There is no such report for you."), "OSL 39 kap. 3 §, 32 kap. 3 b §");

    public static readonly Refusal SignInFirst = new("influence-sign-in-first", RefusalKind.NotSignedIn, new(
        "Här rapporterar man inloggad; identiteten skyddas och visas inte för dem som handlägger. Logga in och skicka rapporten igen.",
        "Reports are made signed in here; your identity is protected and is not shown to those who handle it. Sign in and send the report again."));

    public static readonly Refusal NoSuchCode = new("influence-code-unknown", RefusalKind.NotFound, new(
        "Koden stämmer inte. Den har sexton siffror; skriv den som den stod när rapporten skickades.", "The code does not match. It has sixteen digits; write it as it stood when the report was sent."), Field: "receiptCode");

    public static readonly Refusal Closed = new("influence-closed", RefusalKind.WrongState,
        new("Rapporten är avslutad. Ta upp den igen om något mer ska göras.", "The report is closed. Take it up again if more is to be done."));

    public static readonly Refusal NotClosed = new("influence-not-closed", RefusalKind.WrongState, new("Rapporten är inte avslutad.", "The report is not closed."));

    public static readonly Refusal Destroyed = new("influence-destroyed", RefusalKind.WrongState,
        new("Rapportens innehåll är förstört och kan varken läsas eller ändras.", "The content of the report is destroyed and can be neither read nor changed."));

    public static readonly Refusal VersionChanged = new("influence-version-changed", RefusalKind.WrongState,
        new("Någon annan hann före: rapporten har ändrats sedan du öppnade den. Ladda om och försök igen.", "Somebody was first: the report changed after you opened it. Reload and try again."), Field: "version");

    public static readonly Refusal AcknowledgedBefore = new("influence-acknowledged-before", RefusalKind.WrongState,
        new("Rapporten är redan bekräftad. Skriv ett meddelande i stället.", "The report is acknowledged already. Write a message instead."));

    public static readonly Refusal TriageFirst = new("influence-triage-first", RefusalKind.WrongState,
        new("Bedöm rapporten först.", "Triage the report first."));

    public static readonly Refusal DutiesLeft = new("influence-duties-left", RefusalKind.WrongState, new(
        "Rapporten kan inte avslutas än: bekräftelse, ställningstagande om polisanmälan och om anmälan till Arbetsmiljöverket samt återkoppling ska vara gjorda.",
        "The report cannot be closed yet: acknowledgement, the decisions on police and on the work environment authority, and feedback must be done."), "Arbetsmiljölagen 3 kap. 2 §");

    public static readonly Refusal ProtectionLeft = new("influence-protection-left", RefusalKind.WrongState,
        new("En skyddsåtgärd är inte genomförd. Genomför den eller anteckna varför den inte behövs.", "A protective measure is not done. Do it, or note why it is not needed."));

    public static readonly Refusal NoSuchMeasure = new("influence-no-such-measure", RefusalKind.NotFound, new("Rapporten har ingen sådan öppen åtgärd.", "The report has no such open measure."));

    public static readonly Refusal NoSuchAttachment = new("influence-no-such-attachment", RefusalKind.NotFound, new("Rapporten har ingen sådan bilaga.", "The report has no such attachment."));

    public static readonly Refusal NoSuchRequest = new("influence-no-such-request", RefusalKind.NotFound, new("Det finns ingen sådan öppen begäran.", "There is no such open request."));

    public static readonly Refusal NoSuchLink = new("influence-no-such-link", RefusalKind.NotFound, new("Rapporten har ingen sådan koppling.", "The report has no such link."));

    public static readonly Refusal TwoPeople = new("influence-two-people", RefusalKind.NotYours,
        new("Den som begär att få veta vem som rapporterat kan inte själv godkänna det. En annan person ska göra det.", "Whoever asks to know who reported cannot approve it. Another person must."));

    public static readonly Refusal AskedAlready = new("influence-asked-already", RefusalKind.WrongState, new("Det finns redan en begäran som väntar på svar.", "A request already waits for an answer."));

    public static readonly Refusal MayNotHandle = new("influence-may-not-handle", RefusalKind.Rule,
        new("Den personen får inte handlägga rapporten.", "That person may not handle the report."), "FL 16–17 §§; KL 6 kap. 28 §", "person");

    public static readonly Refusal LastHandler = new("influence-last-handler", RefusalKind.Rule,
        new("Någon ska handlägga rapporten. Lägg till en annan först.", "Somebody must handle the report. Add another first."), Field: "person");

    public static readonly Refusal TooMuch = new("influence-too-much", RefusalKind.Rule,
        new("Tråden är full. Ring eller besök säkerhetssamordnaren i stället.", "The thread is full. Call or visit the security coordinator instead."));

    public static readonly Refusal TicketUsed = new("influence-ticket-used", RefusalKind.WrongState,
        new("Formuläret har redan skickats en gång. Öppna ett nytt om du har mer att berätta.", "This form has been sent once already. Open a new one if you have more to tell."));

    public static readonly Refusal Busy = new WaitRefusal("influence-busy",
        new("Det är många försök just nu. Vänta en stund och försök igen.", "There are many attempts just now. Wait a moment and try again."), 5, 503);

    public static Refusal GuessedTooOften(int seconds) => new WaitRefusal("influence-guessed-too-often",
        new($"För många försök med liknande koder. Vänta {seconds} sekunder och försök igen.", $"Too many attempts with codes like this. Wait {seconds} seconds and try again."), seconds, 429, "receiptCode");

    public static Refusal Missing(string field, string sv, string en) => new("influence-field-missing", RefusalKind.Form, new(sv, en), Field: field);

    public static Refusal Invalid(string field, string sv, string en) => new("influence-field-invalid", RefusalKind.Form, new(sv, en), Field: field);
}
