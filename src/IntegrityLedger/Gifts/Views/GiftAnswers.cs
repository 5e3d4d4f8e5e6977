using IntegrityLedger.Platform.Pipeline;
using IntegrityLedger.Employees.Views;
using IntegrityLedger.Gifts.Commands;
using IntegrityLedger.Kernel;
using IntegrityLedger.Policy;
using System.Globalization;

namespace IntegrityLedger.Gifts.Views;

/// <summary>Turns a matter into the answer of the contract: names looked up, sentences in the reader's language.</summary>
public sealed class GiftAnswers(IOrganisation organisation, IPolicyLibrary policies, TimeProvider clock)
{
    /// <param name="appended">What this step added; a screening among it is part of the answer.</param>
    public async Task<GiftAnswer> For(Gift gift, IEnumerable<object> appended, LedgerRequest request, CancellationToken ct) => new(
        gift.Id, gift.CaseNumber.ToString(), gift.Status, gift.Version,
        appended.OfType<GiftScreened>().LastOrDefault() is { } screened ? Assessment(screened, gift, request.Language) : null,
        await Route(gift.Route, request.Language, ct), ReceiptUrl(gift.Id), GiftActions.For(gift, request.Actor));

    /// <summary>What the policy said, with everything that made it say so: found again from the facts it saw.</summary>
    public AssessmentAnswer Assessment(GiftScreened screened, Gift gift, string language) =>
        Assessment(screened, gift.Documentation is { } papers ? new(papers.ReceiptTotal, ValueBasis.Receipt, true, papers.InKronor, null, papers.Rate) : gift.Declaration.Value, gift.Declaration.OccurredOn, language);

    /// <summary>The hits of any screening of a matter.</summary>
    public IReadOnlyList<RuleAnswer> Rules(GiftScreened screened, string language) =>
        policies.Find(screened.Assessment.PolicyVersion) is var pack ? AssessmentAnswer.RulesOf(screened.Assessment, language, pack, AssessmentAnswer.Grounds(pack, screened.Facts, screened.PolicyDate)) : [];

    /// <inheritdoc cref="Assessment(GiftScreened, Gift, string)"/>
    public AssessmentAnswer Assessment(GiftScreened screened, DeclaredValue value, DateOnly occurredOn, string language) =>
        AssessmentAnswer.From(screened.Assessment, language, policies.Find(screened.Assessment.PolicyVersion), screened.Facts, screened.PolicyDate, Conversion(value, occurredOn));

    private static IReadOnlyList<LocalizedText> Conversion(DeclaredValue value, DateOnly day) => value switch
    {
        { Amount: null or { Currency: "SEK" } } => [],
        { Amount: { } amount, Rate: { } rate, InKronor: { } ore } when MessageTemplate.Kronor(ore) is var kronor && rate.Said() is var said =>
            [new($"{amount.Amount.ToString("0.00", Swedish)} {amount.Currency} räknades om till {kronor.Sv}: {said.Sv}.", $"{amount.Amount.ToString("0.00", CultureInfo.InvariantCulture)} {amount.Currency} was converted to {kronor.En}: {said.En}.")],
        { Amount: { } amount } => [new(
            $"Det finns ingen växelkurs för {amount.Currency} den {day:yyyy-MM-dd}. Värdet i kronor är okänt, och då behöver någon bedöma.",
            $"There is no exchange rate for {amount.Currency} on {day:yyyy-MM-dd}. The value in kronor is unknown, and then somebody has to judge.")],
        _ => [],
    };

    private static readonly CultureInfo Swedish = CultureInfo.GetCultureInfo("sv-SE");

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
