using IntegrityLedger.Platform.Pipeline;
using System.Text.Json.Nodes;
using IntegrityLedger.Gifts;
using IntegrityLedger.Gifts.Commands;
using IntegrityLedger.Gifts.Views;
using IntegrityLedger.Kernel;
using Marten;

namespace IntegrityLedger.Demo;

/// <summary>What somebody does in a matter, in the words of the HTTP contract.</summary>
/// <param name="Do">approval, refusal, information-request, answer, correction, withdrawal, handover, holding, documentation, attestation, posting, recusal, reopening, closing.</param>
/// <param name="By">A login; "approver" is whoever the matter lies with, "declarant" whoever declared it.</param>
/// <param name="Text">Motivation, question, answer, reason or note.</param>
internal sealed record Deed(string Do, string By, string? Text = null)
{
    public const string Approver = "approver", Declarant = "declarant";

    public Disposal? Disposal { get; init; }
    public DateOnly? On { get; init; }
    public JsonObject? Changes { get; init; }
    public IReadOnlyList<string>? Conditions { get; init; }
    public IReadOnlyList<ParticipantInput>? Participants { get; init; }
    public decimal? ReceiptTotal { get; init; }
    public decimal? AlcoholShare { get; init; }
    public string? VoucherNumber { get; init; }
}

/// <summary>The very desks that answer over HTTP.</summary>
internal sealed record Desks(DeclarationDesk Declarations, DecisionDesk Decisions, GiftDesk Gifts, IDocumentStore Store)
{
    /// <summary>With whom the matter lies now; null when with a function, or with nobody.</summary>
    public async Task<EmployeeId?> With(Guid id, CancellationToken ct)
    {
        await using var session = Store.QuerySession();
        return await session.LoadAsync<GiftSummary>(id, ct) is { ApproverId: { } approver } ? new EmployeeId(approver) : null;
    }

    public Task<Outcome<GiftAnswer>> Perform(Deed deed, Guid id, LedgerRequest request, CancellationToken ct) => deed.Do switch
    {
        "approval" => Decisions.Approve(id, new(deed.Text, deed.Conditions?.Select(c => new ConditionInput(c)).ToList()), request, ct),
        "refusal" => Decisions.Refuse(id, new(deed.Text), request, ct),
        "information-request" => Decisions.Ask(id, new(deed.Text), request, ct),
        "recusal" => Decisions.Recuse(id, new(deed.Text), request, ct),
        "answer" => LifeEndpoints.AnswerQuestion(Gifts, id, new(deed.Text), request, ct),
        "correction" => Declarations.Correct(id, new(deed.Changes, deed.Text), request, ct),
        "withdrawal" => LifeEndpoints.TakeBack(Gifts, id, new(deed.Text), request, ct),
        "handover" => LifeEndpoints.HandItOver(Gifts, id, new(deed.Disposal, deed.On, deed.Text), request, ct),
        "reopening" => LifeEndpoints.ReopenCase(Gifts, id, new(deed.Text), request, ct),
        "closing" => Gifts.Act(id, null, request, step => RepresentationRules.Close(step.Gift, step.Actor), ct),
        "holding" => RepresentationEndpoints.Held(Gifts, id, new(deed.On), request, ct),
        "documentation" => RepresentationEndpoints.Documented(Gifts, id, new(deed.Participants, deed.ReceiptTotal, AlcoholShare: deed.AlcoholShare, VoucherNumber: deed.VoucherNumber), request, ct),
        "attestation" => Decisions.Attest(id, new(deed.Text), request, ct),
        "posting" => RepresentationEndpoints.Posted(Gifts, id, new(deed.VoucherNumber, deed.On), request, ct),
        _ => throw new InvalidOperationException($"The story does not know the deed '{deed.Do}'."),
    };
}
