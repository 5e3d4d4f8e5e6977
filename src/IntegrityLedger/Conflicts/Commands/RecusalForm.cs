using IntegrityLedger.Conflicts.Views;
using IntegrityLedger.Kernel;

namespace IntegrityLedger.Conflicts.Commands;

public sealed record NoteMinutes(string? Reference, bool? LeftRoom = null, int? Version = null);
public sealed record ContestRecusal(string? Reason, int? Version = null);

/// <param name="Body">Which committee or authority decided.</param>
/// <param name="On">The day of the decision; today when left out.</param>
public sealed record DecideRecusal(bool? Disqualified, string? Body, DateOnly? On = null, string? MinutesReference = null, string? Reasons = null, int? Version = null);

/// <summary>Reads the forms of recusals and says everything that is wrong at once.</summary>
internal static class RecusalForm
{
    public static IReadOnlyList<Refusal> Check(StepAside form, DateOnly on, DateOnly today) =>
    [
        .. Wrong(
            new[] { form.CaseReference, form.Matter, form.ProcurementId }.All(string.IsNullOrWhiteSpace)
                ? RecusalRefusals.Missing("matter", "Ange vad det gäller: diarienummer, ärende på sammanträdet eller upphandling.", "Say what it is about: a case reference, a meeting item or a procurement.") : null,
            string.IsNullOrWhiteSpace(form.Ground) ? RecusalRefusals.Missing("ground", "Välj en jävsgrund.", "Choose a ground.")
                : RecusalGrounds.Read(form.Ground) is null ? RecusalRefusals.Invalid("ground", $"Grunden ska vara en av: {Grounds}.", $"The ground must be one of: {Grounds}.") : null,
            string.IsNullOrWhiteSpace(form.Reason) ? RecusalRefusals.Missing("reason", "Skriv kort vad jävet består i.", "Say briefly what the conflict is.") : null,
            on.DayNumber > today.DayNumber + RecusalRules.DaysAhead ? RecusalRefusals.Invalid("on", "Dagen ligger för långt fram.", "The day is too far ahead.") : null,
            !string.IsNullOrWhiteSpace(form.Counterparty?.OrganisationNumber) && OrganisationNumber.Parse(form.Counterparty.OrganisationNumber).IsRefused
                ? RecusalRefusals.Invalid("counterparty.organisationNumber", "Organisationsnumret är inte giltigt: tio siffror, den sista är en kontrollsiffra.", "The organisation number is not valid: ten digits, the last one a check digit.") : null,
            TooLong("reason", form.Reason), TooLong("matter", form.Matter, TextLimits.Short), TooLong("caseReference", form.CaseReference, TextLimits.Reference),
            TooLong("minutesReference", form.MinutesReference, TextLimits.Short), TooLong("counterparty.name", form.Counterparty?.Name, TextLimits.Short)),
    ];

    public static IReadOnlyList<Refusal> Check(DecideRecusal body, DateOnly today) =>
    [
        .. Wrong(
            body.Disqualified is null ? RecusalRefusals.Missing("disqualified", "Svara om nämnden fann jäv eller inte.", "Answer whether the committee found a disqualification.") : null,
            string.IsNullOrWhiteSpace(body.Body) ? RecusalRefusals.Missing("body", "Ange vilken nämnd eller myndighet som beslutade.", "Say which committee or authority decided.") : null,
            body.On > today ? RecusalRefusals.Invalid("on", "Den dagen har inte varit än.", "That day has not come.") : null,
            TooLong("body", body.Body, TextLimits.Short), TooLong("reasons", body.Reasons), TooLong("minutesReference", body.MinutesReference, TextLimits.Short)),
    ];

    public static Refusal? TooLong(string field, string? text, int most = TextLimits.Long) => TextLimits.TooLong("recusal", field, text, most);

    /// <summary>The declaration that follows from stepping aside, when the person asks for one without filling in a form of its own.</summary>
    public static DeclareInterest InterestOf(StepAside form) => new()
    {
        Kind = RecusalGrounds.Read(form.Ground) switch
        {
            RecusalGround.Kin => InterestKind.Kinship,
            RecusalGround.Rep => InterestKind.Board,
            RecusalGround.Agent or RecusalGround.Assign => InterestKind.Assignment,
            RecusalGround.Delicacy => InterestKind.Friendship,
            _ => InterestKind.Other,
        },
        Counterparty = form.Counterparty, Description = form.Reason, CaseReference = form.CaseReference, ProcurementId = form.ProcurementId,
    };

    private static IEnumerable<Refusal> Wrong(params Refusal?[] found) => found.OfType<Refusal>();

    private static readonly string Grounds = string.Join(", ", Enum.GetValues<RecusalGround>().Select(g => g.Written()));
}
