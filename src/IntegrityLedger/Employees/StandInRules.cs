using IntegrityLedger.Kernel;

namespace IntegrityLedger.Employees;

/// <summary>Who may act in a manager's place, and for how long: pure.</summary>
public static class StandInRules
{
    public static readonly Refusal NotAManager = new("stand-in-not-a-manager", RefusalKind.NotYours,
        new("Bara den som är chef och fattar beslut kan utse en ersättare eller delegera.", "Only a manager who decides can name a substitute or delegate."));

    public static readonly Refusal NotYourself = new("stand-in-yourself", RefusalKind.Form, new("Du kan inte ersätta dig själv.", "You cannot stand in for yourself."), Field: "substitute");

    public static readonly Refusal Overlap = new("stand-in-overlap", RefusalKind.Rule,
        new("Samma person är redan utsedd under en del av den tiden. Avsluta den tiden först.", "The same person is already named for a part of that time. End that first."), Field: "from");

    public static readonly Refusal NoMandate = new("delegation-without-mandate", RefusalKind.Rule,
        new("Du har inget eget mandat av det slaget hela tiden, och kan inte delegera det du inte har.", "You have no mandate of that kind for the whole time, and cannot delegate what you do not have."), "KL 7 kap. 6 §", "kind");

    public static readonly Refusal AboveOwn = new("delegation-above-mandate", RefusalKind.Rule,
        new("Beloppet är större än ditt eget mandat.", "The amount is above your own mandate."), "KL 7 kap. 6 §", "limit");

    public static readonly Refusal NothingToEnd = new("stand-in-not-found", RefusalKind.NotFound,
        new("Det finns ingen sådan ersättare eller delegation att avsluta.", "There is no such substitute or delegation to end."));

    public static Outcome<SubstituteNamed> Name(Employee manager, EmployeeId substitute, Period period, string by) =>
        substitute == manager.EmployeeId() ? NotYourself
        : manager.StandIns.Any(s => s.Person == substitute && s.Kind is null && s.Period.Overlaps(period)) ? Overlap
        : new SubstituteNamed(manager.EmployeeId(), substitute, period, by);

    public static Outcome<DecisionsDelegated> Delegate(Employee manager, EmployeeId to, string kind, long? limitOre, Period period, string? reference, string by)
    {
        if (to == manager.EmployeeId()) return NotYourself with { Field = "delegate" };
        if (manager.StandIns.Any(s => s.Person == to && s.Kind == kind && s.Period.Overlaps(period))) return Overlap;
        var covering = manager.Mandates.Where(m => m.Kind == kind && m.Period.From <= period.From && (m.Period.To is not { } end || (period.To is { } last && last <= end))).ToList();
        if (covering.Count == 0) return NoMandate;
        return limitOre is { } limit && covering.All(m => m.LimitOre < limit) ? AboveOwn : new DecisionsDelegated(manager.EmployeeId(), to, kind, limitOre, period, reference, by);
    }

    /// <summary>The event that ends it; a last day before the first says that it was named in error.</summary>
    public static Outcome<object> End(Employee manager, EmployeeId person, string? kind, DateOnly from, DateOnly last, string by) =>
        !manager.StandIns.Any(s => s.Person == person && s.Kind == kind && s.Period.From == from && (s.Period.To is not { } end || end > last)) ? NothingToEnd
        : Outcome.Of<object>(kind is null ? new SubstituteEnded(manager.EmployeeId(), person, from, last, by) : new DelegationEnded(manager.EmployeeId(), person, kind, from, last, by));
}
