using IntegrityLedger.Kernel;

namespace IntegrityLedger.Conflicts;

/// <summary>Every no about declarations for a procurement, with its ground.</summary>
public static class ProcurementDeclarationRefusals
{
    private const string Law = "LOU 4 kap. 1 §, KL 6 kap. 28–30 §§, dir. 2014/24/EU art. 24";

    public static readonly Refusal NotAMember = new("procurement-declaration-not-a-member", RefusalKind.NotYours,
        new("Du deltar inte i upphandlingen, så du behöver inte deklarera. Be projektledaren lägga till dig om det är fel.", "You do not take part in the procurement, so there is nothing to declare. Ask the lead to add you if that is wrong."));

    public static readonly Refusal StatementMissing = new("procurement-declaration-statement-missing", RefusalKind.Form,
        new("Välj om du har något intresse att anmäla eller inte.", "Choose whether you have an interest to declare or not."), Field: "statement");

    public static readonly Refusal InterestMissing = new("procurement-declaration-interest-missing", RefusalKind.Form,
        new("Ange vilket intresse det gäller: ett du redan har anmält, eller ett nytt.", "Say which interest it is: one that you have declared already, or a new one."), Field: "interests");

    public static readonly Refusal InterestUnknown = new("procurement-declaration-interest-unknown", RefusalKind.Form,
        new("Intresset finns inte bland dina gällande anmälningar.", "The interest is not among your declarations in force."), Field: "interests");

    public static readonly Refusal InterestUnreadable = new("procurement-declaration-interest-unreadable", RefusalKind.Form,
        new("Intresset gick inte att läsa. Skriv det som i en vanlig intresseanmälan.", "The interest could not be read. Write it as in an ordinary declaration of interest."), Field: "interests");

    public static readonly Refusal TooManyInterests = new("procurement-declaration-too-many-interests", RefusalKind.Form,
        new("Högst 20 intressen i taget.", "At most 20 interests at a time."), Field: "interests");

    public static readonly Refusal NoneWithInterests = new("procurement-declaration-none-with-interests", RefusalKind.Form,
        new("Du svarade att du inte har något intresse, men angav ett. Ändra det ena.", "You answered that you have no interest, yet named one. Change either."), Field: "interests");

    public static readonly Refusal OwnConflict = new("procurement-conflict-own", RefusalKind.NotYours,
        new("Ingen bedömer sin egen intressekonflikt. Funktionen för regelefterlevnad kan göra det.", "Nobody judges their own conflict of interest. The compliance function can do it."), "KL 6 kap. 30 §");

    public static readonly Refusal NotYoursToAssess = new("procurement-conflict-not-yours-to-assess", RefusalKind.NotYours,
        new("Bara projektledaren, upphandlingsfunktionen och regelefterlevnad bedömer konflikter.", "Only the lead, the procurement function and compliance judge conflicts."));

    public static readonly Refusal ConflictNotFound = new("procurement-conflict-not-found", RefusalKind.NotFound,
        new("Det finns ingen sådan konflikt i upphandlingen.", "There is no such conflict in the procurement."));

    public static readonly Refusal ReasonsMissing = new("procurement-conflict-reasons-missing", RefusalKind.Form,
        new("Skriv varför. Det är det som visar att anbuden prövades lika.", "Say why. That is what shows that the bids were treated alike."), LegalBasis: "LOU 4 kap. 1 §", Field: "reasons");

    public static readonly Refusal ReevaluationMissing = new("procurement-conflict-reevaluation-missing", RefusalKind.Form,
        new("Svara om utvärderingen ska göras om.", "Answer whether the evaluation is to be made again."), Field: "reevaluation");

    public static readonly Refusal Destroyed = new("procurement-declaration-destroyed", RefusalKind.WrongState,
        new("Deklarationens texter är gallrade och kan inte ändras.", "The texts of the declaration are destroyed and cannot be changed."));

    /// <summary>What the gate says: everybody who stands in the way, what to do about each, and where. The code is that of the first.</summary>
    /// <param name="names">Writes people as those who ask may see them: names and logins, or only how many.</param>
    public static Refusal Of(GateAnswer answer, Func<IReadOnlyList<EmployeeId>, LocalizedText> names)
    {
        var said = new List<(string Code, LocalizedText Text)>();
        void If(IReadOnlyList<EmployeeId> people, string code, Func<LocalizedText, LocalizedText> text) { if (people.Count > 0) said.Add((code, text(names(people)))); }

        If(answer.InConflict, InConflict, who => new(
            $"Har ett anmält intresse i en anbudsgivare eller dess koncern: {who.Sv}. Byt ut personen, eller bedöm konflikten på upphandlingens sida och besluta en åtgärd som håller personen borta från anbuden.",
            $"Has a declared interest in a bidder or its corporate group: {who.En}. Replace the person, or judge the conflict on the page of the procurement and decide on a measure that keeps the person away from the bids."));
        If(answer.NotApart, InConflict, who => new(
            $"Åtgärden som är beslutad håller inte personen borta från anbuden: {who.Sv}. Byt ut personen, eller besluta att personen avstår, lämnar utvärderingen, byts ut som handläggare eller hålls utanför med en informationsspärr. Behövs ingen åtgärd bedömer du det i upphandlingen, med skäl.",
            $"The measure that was decided does not keep the person away from the bids: {who.En}. Replace the person, or decide that the person steps aside, leaves the evaluation, is replaced as handler or is kept outside an information barrier. If no measure is needed, judge so in the procurement, with reasons."));
        If(answer.Missing, "procurement-declarations-missing", who => new(
            $"Jävsdeklaration saknas från: {who.Sv}. Var och en deklarerar på upphandlingens sida.", $"A declaration is missing from: {who.En}. Each declares on the page of the procurement."));
        If(answer.ToRenew, "procurement-declarations-missing", who => new(
            $"Jävsdeklarationen behöver bekräftas igen eftersom anbudsgivare tillkommit: {who.Sv}.", $"The declaration is to be confirmed again because bidders were noted: {who.En}."));
        If(answer.NotJudged, "procurement-conflict-not-assessed", who => new(
            $"En konflikt som upptäcktes efter anbudsöppningen är inte bedömd: {who.Sv}. Projektledaren, upphandlingsfunktionen eller regelefterlevnad svarar på upphandlingens sida om utvärderingen ska göras om, och skriver varför. Det gäller också den som redan är utbytt.",
            $"A conflict found after the bids were opened has not been judged: {who.En}. The lead, the procurement function or compliance answers on the page of the procurement whether the evaluation is to be made again, and says why. That holds for somebody who was replaced, too."));
        return new(said[0].Code, RefusalKind.Rule, new($"Skedet kan inte ändras än. {string.Join(' ', said.Select(s => s.Text.Sv))}", $"The phase cannot change yet. {string.Join(' ', said.Select(s => s.Text.En))}"), Law, "phase");
    }

    private const string InConflict = "procurement-member-in-conflict";
}
