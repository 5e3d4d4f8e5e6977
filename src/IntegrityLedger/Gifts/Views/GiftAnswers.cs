using IntegrityLedger.Platform.Pipeline;
using IntegrityLedger.Employees.Views;
using IntegrityLedger.Gifts.Commands;
using IntegrityLedger.Kernel;
using IntegrityLedger.Policy;

namespace IntegrityLedger.Gifts.Views;

/// <summary>Turns a matter into the answer of the contract: names looked up, sentences in the reader's language.</summary>
public sealed class GiftAnswers(IOrganisation organisation, TimeProvider clock)
{
    /// <param name="appended">What this step added; a screening among it is part of the answer.</param>
    public async Task<GiftAnswer> For(Gift gift, IEnumerable<object> appended, LedgerRequest request, CancellationToken ct) => new(
        gift.Id, gift.CaseNumber.ToString(), gift.Status, gift.Version,
        appended.OfType<GiftScreened>().LastOrDefault() is { } screened ? AssessmentAnswer.From(screened.Assessment, request.Language) : null,
        await Route(gift.Route, request.Language, ct), ReceiptUrl(gift.Id), GiftActions.For(gift, request.Actor));

    public static string ReceiptUrl(Guid id) => $"/api/gifts/{id}/receipt";

    public async Task<RouteAnswer?> Route(GiftRouted? route, string language, CancellationToken ct)
    {
        if (route is null) return null;
        var people = (await organisation.ByIds(
            route.Skipped.Select(s => s.Person).Append(route.Approver).Where(p => p is not null).Select(p => p!.Value).Distinct(),
            StockholmTime.DateOf(clock.GetUtcNow()), ct)).ToDictionary(p => p.Id);
        PersonOnDay? Find(EmployeeId? id) => id is { } known ? people.GetValueOrDefault(known) : null;
        return new(Find(route.Approver)?.Login, Find(route.Approver)?.Name, route.ToRole, route.Step, route.Reason.In(language),
            [.. route.Skipped.Select(s => new SkippedAnswer(Find(s.Person)?.Login, Find(s.Person)?.Name, s.UnitCode, s.Code, s.Reason.In(language)))], route.DueOn);
    }
}
