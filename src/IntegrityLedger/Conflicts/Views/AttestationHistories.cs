using IntegrityLedger.Kernel;
using Marten;

namespace IntegrityLedger.Conflicts.Views;

/// <summary>What a batch of people was asked and answered before, in two questions to the database.</summary>
internal sealed class AttestationHistories
{
    private readonly Guid campaign;
    private readonly ILookup<Guid, AttestationRequest> requests;
    private readonly Dictionary<Guid, Attestation> answers;

    private AttestationHistories(Guid campaign, IEnumerable<AttestationRequest> requests, IEnumerable<AttestationSummary> answers) =>
        (this.campaign, this.requests, this.answers) = (campaign, requests.ToLookup(r => r.PersonId), answers.ToDictionary(a => a.Id, a => a.State));

    public static async Task<AttestationHistories> Of(IQuerySession session, Guid campaign, IReadOnlyList<Guid> people, CancellationToken ct) => new(
        campaign,
        await session.Query<AttestationRequest>().Where(r => r.PersonId.IsOneOf(people.ToArray())).ToListAsync(ct),
        await session.Query<AttestationSummary>().Where(a => a.PersonId.IsOneOf(people.ToArray())).ToListAsync(ct));

    public AttestationHistory Of(EmployeeId person)
    {
        var all = requests[person.Value].ToList();
        var here = all.Where(r => r.CampaignId == campaign).ToList();
        return all.Count == 0 ? AttestationHistory.None : new([.. here.Select(r => r.Occasion)], here.Any(IsOpen), here.Max(AnsweredOn), all.Max(AnsweredOn));
    }

    /// <summary>Requests of this campaign that wait for the person's answer.</summary>
    public IEnumerable<Guid> Open(EmployeeId person) => requests[person.Value].Where(r => r.CampaignId == campaign && IsOpen(r)).Select(r => r.Id);

    private bool IsOpen(AttestationRequest request) => !answers.ContainsKey(request.Id);
    private DateOnly? AnsweredOn(AttestationRequest request) => answers.GetValueOrDefault(request.Id)?.AnsweredOn;
}
