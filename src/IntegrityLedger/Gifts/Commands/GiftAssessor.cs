using IntegrityLedger.Approvals;
using IntegrityLedger.Employees.Views;
using IntegrityLedger.Gifts.Views;
using IntegrityLedger.Kernel;
using IntegrityLedger.Platform.Registers;
using IntegrityLedger.Policy;
using IntegrityLedger.Policy.Views;
using IntegrityLedger.Suppliers;
using IntegrityLedger.Suppliers.Views;
using Marten;

namespace IntegrityLedger.Gifts.Commands;

/// <summary>Everything a declaration was judged by: who, against what, the answer, and who is next.</summary>
public sealed record Assessed(
    PersonOnDay Declarant, IReadOnlyList<PersonOnDay> Colleagues, SupplierKey? Giver, SupplierStanding? Standing, GiftFacts Facts, Assessment Assessment,
    Routes Routes, IReadOnlyList<NoticeGiven> Notices, DateOnly PolicyDate, string? CaseKey, ExchangeRate? Rate);

/// <summary>Looks up what the policy asks about and evaluates it: the same for declaring, for "may I?" and for a correction.</summary>
public sealed class GiftAssessor(IOrganisation organisation, ISupplierRegister suppliers, IPolicyLibrary policies, IBlindIndex index, GiftRouter router, IExchangeRates rates, RegisterClock registers)
{
    /// <param name="matter">What stands already, when it is corrected or documented: left out of its own history.</param>
    /// <param name="today">The day of this step: the line of that day decides. Late is counted from the day of declaring.</param>
    public async Task<Outcome<Assessed>> Assess(IQuerySession session, DeclareGift form, EmployeeId person, EmployeeId enteredBy, Gift? matter, DateOnly today, CancellationToken ct)
    {
        var day = form.OccurredOn!.Value;
        if (await organisation.ById(person, today, ct) is not { } declarant) return GiftRefusals.Missing("onBehalfOf", "Personen finns inte i registret.", "The person is not in the register.");
        var colleagues = new List<PersonOnDay>();
        var errors = new List<Refusal>();
        for (var i = 0; i < (form.Participants?.Count ?? 0); i++)
        {
            if (form.Participants![i].Login is not { Length: > 0 } login) continue;
            if (await organisation.ByLogin(login, day, ct) is not { } colleague)
                errors.Add(GiftRefusals.Invalid($"participants[{i}].login", $"Ingen kollega heter {login} i systemet. Skriv namnet i stället.", $"No colleague has the login {login}. Write the name instead."));
            // Named twice is one person.
            else if (colleagues.All(known => known.Id != colleague.Id)) colleagues.Add(colleague);
        }
        var giver = await suppliers.Identify(form.Counterparty!, ct);
        var named = colleagues.Select(c => c.Id).Append(person).ToHashSet();
        var (standing, history) = await Giver(session, giver, new([], declarant.Id, declarant.UnitCode, form.Direction!.Value, day, matter?.Id), ct);
        var procurements = standing?.Procurements.ToList() ?? [];
        if (!string.IsNullOrWhiteSpace(form.ProcurementId) && procurements.All(p => !Same(p.Number, form.ProcurementId)))
        {
            if (await suppliers.Procurement(form.ProcurementId, day, person, ct) is { } procurement) procurements.Add(procurement);
            else errors.Add(GiftRefusals.Invalid("procurementId", $"Ingen upphandling har nummer {form.ProcurementId}.", $"No procurement has the number {form.ProcurementId}."));
        }
        if (errors.Count > 0) return new FormRefusal(errors);

        var rate = await Rate(form, matter, ct);
        var facts = GiftFactsOf.Form(form, matter?.DeclaredOn ?? today, new(giver is not null, standing, procurements, named, history, matter?.PreApproved ?? false, matter?.WasHeld ?? false, rate));
        var assessment = PolicyEvaluator.Evaluate(policies.InForceOn(day), facts, day);
        var involved = named.Append(enteredBy).Concat(matter?.TookPart ?? []).ToHashSet();
        if (matter is { EnteredForAnother: true } && await organisation.ByLogin(matter.EnteredBy, today, ct) is { } enterer) involved.Add(enterer.Id);
        var caseKey = CaseReference.KeyOf(index, form.CaseReference);
        // Most benefits need nobody's decision, and then nobody is looked up.
        var routes = GiftRules.NeedsDecision(form.Direction!.Value, assessment)
            ? await router.Routes(new(person, today)
            {
                TookPart = involved, SteppedAside = matter?.Recused.ToHashSet() ?? [], MandateKind = GiftRouter.MandateKind(form.Direction.Value),
                AmountOre = form.Response == Response.Declined ? null : facts.TotalOre, Parties = giver is { } other ? [other] : [], Procurements = [.. procurements.Where(p => Same(p.Number, form.ProcurementId ?? "")).Select(p => p.Number)],
                CaseKey = caseKey, AuthorityExercise = form.AuthorityExercise, Rules = [.. assessment.Rules.Select(r => r.Id)],
            }, ct) : Routes.None;
        var notices = await Notices(assessment, procurements, involved, today, ct);
        return new Assessed(declarant, colleagues, giver, standing, facts, assessment, routes, notices, day, caseKey, rate);
    }

