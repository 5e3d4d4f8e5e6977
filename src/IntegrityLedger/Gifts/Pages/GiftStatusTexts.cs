using IntegrityLedger.Kernel;
using IntegrityLedger.Web.Shared;
using static IntegrityLedger.Gifts.GiftStatus;

namespace IntegrityLedger.Gifts.Pages;

/// <summary>What a state is called and which hue it has.</summary>
public static class GiftStatusTexts
{
    private static readonly Dictionary<GiftStatus, (string Tone, LocalizedText Word)> Known = new()
    {
        [Submitted] = ("review", new("Anmäld", "Declared")),
        [NoActionNeeded] = ("allow", new("Registrerad, inget beslut behövs", "Registered, no decision needed")),
        [ManagerReview] = ("review", new("Väntar på chefens beslut", "Awaiting the manager’s decision")),
        [ComplianceReview] = ("review", new("Hos regelefterlevnad", "With compliance")),
        [LegalReview] = ("review", new("Hos stadsjuristen", "With the city lawyer")),
        [GiftStatus.InformationRequested] = ("warn", new("Väntar på svar", "Awaiting an answer")),
        [Approved] = ("allow", new("Godkänd enligt policyn", "Approved under the policy")),
        [ApprovedWithConditions] = ("allow", new("Godkänd med villkor", "Approved with conditions")),
        [Rejected] = ("stop", new("Avslagen", "Refused")),
        [DisposalPending] = ("warn", new("Avslagen, ska lämnas tillbaka eller över", "Refused, to be returned or handed over")),
        [Disposed] = ("neutral", new("Avslagen, lämnad tillbaka eller över", "Refused, returned or handed over")),
        [Planned] = ("review", new("Planerad, väntar på beslut", "Planned, awaiting a decision")),
        [PreApproved] = ("allow", new("Godkänd i förväg", "Approved beforehand")),
        [PreRejected] = ("stop", new("Avslagen i förväg", "Refused beforehand")),
        [Held] = ("warn", new("Genomförd, ska dokumenteras", "Held, to be documented")),
        [HeldUndocumented] = ("warn", new("Genomförd, deltagare eller kvitto saknas", "Held, participants or receipt missing")),
        [Deviation] = ("warn", new("Genomförd utan godkännande i förväg", "Held without approval beforehand")),
        [AcceptedDeviation] = ("allow", new("Avvikelsen godtagen", "Deviation accepted")),
        [PersonalRepayment] = ("stop", new("Ska betalas privat", "To be paid personally")),
        [Documented] = ("review", new("Dokumenterad, väntar på attest", "Documented, awaiting attestation")),
        [Attested] = ("allow", new("Attesterad", "Attested")),
        [Posted] = ("allow", new("Bokförd", "Posted")),
        [Withdrawn] = ("neutral", new("Återkallad", "Withdrawn")),
        [Reopened] = ("review", new("Upptagen igen", "Reopened")),
        [Closed] = ("neutral", new("Avslutad", "Closed")),
    };

    public static LocalizedText Word(GiftStatus status) => Known[status].Word;
    public static string Tone(GiftStatus status) => Known[status].Tone;

    public static readonly IReadOnlyList<Choice> Choices = [.. Known.Select(known => new Choice(DeclareForm.Name<GiftStatus>(known.Key), known.Value.Word))];
}
