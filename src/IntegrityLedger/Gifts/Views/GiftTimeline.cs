using IntegrityLedger.Approvals.Views;
using IntegrityLedger.Gifts.Commands;
using IntegrityLedger.Kernel;
using IntegrityLedger.Platform.Crypto;
using JasperFx.Events;

namespace IntegrityLedger.Gifts.Views;

/// <summary>Tells the story of a matter, event by event, in plain words.</summary>
/// <param name="rules">What a screening said, in the reader's language.</param>
/// <param name="withHistory">Null for a reader who is not to see what colleagues declared; otherwise the declarant of the matter.</param>
public sealed class GiftTimeline(Seal seal, string language, Func<EmployeeId, string?> nameOf, Func<string, string?> nameOfLogin, EmployeeId? withHistory, Func<GiftScreened, IReadOnlyList<RuleAnswer>> rules)
{
    public TimelineEntry Entry(IEvent e)
    {
        var (title, by, day) = Told(e.Data);
        var login = by ?? e.UserName ?? "system";
        return new(e.EventTypeName, title.In(language), e.Timestamp, day, login, nameOfLogin(login), [.. Texts(e.Data).Where(t => t.Text is { Length: > 0 }).Select(t => new TimelineText(t.Label.In(language), t.Text!))],
            e.Data is DeclarationCorrected c ? [.. c.Changes.Select(x => new ChangeShown(x.Field, seal.Open(x.Before), seal.Open(x.After)))] : [],
            e.Data is GiftScreened s ? rules(s) : [], (int)e.Version, e.Sequence,
            withHistory is { } declarant && KnownIn(e.Data) is { } known ? Shown(known, declarant) : null);
    }

    /// <summary>What the decider saw; null for whatever is not a decision.</summary>
    public static KnownAtDecision? KnownIn(object data) => data switch
    {
        GiftApproved e => e.Known,
        GiftRefused e => e.Known,
        DeviationAccepted e => e.Known,
        PersonalRepaymentOrdered e => e.Known,
        RepresentationAttested e => e.Known,
        _ => null,
    };

    private KnownShown Shown(KnownAtDecision known, EmployeeId declarant) => new(
        known.EarlierFromGiverToPerson, known.EarlierSumOre / 100m, known.EarlierFromGiverToUnit, known.RuleHits,
        known.Earlier?.Select(e => new EarlierShown(
            e.Id, e.CaseNumber.ToString(), nameOf(e.Person), e.Person == declarant, e.OccurredOn, e.Category, e.Response, e.PerPersonOre / 100m, e.Status)).ToList(),
        known.Conflicts?.Select(c => ConflictShown.From(c, nameOf(c.Person))).ToList());

