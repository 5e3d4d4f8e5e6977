using IntegrityLedger.Kernel;

namespace IntegrityLedger.Gifts;

/// <summary>What the rules need besides the matter: who is next for which step, and when it is due.</summary>
/// <param name="Eligible">Everybody who may decide it that day, near or far.</param>
public sealed record Routes(RouteChoice Line, RouteChoice SecondLook, DateOnly DueOn, IReadOnlySet<EmployeeId> Eligible)
{
    public RouteChoice Of(DecisionStep step) => step is DecisionStep.Compliance or DecisionStep.Legal ? SecondLook : Line;

    /// <summary>For a matter that nobody is to decide.</summary>
    public static readonly Routes None = new(RouteChoice.Nobody, RouteChoice.Nobody, default, new HashSet<EmployeeId>());
}

/// <summary>From a choice to the event that says it.</summary>
public static class RouteChoices
{
    public static GiftRouted For(this RouteChoice choice, DecisionStep step, DateOnly? dueOn) => new(step, choice.Approver, choice.ToRole, choice.Reason, choice.Skipped, dueOn);
}
