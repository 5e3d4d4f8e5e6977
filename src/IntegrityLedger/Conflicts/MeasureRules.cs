using IntegrityLedger.Kernel;

namespace IntegrityLedger.Conflicts;

/// <summary>Ordering a measure, showing that it is done, and following it up. Pure; facts come in, a refusal or events come out.</summary>
public static class MeasureRules
{
    public static readonly Refusal NotFound = new("measure-not-found", RefusalKind.NotFound, new("Åtgärden finns inte, eller så får du inte se den.", "There is no such measure, or it is not yours to see."));

    public static readonly Refusal NotYours = new("measure-not-yours", RefusalKind.NotYours,
        new("Bara den som ska göra åtgärden kan lämna underlag.", "Only the person who is to do it can hand in evidence."));

    public static readonly Refusal NotYoursToFollowUp = new("measure-not-yours-to-follow-up", RefusalKind.NotYours,
        new("Åtgärden följs upp av den som beslutat den eller av funktionen för regelefterlevnad, aldrig av den som gör den.",
            "A measure is followed up by whoever ordered it or by compliance, never by the one who does it."));

    public static readonly Refusal NotYoursToOrder = new("measure-not-yours-to-order", RefusalKind.NotYours,
        new("Åtgärder beslutas av den som bedömer ärendet eller av funktionen för regelefterlevnad.", "Measures are decided by whoever assesses the matter, or by compliance."), "FL 16 §, KL 6 kap. 28 §");

    public static readonly Refusal Disqualified = new("measure-follow-up-disqualified", RefusalKind.NotYours,
        new("Du är jävig i ärendet som åtgärden hör till och kan inte följa upp den. Funktionen för regelefterlevnad gör det.", "You are disqualified in the matter of this measure and cannot follow it up. The compliance function does."),
        "FL 16 §, KL 6 kap. 28 §");

    public static readonly Refusal Closed = new("measure-closed", RefusalKind.WrongState, new("Åtgärden är redan avslutad.", "The measure is closed already."));

    public static readonly Refusal SubjectIsOver = new("measure-subject-withdrawn", RefusalKind.WrongState,
        new("Uppgiften är återkallad, så det finns inget att åtgärda.", "What was declared is withdrawn, so there is nothing to take measures about."));

    public static readonly Refusal Destroyed = new("measure-destroyed", RefusalKind.WrongState,
        new("Åtgärdens texter är gallrade. Inget mer kan skrivas i den.", "The words of this measure have been destroyed. Nothing more can be written in it."));

    public static readonly Refusal VersionChanged = new("measure-version-changed", RefusalKind.WrongState,
        new("Någon annan hann före: åtgärden har ändrats. Ladda om, läs ändringen och försök igen.", "Somebody was first: the measure has changed. Reload, read the change and try again."), Field: "version");

    public static readonly Refusal EvidenceMissing = new("measure-evidence-missing", RefusalKind.Rule,
        new("Beslutet kräver underlag. Vänta på det, förläng tiden eller anteckna att åtgärden inte är uppfylld.", "The decision asks for evidence. Wait for it, extend the time, or note that the measure is not met."), Field: "result");

    /// <summary>What is wrong with an order, all of it at once.</summary>
    public static IReadOnlyList<Refusal> Check(MeasureOrdered order)
    {
        var errors = new List<Refusal>();
        void Must(bool holds, string field, string sv, string en) { if (!holds) errors.Add(Missing(field, sv, en)); }
        Must(order.Kind is not (MeasureKind.NoMeasure or MeasureKind.Condition) || order.Text is not null, "text", "Skriv varför ingen åtgärd behövs, eller vad villkoret är.", "Write why no measure is needed, or what the condition is.");
        Must(order.Kind == MeasureKind.NoMeasure || order.DueOn is not null, "dueOn", "Ange den dag då åtgärden ska vara gjord.", "Give the day by which the measure is to be done.");
        if (order.DueOn < order.OrderedOn) errors.Add(Invalid("dueOn", "Dagen har redan varit.", "That day has passed."));
        Must(order.Kind != MeasureKind.CoolingOff || order.Until is not null, "until", "Ange karensens sista dag.", "Give the last day of the cooling-off.");
        if (order.Until < order.OrderedOn) errors.Add(Invalid("until", "Karensens sista dag har redan varit.", "The last day of the cooling-off has passed."));
        return errors;
    }