    private (LocalizedText Title, string? By, DateOnly? Day) Told(object data) => data switch
    {
        GiftDeclared { Planned: true } e => (new("Planerad och anmäld", "Planned and declared"), e.By, e.Declaration.OccurredOn),
        GiftDeclared e => (new("Anmäld", "Declared"), e.By, e.Declaration.OccurredOn),
        HistoricalDeclarationImported e => (new("Hämtad från ett annat register", "Imported from another register"), e.By, e.Declaration.OccurredOn),
        GiftScreened => (new("Prövad mot regelverket", "Screened by the policy"), "policy", null),
        GiftRouted { Approver: { } person } => (new($"Går till {nameOf(person) ?? "–"}", $"Goes to {nameOf(person) ?? "–"}"), "routing", null),
        GiftRouted e => (new($"Går till funktionen {e.ToRole}", $"Goes to the function {e.ToRole}"), "routing", null),
        GiftNeedsNoDecision => (new("Inget beslut behövs", "No decision is needed"), "policy", null),
        NoticeGiven e => (new($"{nameOf(e.To) ?? "–"} underrättad", $"{nameOf(e.To) ?? "–"} was told"), "policy", null),
        AttachmentAdded e => (new("Bilaga tillagd", "Attachment added"), e.By, null),
        InformationRequested e => (new("Komplettering begärd; tiden står still", "More information asked for; the clock stands still"), e.By, null),
        InformationProvided e => (new("Komplettering lämnad", "Information provided"), e.By, null),
        DeclarationCorrected e => (new("Rättad", "Corrected"), e.By, null),
        DeclarationWithdrawn e => (new("Återkallad", "Withdrawn"), e.By, null),
        GiftApproved { Conditions.Count: > 0 } e => (new("Godkänd med villkor enligt regelverket", "Approved with conditions under the policy"), e.By, null),
        GiftApproved { Final: false } e => (new("Tillstyrkt; en andra person ska se på ärendet", "Endorsed; a second person is to look at it"), e.By, null),
        GiftApproved e => (new("Godkänd enligt regelverket", "Approved under the policy"), e.By, null),
        GiftRefused { Final: false } e => (new("Avstyrkt; en andra person ska se på ärendet", "Refusal endorsed; a second person is to look at it"), e.By, null),
        GiftRefused e => (new("Avslagen", "Refused"), e.By, null),
        ApproverRecused e => (new("Avstod på grund av jäv", "Stepped aside because of a conflict"), e.By, null),
        ApproverDisqualified e => (new($"{nameOf(e.Approver) ?? "–"} är jävig och får inte längre besluta", $"{nameOf(e.Approver) ?? "–"} is disqualified and may no longer decide"), e.By, null),
        GiftHandedOver e => (DisposalTold(e.Disposal), e.By, e.On),
        RepresentationHeld e => (new("Genomförd", "Held"), e.By, e.On),
        RepresentationDocumented e => (new("Dokumenterad med deltagare och kvitto", "Documented with participants and receipt"), e.By, null),
        DeviationAccepted e => (new("Avvikelsen godtagen", "Deviation accepted"), e.By, null),
        PersonalRepaymentOrdered e => (new("Ska betalas privat", "To be paid personally"), e.By, null),
        RepresentationAttested e => (new("Attesterad", "Attested"), e.By, null),
        RepresentationPosted e => (new($"Bokförd på verifikation {seal.Open(e.VoucherNumber)}", $"Posted on voucher {seal.Open(e.VoucherNumber)}"), e.By, e.On),
        DecisionBecameOverdue e => (new("Beslutet är försenat", "The decision is overdue"), "system", e.DueOn),
        CaseReopened e => (new("Upptagen igen", "Reopened"), e.By, null),
        ReportedToPolice e => (new("Polisanmäld", "Reported to the police"), e.By, e.On),
        CaseClosed e => (new("Avslutad", "Closed"), e.By, null),
        _ when ReminderTexts.Told(data, nameOf) is { } said => (said.Title, "system", said.On),
        _ => (new("Händelse", "Event"), null, null),
    };

    private static LocalizedText DisposalTold(Disposal disposal) => disposal switch
    {
        Disposal.Returned => new("Återlämnad till givaren", "Returned to the giver"),
        Disposal.HandedOver => new("Överlämnad till arbetsgivaren", "Handed over to the employer"),
        Disposal.Shared => new("Delad på arbetsplatsen", "Shared at work"),
        Disposal.UsedInService => new("Används i tjänsten", "Used in service"),
        Disposal.Donated => new("Skänkt efter arbetsgivarens beslut", "Donated by the employer's decision"),
        Disposal.Destroyed => new("Förstörd", "Destroyed"),
        Disposal.PoliceEvidence => new("Lämnad till polisen", "Handed to the police"),
        _ => new("Avböjd", "Declined"),
    };

