using IntegrityLedger.Employees.Views;
using IntegrityLedger.Gifts.Views;
using IntegrityLedger.Kernel;
using IntegrityLedger.Platform.Crypto;
using IntegrityLedger.Platform.Pipeline;
using IntegrityLedger.Suppliers;

namespace IntegrityLedger.Conflicts.Views;

/// <summary>Turns a declared interest into the answer of the contract: names looked up, sentences in the reader's language.</summary>
public sealed class InterestAnswers(IOrganisation organisation, InterestTouch touch, NameableProcurements nameable, InterestLimitsOn limits, TimeProvider clock)
{
    public async Task<InterestAnswer> For(Interest interest, Seal seal, LedgerRequest request, CancellationToken ct)
    {
        var (today, d) = (StockholmTime.DateOf(clock.GetUtcNow()), interest.Declaration);
        var people = await People(interest, today, ct);
        var on = limits.Day(today);
        return new(interest.Id, interest.CaseNumber.ToString(), interest.Version, interest.Status, d.Kind, interest.InForceOn(today, on.FormerEmployerMonths), d.From, d.To, interest.DeclaredOn,
            await Touches(interest, seal, people, request.Actor, today, ct), Route(interest.Route, request.Language, people), InterestActions.For(interest, request.Actor, today, on));
    }

    /// <summary>Everybody whom the matter names, as of today.</summary>
    public async Task<IReadOnlyDictionary<EmployeeId, PersonOnDay>> People(Interest interest, DateOnly today, CancellationToken ct, params IEnumerable<EmployeeId> more) =>
        (await organisation.ByIds([interest.Declarant.Person, .. interest.EverRoutedTo, .. interest.Reviewers, .. interest.Recused, .. interest.Declaration.Colleague is { } colleague ? [colleague] : Array.Empty<EmployeeId>(),
            .. Skipped(interest.Route), .. more], today, ct)).ToDictionary(p => p.Id);

    public async Task<InterestTouches> Touches(Interest interest, Seal seal, IReadOnlyDictionary<EmployeeId, PersonOnDay> people, Actor reader, DateOnly today, CancellationToken ct)
    {
        var d = interest.Declaration;
        var found = await touch.Find(SupplierKey.TryParse(d.Counterparty?.Key), d.ProcurementId, interest.Declarant.Person, today, ct);
        var touches = InterestTouch.Shown(found, seal.Open(d.Counterparty?.Name), d.Colleague is { } colleague ? people.GetValueOrDefault(colleague) : null, seal.Open(d.CaseReference));
        return await nameable.Narrowed(touches, interest.Declarant.Person, d.ProcurementId, reader, today, ct);
    }

    public static InterestRoute? Route(InterestRouted? route, string language, IReadOnlyDictionary<EmployeeId, PersonOnDay> people)
    {
        if (route is null) return null;
        PersonOnDay? Find(EmployeeId? id) => id is { } known ? people.GetValueOrDefault(known) : null;
        return new(Find(route.Reviewer)?.Login, Find(route.Reviewer)?.Name, route.ToRole, route.Reason.In(language), route.Ground?.In(language),
            [.. route.Skipped.Select(s => new SkippedAnswer(Find(s.Person)?.Login, Find(s.Person)?.Name, s.UnitCode, s.Code, s.Reason.In(language)))], route.DueOn);
    }

    public static IEnumerable<EmployeeId> Skipped(InterestRouted? route) => (route?.Skipped ?? []).Where(s => s.Person is not null).Select(s => s.Person!.Value);
}
