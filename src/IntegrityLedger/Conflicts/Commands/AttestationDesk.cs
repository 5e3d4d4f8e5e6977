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

/// <param name="By">Login of the person.</param>
public sealed record PersonsAnswer(EmployeeId Person, string By, AnswerAttestation Body);

/// <summary>Takes a person's answer. The same answer twice is one answer; another one is added to the first, never put in its place.</summary>
public sealed class AttestationDesk(CommandDesk desk, IInterestRegister interests, TimeProvider clock)
{
    public Task<Outcome<AttestationAnswered>> Answer(Guid campaign, AnswerAttestation body, LedgerRequest request, CancellationToken ct)
    {
        if (Wrong(body) is { } wrong) return Task.FromResult<Outcome<AttestationAnswered>>(wrong);
        return desk.Execute(request.Scope, async (session, token) => (await Answer(session, campaign, [new(request.Caller.Id, request.Caller.Login, body)], token))[0], ct);
    }

    /// <summary>Takes several people's answers in one transaction that is the caller's to commit; each is judged by itself.</summary>
    /// <param name="replies">Complete ones, each person once.</param>
    public async Task<IReadOnlyList<Outcome<AttestationAnswered>>> Answer(IDocumentSession session, Guid campaign, IReadOnlyList<PersonsAnswer> replies, CancellationToken ct)
    {
        if (await session.LoadAsync<AttestationCampaignSummary>(campaign, ct) is not { State: var state }) return [.. replies.Select(_ => (Outcome<AttestationAnswered>)AttestationRefusals.NotFound)];
        var today = StockholmTime.DateOf(clock.GetUtcNow());
        var people = replies.Select(reply => reply.Person.Value).ToArray();
        var requests = (await session.Query<AttestationRequest>().Where(r => r.CampaignId == campaign && r.PersonId.IsOneOf(people)).ToListAsync(ct)).ToLookup(r => r.PersonId);
        var before = (await session.LoadManyAsync<AttestationSummary>(ct, [.. requests.SelectMany(r => r).Select(r => r.Id)])).ToDictionary(a => a.Id, a => a.State);
        var onRecord = (await interests.Of([.. replies.Select(reply => reply.Person)], today, ct)).ToLookup(interest => interest.Person, interest => interest.Id);
        var outcomes = new List<Outcome<AttestationAnswered>>();
        foreach (var reply in replies)
            outcomes.Add(Asked(requests[reply.Person.Value], before) is { } id ? await Take(session, state, id, reply, [.. onRecord[reply.Person].Distinct()], today, ct) : AttestationRefusals.NotAsked);
        return outcomes;
    }

    private static async Task<Outcome<AttestationAnswered>> Take(
        IDocumentSession session, AttestationCampaign campaign, Guid id, PersonsAnswer reply, IReadOnlyList<Guid> onRecord, DateOnly today, CancellationToken ct)
    {
        var stream = await session.Events.FetchForWriting<Attestation>(id, ct);
        var (answer, version) = (reply.Body.Answer!.Value, reply.Body.StatementVersion!.Value);
        var outcome = AttestationRules.Answer(campaign, stream.Aggregate, reply.Person, new(answer, version, onRecord, [.. (reply.Body.Confirmed ?? []).Distinct()]), today, reply.By);
        if (outcome.Refusal is { } no) return no;
        if (outcome.Value.Count > 0) stream.AppendMany(outcome.Value);
        var after = outcome.Value.Aggregate(stream.Aggregate, Attestation.Fold)!;
        return new AttestationAnswered(id, campaign.Id, after.Answer!.Value, after.StatementVersion!.Value, after.AnsweredOn!.Value, after.ChangedOn, onRecord.Count, outcome.Value.Count > 0);
    }

    /// <summary>What waits for the person's answer, the most urgent first, or else what was answered last.</summary>
    private static Guid? Asked(IEnumerable<AttestationRequest> requests, Dictionary<Guid, Attestation> before) =>
        requests.OrderBy(r => before.ContainsKey(r.Id)).ThenBy(r => before.ContainsKey(r.Id) ? -r.AskedOn.DayNumber : r.DueOn.DayNumber).FirstOrDefault()?.Id;

    private static Refusal? Wrong(AnswerAttestation body)
    {
        var errors = new List<Refusal>();
        if (body.Answer is null) errors.Add(AttestationRefusals.Missing("answer", "Svara none (inget att anmäla) eller declared (allt är anmält).", "Answer none (nothing to declare) or declared (all is declared)."));
        if (body.StatementVersion is null) errors.Add(AttestationRefusals.Missing("statementVersion", "Ange vilken version av texten du har läst.", "Say which version of the text you read."));
        if (body.Confirmed?.Count > 500) errors.Add(AttestationRefusals.Invalid("confirmed", "Högst 500 uppgifter.", "At most 500 entries."));
        return errors.Count > 0 ? new FormRefusal(errors) : null;
    }
}
