using IntegrityLedger.Employees.Views;
using IntegrityLedger.Kernel;
using IntegrityLedger.Platform.Crypto;
using IntegrityLedger.Platform.Pipeline;
using IntegrityLedger.Suppliers.Views;
using Marten;

namespace IntegrityLedger.Suppliers.Commands;

/// <summary>Moves a procurement into a phase.</summary>
/// <param name="Phase">EVALUATION, MARKET_DIALOGUE … in any case of letters.</param>
/// <param name="From">First day; today when left out.</param>
public sealed record EnterPhase(string? Phase, DateOnly? From = null, int? Version = null);

/// <param name="Role">lead, evaluator, expert, consultant, lawyer …; member when left out.</param>
public sealed record AddMember(string? Login, string? Role = null, DateOnly? From = null, int? Version = null);

public sealed record EndMember(DateOnly? LastDay, string? Reason, int? Version = null);

public sealed record NoteBidder(CounterpartyInput? Counterparty, DateOnly? From = null, int? Version = null);

/// <summary>A procurement after a change.</summary>
/// <param name="ConflictsFound">Members found to be tied to a bidder or its group because of this change; the lead and compliance have each a task about it.</param>
public sealed record ProcurementChanged(string Number, string Phase, DateOnly PhaseFrom, int Version, int ConflictsFound);

/// <summary>Running a procurement: phases, members and bidders. What conflicts say is asked of the guard, in the same transaction.</summary>
public sealed class ProcurementDesk(CommandDesk desk, IProcurementGuard guard, IOrganisation organisation, ISupplierRegister suppliers, Vault vault, TimeProvider clock)
{
    private sealed record Step(Procurement Procurement, Actor Actor, DateOnly Today, IDocumentSession Session);

    public Task<Outcome<ProcurementChanged>> Enter(string number, EnterPhase body, LedgerRequest request, CancellationToken ct) => Act(number, body.Version, request, async (step, token) =>
    {
        if (PhaseWords.Read(body.Phase) is not { } phase) return ProcurementRefusals.Invalid("phase", $"Skedet ska vara ett av: {Phases}.", $"The phase must be one of: {Phases}.");
        var next = new PhaseBegun(phase, body.From ?? step.Today);
        var outcome = ProcurementRules.Enter(step.Procurement, step.Actor, next, step.Today);
        if (outcome.IsRefused || !ProcurementRules.BidsAreOpen(phase)) return outcome;
        var asked = new PhaseStep(ProcurementStory.Of(step.Procurement), next.From, step.Today, ProcurementRules.OpensTheBids(step.Procurement, next), NamesShown: true);
        return await guard.Hinder(step.Session, asked, token) is { } hinder ? hinder : outcome;
    }, ct);

    public Task<Outcome<ProcurementChanged>> Add(string number, AddMember body, LedgerRequest request, CancellationToken ct) => Act(number, body.Version, request, async (step, token) =>
    {
        var from = body.From ?? step.Today;
        if (await Known(body.Login, from, token) is not { } person) return NobodyCalled("login", body.Login);
        return ProcurementRules.Join(step.Procurement, step.Actor, person.Id, string.IsNullOrWhiteSpace(body.Role) ? "member" : body.Role.Trim().ToLowerInvariant(), from, step.Today);
    }, ct);

    public Task<Outcome<ProcurementChanged>> End(string number, string login, EndMember body, LedgerRequest request, CancellationToken ct) => Act(number, body.Version, request, async (step, token) =>
    {
        if (string.IsNullOrWhiteSpace(body.Reason)) return ProcurementRefusals.Missing("reason", "Skriv varför personen lämnar projektet.", "Say why the person leaves the project.");
        if (TextLimits.TooLong("procurement", "reason", body.Reason) is { } tooLong) return tooLong;
        if (await Known(login, step.Today, token) is not { } person) return NobodyCalled("login", login);
        var seal = await vault.Load(step.Session, step.Procurement.Id, token);
        if (seal.IsDestroyed) seal = vault.Create(step.Session, step.Procurement.Id);
        return ProcurementRules.Leave(step.Procurement, step.Actor, person.Id, body.LastDay ?? step.Today, seal.Text(body.Reason.Trim()), step.Today);
    }, ct);

    public Task<Outcome<ProcurementChanged>> Note(string number, NoteBidder body, LedgerRequest request, CancellationToken ct) => Act(number, body.Version, request, async (step, token) =>
    {
        if (body.Counterparty is not { } named) return ProcurementRefusals.Missing("counterparty", "Ange anbudsgivaren.", "Name the bidder.");
        if (!string.IsNullOrWhiteSpace(named.OrganisationNumber) && OrganisationNumber.Parse(named.OrganisationNumber).IsRefused)
            return ProcurementRefusals.Invalid("counterparty.organisationNumber", "Organisationsnumret är inte giltigt: tio siffror, den sista är en kontrollsiffra.", "The organisation number is not valid: ten digits, the last one a check digit.");
        var key = await suppliers.Identify(named, token);
        if (key is null || (key.Value.IsProtected && string.IsNullOrWhiteSpace(named.OrganisationNumber) && await suppliers.ByKey(key.Value, step.Today, token) is null))
            return ProcurementRefusals.Invalid("counterparty.organisationNumber", "Leverantören finns inte i registret. Ange organisationsnumret.", "The supplier is not in the register. Give its organisation number.");
        return ProcurementRules.NoteBidder(step.Procurement, step.Actor, key.Value, body.From ?? step.Today, step.Today);
    }, ct);

    private Task<Outcome<ProcurementChanged>> Act(string number, int? version, LedgerRequest request, Func<Step, CancellationToken, Task<Outcome<IReadOnlyList<object>>>> decide, CancellationToken ct) =>
        desk.Execute<ProcurementChanged>(request.Scope, async (session, token) =>
        {
            var today = StockholmTime.DateOf(clock.GetUtcNow());
            var stream = await session.Events.FetchForWriting<Procurement>(Procurement.StreamId(number), token);
            if (stream.Aggregate is not { } procurement) return ProcurementRefusals.NotFound;
            // Before the form is looked at: what stands in it is nobody's business who may not run the project.
            if (ProcurementRules.MayRun(procurement, request.Actor, today) is { } no) return no;
            if (version is { } seen && seen != stream.CurrentVersion) return ProcurementRefusals.VersionChanged;
            var outcome = await decide(new(procurement, request.Actor, today, session), token);
            if (outcome.Refusal is { } refusal) return refusal;
            stream.AppendMany(outcome.Value);
            var after = outcome.Value.Aggregate<object, Procurement?>(procurement, Procurement.Fold)!;
            after.Version = (int)(stream.CurrentVersion ?? 0);
            var found = await guard.Changed(session, ProcurementStory.Of(after), today, request.Caller.Login, token);
            var phase = after.PhaseOn(today);
            return new ProcurementChanged(after.Number, phase.Phase.Written(), phase.From, after.Version, found);
        }, ct);

    private async Task<PersonOnDay?> Known(string? login, DateOnly on, CancellationToken ct) => string.IsNullOrWhiteSpace(login) ? null : await organisation.ByLogin(login.Trim(), on, ct);

    private static Refusal NobodyCalled(string field, string? login) => ProcurementRefusals.Invalid(field, $"Ingen heter {login} i systemet.", $"Nobody has the login {login}.");

    private static readonly string Phases = string.Join(", ", Enum.GetValues<ProcurementPhase>().Select(phase => phase.Written()));
}
