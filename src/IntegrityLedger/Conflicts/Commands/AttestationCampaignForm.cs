using IntegrityLedger.Kernel;

namespace IntegrityLedger.Conflicts.Commands;

/// <summary>A text in both languages, as a client sends it.</summary>
public sealed record AttestationTextInput(string? Sv, string? En);

/// <param name="Everybody">True, or at least one role, unit or event.</param>
/// <param name="Roles">"manager", "procurement" …</param>
/// <param name="Units">Codes; everything below counts.</param>
/// <param name="Events">hire, roleChange, newSupplier: the campaign then goes on asking when they happen.</param>
public sealed record AttestationAudienceInput(bool? Everybody = null, IReadOnlyList<string>? Roles = null, IReadOnlyList<string>? Units = null, IReadOnlyList<AttestationTrigger>? Events = null);

/// <param name="Kind">fixed (a day in <paramref name="On"/>), rolling (<paramref name="Days"/> from being asked) or yearly (twelve months after the last answer).</param>
public sealed record AttestationDueInput(AttestationTermKind? Kind, DateOnly? On = null, int? Days = null);

/// <summary>The body of <c>POST /api/attestation-campaigns</c>.</summary>
public sealed record PlanAttestationCampaign(AttestationTextInput? Title, AttestationTextInput? Statement, AttestationAudienceInput? Audience, AttestationDueInput? Due);

public sealed record ExtendAttestationCampaign(DateOnly? DueOn);
public sealed record ReviseAttestationStatement(AttestationTextInput? Statement);

/// <summary>Reads the form of a campaign and says everything that is wrong with it at once.</summary>
public static class AttestationCampaignForm
{
    private const int MostDays = 366, MostChoices = 200;

    public static Outcome<(LocalizedText Title, LocalizedText Statement, AttestationAudience Audience, AttestationTerm Term)> Read(PlanAttestationCampaign body)
    {
        var errors = new List<Refusal>();
        var title = Text("title", body.Title, TextLimits.Short, errors);
        var statement = Text("statement", body.Statement, TextLimits.Long, errors);
        var audience = Audience(body.Audience, errors);
        var term = Term(body.Due, errors);
        if (errors.Count > 0) return new FormRefusal(errors);
        return (title, statement, audience, term);
    }

    public static Outcome<LocalizedText> Statement(AttestationTextInput? input)
    {
        var errors = new List<Refusal>();
        var text = Text("statement", input, TextLimits.Long, errors);
        if (errors.Count > 0) return new FormRefusal(errors);
        return text;
    }

    private static LocalizedText Text(string field, AttestationTextInput? input, int most, List<Refusal> errors)
    {
        foreach (var (part, text) in new[] { ("sv", input?.Sv), ("en", input?.En) })
        {
            if (string.IsNullOrWhiteSpace(text)) errors.Add(AttestationRefusals.Missing($"{field}.{part}", "Skriv texten på båda språken.", "Write the text in both languages."));
            else if (TextLimits.TooLong("attestation", $"{field}.{part}", text, most) is { } tooLong) errors.Add(tooLong);
        }
        return new(input?.Sv?.Trim() ?? "", input?.En?.Trim() ?? "");
    }

    private static AttestationAudience Audience(AttestationAudienceInput? input, List<Refusal> errors)
    {
        var (roles, units, events) = (Clean(input?.Roles), Clean(input?.Units), input?.Events?.Distinct().ToList() ?? []);
        if (input?.Everybody != true && roles.Count + units.Count + events.Count == 0)
            errors.Add(AttestationRefusals.Missing("audience.everybody", "Välj vilka som ska svara: alla, en roll, en enhet eller en händelse.", "Choose who is to answer: everybody, a role, a unit or an event."));
        if (input?.Everybody == true && roles.Count + units.Count > 0)
            errors.Add(AttestationRefusals.Invalid("audience.everybody", "Välj antingen alla eller vissa roller och enheter.", "Choose either everybody or some roles and units."));
        if (roles.Count > MostChoices || units.Count > MostChoices) errors.Add(AttestationRefusals.Invalid("audience.units", "Högst 200 roller eller enheter.", "At most 200 roles or units."));
        return new(roles, units, events);
    }

    private static AttestationTerm Term(AttestationDueInput? input, List<Refusal> errors)
    {
        if (input?.Kind is not { } kind) errors.Add(AttestationRefusals.Missing("due.kind", "Välj hur sista dag bestäms.", "Choose how the last day is set."));
        else if (kind == AttestationTermKind.Fixed && input.On is null) errors.Add(AttestationRefusals.Missing("due.on", "Ange sista dag.", "Give the last day."));
        else if (kind == AttestationTermKind.Rolling && input.Days is null) errors.Add(AttestationRefusals.Missing("due.days", "Ange antal dagar.", "Give the number of days."));
        if (input?.Days is { } days and (< 1 or > MostDays)) errors.Add(AttestationRefusals.Invalid("due.days", $"Ange 1–{MostDays} dagar, inte {days}.", $"Give 1–{MostDays} days, not {days}."));
        return (input?.Kind) switch
        {
            AttestationTermKind.Fixed => new(AttestationTermKind.Fixed, input.On, null),
            { } other => new(other, null, input.Days ?? AttestationOccasions.UsualDays),
            null => new(AttestationTermKind.Fixed, null, null),
        };
    }

    private static List<string> Clean(IReadOnlyList<string>? words) => [.. (words ?? []).Where(word => !string.IsNullOrWhiteSpace(word)).Select(word => word.Trim()).Distinct(StringComparer.OrdinalIgnoreCase)];
}