    private IEnumerable<(LocalizedText Label, string? Text)> Texts(object data) => data switch
    {
        GiftRouted e => [(new("Varför", "Why"), e.Reason.In(language)), .. e.Skipped.Select(s => (new LocalizedText("Förbigången", "Passed over"), (string?)$"{(s.Person is { } p ? nameOf(p) : null) ?? s.UnitCode}: {s.Reason.In(language)}")),
            (new("Senast", "By"), e.DueOn?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture))],
        GiftNeedsNoDecision e => [(new("Varför", "Why"), e.Reason.In(language))],
        HistoricalDeclarationImported e => [(new("Register", "Register"), e.Register), (new("Källa", "Source"), seal.Open(e.Source)), (new("Utfall enligt källan", "Outcome as written"), seal.Open(e.OutcomeAsWritten)), (new("Anmärkning", "Remarks"), seal.Open(e.Remarks))],
        AttachmentAdded e => [(new("Fil", "File"), seal.Open(e.FileName)), (new("SHA-256", "SHA-256"), e.Sha256)],
        InformationRequested e => [(new("Fråga", "Question"), seal.Open(e.Question))],
        InformationProvided e => [(new("Svar", "Answer"), seal.Open(e.Answer))],
        DeclarationCorrected e => [(new("Varför", "Why"), seal.Open(e.Reason))],
        DeclarationWithdrawn e => [(new("Varför", "Why"), seal.Open(e.Reason))],
        GiftApproved e => [(new("Motivering", "Reasons"), seal.Open(e.Motivation)), .. e.Conditions.Select(c => (new LocalizedText("Villkor", "Condition"), seal.Open(c.Text))), Known(e.Known)],
        GiftRefused e => [(new("Motivering", "Reasons"), seal.Open(e.Motivation)), Known(e.Known)],
        ApproverRecused e => [(new("Varför", "Why"), seal.Open(e.Reason))],
        ApproverDisqualified e => [(new("Varför", "Why"), e.Reason.In(language)), (new("Lagrum", "Legal basis"), e.LegalBasis)],
        GiftHandedOver e => [(new("Anteckning", "Note"), seal.Open(e.Note))],
        RepresentationDocumented e => [(new("Kvitto", "Receipt"), e.ReceiptTotal.ToString()), (new("Syfte", "Purpose"), seal.Open(e.Purpose)), (new("Deltagare", "Participants"), string.Join(", ", e.Participants.Select(p => p.Employee is { } id ? nameOf(id) : seal.Open(p.Name))))],
        DeviationAccepted e => [(new("Motivering", "Reasons"), seal.Open(e.Motivation)), Known(e.Known)],
        PersonalRepaymentOrdered e => [(new("Motivering", "Reasons"), seal.Open(e.Motivation)), (new("Belopp", "Amount"), e.Amount?.ToString()), Known(e.Known)],
        RepresentationAttested e => [(new("Anteckning", "Note"), seal.Open(e.Note)), Known(e.Known)],
        CaseReopened e => [(new("Varför", "Why"), seal.Open(e.Reason))],
        ReportedToPolice e => [(new("Diarienummer", "Reference"), seal.Open(e.Reference))],
        _ => ReminderTexts.Details(data, nameOf, language).Select(detail => (detail.Label, (string?)detail.Text)),
    };

    private (LocalizedText, string?) Known(KnownAtDecision? known) => (
        new("Det beslutaren såg", "What the decider saw"), known is null ? null : new LocalizedText(
            $"{known.EarlierFromGiverToPerson} tidigare till samma person på tolv månader ({known.EarlierSumOre / 100m:0.##} kr), {known.EarlierFromGiverToUnit} till andra i enheten; regler {Named(known.RuleHits)}",
            $"{known.EarlierFromGiverToPerson} earlier to the same person in twelve months (SEK {known.EarlierSumOre / 100m:0.##}), {known.EarlierFromGiverToUnit} to others in the unit; rules {Named(known.RuleHits)}").In(language));

    private static string Named(IReadOnlyList<string> rules) => rules.Count == 0 ? "–" : string.Join(", ", rules);
}
