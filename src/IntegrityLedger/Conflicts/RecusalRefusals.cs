using IntegrityLedger.Kernel;

namespace IntegrityLedger.Conflicts;

/// <summary>Every no about recusals, with its ground.</summary>
public static class RecusalRefusals
{
    public static readonly Refusal NotFound = new("recusal-not-found", RefusalKind.NotFound,
        new("Det finns ingen sådan jävsanmälan.", "There is no such recusal."));

    public static readonly Refusal NotYoursToRead = new("recusal-not-yours-to-read", RefusalKind.NotYours,
        new("Bara den som anmält jäv, den som trätt in och de som för eller granskar protokollen får läsa anmälan.", "Only the person who stepped aside, the substitute and those who keep or review the record may read it."), "OSL 39 kap. 3 §");

    public static readonly Refusal NotYoursToKeep = new("recusal-not-yours-to-keep", RefusalKind.NotYours,
        new("Bara den som anmält jäv, registrator och regelefterlevnad kan göra det här.", "Only the person who stepped aside, the registrar and compliance can do this."));

    public static readonly Refusal OwnQuestion = new("recusal-own-question", RefusalKind.NotYours,
        new("Ingen deltar i beslutet om sitt eget jäv.", "Nobody takes part in deciding on their own disqualification."), "KL 6 kap. 30 §");

    public static readonly Refusal NotYoursToDecide = new("recusal-not-yours-to-decide", RefusalKind.NotYours,
        new("Nämnden beslutar i jävsfrågan; registrator eller regelefterlevnad antecknar beslutet.", "The committee decides the question; the registrar or compliance notes the decision."), "KL 6 kap. 30 §");

    public static readonly Refusal AlreadyContested = new("recusal-already-contested", RefusalKind.WrongState,
        new("Jävet är redan ifrågasatt och väntar på nämndens beslut.", "The disqualification is already in question and waits for the committee."), "KL 6 kap. 30 §");

    public static readonly Refusal NothingInQuestion = new("recusal-nothing-in-question", RefusalKind.WrongState,
        new("Jävet är inte ifrågasatt, så det finns inget att besluta.", "The disqualification is not in question, so there is nothing to decide."), "KL 6 kap. 30 §");

    public static readonly Refusal VersionChanged = new("recusal-version-changed", RefusalKind.WrongState,
        new("Någon annan hann före: anmälan har ändrats sedan du öppnade den. Ladda om och försök igen.", "Somebody was first: it changed after you opened it. Reload and try again."), Field: "version");

    public static readonly Refusal Destroyed = new("recusal-destroyed", RefusalKind.WrongState,
        new("Anmälans texter är gallrade och kan inte ändras.", "The texts are destroyed and cannot be changed."));

    /// <summary>The substitute is disqualified as well: another one is needed.</summary>
    public static Refusal SubstituteInConflict(LocalizedText why) => new("recusal-substitute-in-conflict", RefusalKind.Rule,
        new($"Den du vill låta träda in är själv förhindrad: {why.Sv} Välj någon annan.", $"The person you want to take your place is prevented as well: {why.En} Choose somebody else."), "KL 6 kap. 28–29 §§, FL 16–17 §§", "substitute");

    public static Refusal Missing(string field, string sv, string en) => new("recusal-field-missing", RefusalKind.Form, new(sv, en), Field: field);

    public static Refusal Invalid(string field, string sv, string en) => new("recusal-field-invalid", RefusalKind.Form, new(sv, en), Field: field);
}
