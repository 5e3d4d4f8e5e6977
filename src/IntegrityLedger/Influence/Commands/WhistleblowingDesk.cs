using IntegrityLedger.Identity;
using IntegrityLedger.Influence.Views;
using IntegrityLedger.Kernel;
using IntegrityLedger.Platform.Crypto;
using IntegrityLedger.Platform.Pipeline;
using IntegrityLedger.Policy;
using IntegrityLedger.Retention.Views;
using Marten;

namespace IntegrityLedger.Influence.Commands;

/// <summary>A note on a marker.</summary>
/// <param name="On">Today when left out.</param>
/// <param name="Waived">True: the reporter wanted no confirmation.</param>
public sealed record NoteWhistleblowing(DateOnly? On, bool? Waived = null);

/// <summary>Handing a report to the whistleblower function (lag 2021:890): its words are destroyed here, and a marker with times remains that leads nowhere.</summary>
public sealed class WhistleblowingDesk(CommandDesk commands, HandlingDesk desk, CaseNumbers numbers, IPolicyLibrary policies, Vault vault, DestroyedList list, TimeProvider clock)
{
    public static readonly string[] Keepers = [Role.Compliance, Role.Security];

    /// <summary>The handler has given the report to the function by other means: from now on it cannot be read here.</summary>
    public async Task<Outcome<bool>> HandOver(Guid id, GiveReason body, LedgerRequest request, CancellationToken ct)
    {
        var gone = new List<DestroyedSubject>();
        var done = await HandOver(id, body, request, gone, ct);
        // After the commit: what stands in the file stays destroyed, whatever backup the database comes back from.
        if (!done.IsRefused && gone.Count > 0) list.Add(gone);
        return done;
    }

    private Task<Outcome<bool>> HandOver(Guid id, GiveReason body, LedgerRequest request, List<DestroyedSubject> gone, CancellationToken ct) => desk.Do(id, body.Version, request, async (step, token) =>
    {
        gone.Clear();
        var outcome = InfluenceRules.HandOver(step.Report, new(step.Now, step.By));
        if (outcome.IsRefused) return outcome;
        if (await LegalHolds.Stops(step.Session, [id], token) is { } held) return held;
        step.Session.DeleteWhere<ReportKey>(key => key.ReportId == id);
        var destruction = Destructions.StreamOf(id);
        gone.Add(new()
        {
            Id = id, Destruction = destruction, Matter = step.Report.CaseNumber.ToString(), Decision = "lag (2021:890)", DecidedOn = step.Today, On = step.Today, By = step.By,
            Reason = vault.Create(step.Session, destruction).Text("Överlämnad till visselblåsarfunktionen."), Kind = RetentionClass.InfluenceReport.Code,
        });
        step.Session.Insert(gone.ToArray());
        var days = HandoverTimes.Of(policies.InForceOn(step.Today), step.Today).AcknowledgementDays;
        // "system": who handed over would lead from the marker to the report.
        step.Session.Events.StartStream<WhistleblowingMarker>(CaseIds.New(), new WhistleblowingHandedOver(await numbers.Next(step.Session, "V", step.Today.Year, token), step.Today, step.Today.AddDays(days), "system"));
        return outcome;
    }, ct);

    public Task<Outcome<HandoverShown>> Acknowledge(Guid id, NoteWhistleblowing body, LedgerRequest request, CancellationToken ct) => Note(id, body, request, (on, by) =>
    {
        if (body.Waived == true) return new WhistleblowingAcknowledgementWaived(on, by);
        return new WhistleblowingAcknowledged(on, on.AddMonths(HandoverTimes.Of(policies.InForceOn(on), on).FeedbackMonths), by);
    }, ct);

    public Task<Outcome<HandoverShown>> GiveFeedback(Guid id, NoteWhistleblowing body, LedgerRequest request, CancellationToken ct) => Note(id, body, request, (on, by) => new WhistleblowingFeedbackGiven(on, by), ct);

    private Task<Outcome<HandoverShown>> Note(Guid id, NoteWhistleblowing body, LedgerRequest request, Func<DateOnly, string, object> said, CancellationToken ct) =>
        commands.Execute<HandoverShown>(request.Scope, async (session, token) =>
        {
            var (today, stream) = (StockholmTime.DateOf(clock.GetUtcNow()), await session.Events.FetchForWriting<WhistleblowingMarker>(id, token));
            if (stream.Aggregate is not { } marker) return InfluenceRefusals.NotFound;
            if ((body.On ?? today) > today) return InfluenceRefusals.Invalid("on", "Dagen har inte varit än.", "That day has not come.");
            var e = said(body.On ?? today, request.Caller.Login);
            if (WhistleblowingMarker.Wrong(marker, e) is { } wrong) return wrong;
            stream.AppendOne(e);
            return InfluenceOverview.Shown(WhistleblowingMarker.Fold(marker, e)! with { Id = id }, today);
        }, ct);
}
