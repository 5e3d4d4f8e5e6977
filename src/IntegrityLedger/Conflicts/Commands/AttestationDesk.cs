using System.Text.Json.Serialization;
using IntegrityLedger.Conflicts.Views;
using IntegrityLedger.Kernel;
using IntegrityLedger.Platform.Pipeline;
using Marten;

namespace IntegrityLedger.Conflicts.Commands;

/// <summary>The body of <c>POST /api/attestations/{campaignId}</c>.</summary>
/// <param name="Answer">none (nothing to declare) or declared (all there is has been declared).</param>
/// <param name="StatementVersion">Which text was read; an older one is refused with the one in force.</param>
/// <param name="Confirmed">What is on record and still true, by id.</param>
public sealed record AnswerAttestation(
    AttestationAnswer? Answer, [property: JsonNumberHandling(JsonNumberHandling.AllowReadingFromString)] int? StatementVersion, IReadOnlyList<Guid>? Confirmed = null);

/// <param name="Recorded">False when the same was answered before and nothing was added.</param>
public sealed record AttestationAnswered(Guid Id, Guid CampaignId, AttestationAnswer Answer, int StatementVersion, DateOnly AnsweredOn, DateOnly? ChangedOn, int OnRecord, bool Recorded);

/// <summary>Takes a person's answer. The same answer twice is one answer; another one is added to the first, never put in its place.</summary>
public sealed class AttestationDesk(CommandDesk desk, IInterestRegister interests, TimeProvider clock)
{
    public Task<Outcome<AttestationAnswered>> Answer(Guid campaign, AnswerAttestation body, LedgerRequest request, CancellationToken ct)
    {
        if (Wrong(body) is { } wrong) return Task.FromResult<Outcome<AttestationAnswered>>(wrong);
        return desk.Execute(request.Scope, (session, token) => Answer(session, campaign, body, request.Caller.Id, request.Caller.Login, token), ct);
    }

    /// <summary>Within somebody else's transaction, for a telling that takes many answers at once.</summary>
    public async Task<Outcome<AttestationAnswered>> Answer(IDocumentSession session, Guid campaign, AnswerAttestation body, EmployeeId person, string by, CancellationToken ct)
    {
        if (await session.LoadAsync<AttestationCampaignSummary>(campaign, ct) is not { } found) return AttestationRefusals.NotFound;
        if (await Asked(session, campaign, person, ct) is not { } id) return AttestationRefusals.NotAsked;
        var today = StockholmTime.DateOf(clock.GetUtcNow());
        var onRecord = (await interests.Of([person], today, ct)).Select(interest => interest.Id).Distinct().ToList();
        var stream = await session.Events.FetchForWriting<Attestation>(id, ct);
        var before = stream.Aggregate;
        var outcome = AttestationRules.Answer(found.State, before, person, new(body.Answer!.Value, body.StatementVersion!.Value, onRecord, [.. (body.Confirmed ?? []).Distinct()]), today, by);
        if (outcome.Refusal is { } no) return no;
        if (outcome.Value.Count > 0) stream.AppendMany(outcome.Value);
        var after = outcome.Value.Aggregate(before, Attestation.Fold)!;
        return new AttestationAnswered(id, campaign, after.Answer!.Value, after.StatementVersion!.Value, after.AnsweredOn!.Value, after.ChangedOn, onRecord.Count, outcome.Value.Count > 0);
    }

    /// <summary>What waits for the person's answer in this campaign, or else what was answered last.</summary>
    private static async Task<Guid?> Asked(IDocumentSession session, Guid campaign, EmployeeId person, CancellationToken ct)
    {
        var requests = await session.Query<AttestationRequest>().Where(r => r.PersonId == person.Value && r.CampaignId == campaign).ToListAsync(ct);
        var answered = (await session.LoadManyAsync<AttestationSummary>(ct, [.. requests.Select(r => r.Id)])).Select(a => a.Id).ToHashSet();
        return requests.OrderBy(r => answered.Contains(r.Id)).ThenBy(r => answered.Contains(r.Id) ? -r.AskedOn.DayNumber : r.DueOn.DayNumber).FirstOrDefault()?.Id;
    }

    private static Refusal? Wrong(AnswerAttestation body)
    {
        var errors = new List<Refusal>();
        if (body.Answer is null) errors.Add(AttestationRefusals.Missing("answer", "Svara none (inget att anmäla) eller declared (allt är anmält).", "Answer none (nothing to declare) or declared (all is declared)."));
        if (body.StatementVersion is null) errors.Add(AttestationRefusals.Missing("statementVersion", "Ange vilken version av texten du har läst.", "Say which version of the text you read."));
        if (body.Confirmed?.Count > 500) errors.Add(AttestationRefusals.Invalid("confirmed", "Högst 500 uppgifter.", "At most 500 entries."));
        return errors.Count > 0 ? new FormRefusal(errors) : null;
    }
}