    public static Outcome<IReadOnlyList<object>> Show(Measure measure, Actor actor, MeasureEvidenceGiven evidence) =>
        measure.Owner != actor.Id ? NotYours
        : !measure.IsOpen ? Closed
        : measure is { Kind: MeasureKind.LeaveRoom, MinutesReference: null } && evidence.MinutesReference is null
            ? Missing("minutesReference", "Ange paragrafen i protokollet där det står att du lämnade rummet.", "Give the paragraph of the minutes that says you left the room.")
        : Outcome.Of<IReadOnlyList<object>>([evidence]);

    public static Outcome<IReadOnlyList<object>> FollowUp(Measure measure, Actor actor, MeasureFollowedUp look) =>
        MayFollowUp(measure, actor) is { } no ? no
        : !measure.IsOpen ? Closed
        : look.Result == MeasureResult.Met && measure is { EvidenceRequired: true, Evidence: null } ? EvidenceMissing
        : look.Result != MeasureResult.Met && look.Reason is null ? Missing("reason", "Skriv varför.", "Say why.")
        : look.Result == MeasureResult.Extended && look.NewDueOn is null ? Missing("dueOn", "Ange den nya dagen.", "Give the new day.")
        : look.Result == MeasureResult.Extended && look.NewDueOn < look.On ? Invalid("dueOn", "Dagen har redan varit.", "That day has passed.")
        : Outcome.Of<IReadOnlyList<object>>([look with { NewDueOn = look.Result == MeasureResult.Extended ? look.NewDueOn : null }]);

    /// <summary>What is to be said when the day has passed without evidence; null when it has not, or was said.</summary>
    public static MeasureBecameOverdue? Overdue(Measure measure, DateOnly today) =>
        measure is { Status: MeasureStatus.Ordered, Overdue: false, DueOn: { } due } && due < today ? new(due, measure.Owner) : null;

    public static Refusal? MayFollowUp(Measure measure, Actor actor) =>
        measure.Owner == actor.Id || measure.Subject.Person == actor.Id ? NotYoursToFollowUp
        : measure.FollowedUpBy == actor.Id || actor.IsCompliance || (measure.FollowedUpByRole is { } role && actor.Roles.Contains(role)) ? null : NotYoursToFollowUp;

    /// <summary>Whoever ordered it reads it as long as they follow it up: a conflict that takes the one takes the other.</summary>
    public static bool MayRead(Measure measure, Actor actor) =>
        measure.Owner == actor.Id || measure.Subject.Person == actor.Id || measure.FollowedUpBy == actor.Id || measure.Reminders.EscalatedTo.Contains(actor.Id) || actor.IsCompliance || actor.IsAuditor || actor.IsRegistrar;

    /// <summary>"evidence" and "follow-up", asked of the rules themselves.</summary>
    public static IReadOnlyList<string> ActionsFor(Measure measure, Actor actor)
    {
        var actions = new List<string>();
        var something = new SealedText("");
        if (!Show(measure, actor, new(something, null, something, default, actor.Login, actor.Id)).IsRefused) actions.Add("evidence");
        if (!FollowUp(measure, actor, new(MeasureResult.NotMet, something, null, default, actor.Login, actor.Id)).IsRefused) actions.Add("follow-up");
        return actions;
    }

    public static Refusal Missing(string field, string sv, string en) => new("measure-field-missing", RefusalKind.Form, new(sv, en), Field: field);
    public static Refusal Invalid(string field, string sv, string en) => new("measure-field-invalid", RefusalKind.Form, new(sv, en), Field: field);
}