    /// <summary>The giver's group, and what is on record with it: for whoever is going to write, as it stays until they have written.</summary>
    private async Task<(SupplierStanding? Standing, GiverHistory History)> Giver(IQuerySession session, SupplierKey? giver, GiverQuestion question, CancellationToken ct)
    {
        if (giver is not { } key) return (null, GiverHistory.Unknown);
        for (long? at = null; ;)
        {
            using var _ = at is { } moved ? registers.HoldAt(await registers.Now(ct) with { Suppliers = moved }) : null;
            var standing = await suppliers.Standing(key, question.Day, question.Person, ct);
            var history = await session.EarlierTotals(question with { Group = standing.Group, Holds = session is IDocumentSession }, ct);
            if (history.SuppliersAt is not { } now || now == (await registers.Now(ct)).Suppliers) return (standing, history);
            // A firm joined or left some group after this command began and before the giver was held: whoever declared from that firm in between waited for nobody.
            at = now;
        }
    }

    /// <summary>A correction of something else converts with what stands: the rate was that of the day of the event, and the day is the same.</summary>
    private async Task<ExchangeRate?> Rate(DeclareGift form, Gift? matter, CancellationToken ct) =>
        GiftFactsOf.ForeignCurrency(form.Value) is not { } currency ? null
        : matter?.Declaration is { Value.Rate: { } stands } declared && stands.Currency == currency && declared.OccurredOn == form.OccurredOn ? stands
        : await rates.On(currency, form.OccurredOn!.Value, ct);

    private async Task<IReadOnlyList<NoticeGiven>> Notices(Assessment assessment, IReadOnlyList<ProcurementOnDay> procurements, HashSet<EmployeeId> involved, DateOnly today, CancellationToken ct)
    {
        var notices = new List<NoticeGiven>();
        if (assessment.Notify.Contains("procurementLead"))
            notices.AddRange(procurements.Where(p => p.Lead is { } lead && !involved.Contains(lead)).Select(p => new NoticeGiven("procurementLead", p.Lead!.Value, p.Number)));
        if (assessment.Notify.Contains("legal"))
            notices.AddRange((await organisation.WithRole("compliance", today, ct)).Where(p => !involved.Contains(p.Id)).Select(p => new NoticeGiven("legal", p.Id, null)));
        return [.. notices.DistinctBy(n => (n.Notice, n.To))];
    }

    private static bool Same(string one, string other) => string.Equals(one, other.Trim(), StringComparison.OrdinalIgnoreCase);
}
