using IntegrityLedger.Kernel;

namespace IntegrityLedger.Gifts;

/// <summary>What the rules need besides the matter: who is next for which step, and when it is due.</summary>
public sealed record Routes(RouteChoice Line, RouteChoice SecondLook, DateOnly DueOn)
{
    /// <summary>For a matter that nobody is to decide.</summary>
    public static readonly Routes None = new(RouteChoice.Nobody, RouteChoice.Nobody, default);
}

/// <summary>From a choice to the event that says it.</summary>
public static class RouteChoices
{
    public static GiftRouted For(this RouteChoice choice, DecisionStep step, DateOnly? dueOn) => new(step, choice.Approver, choice.ToRole, choice.Reason, choice.Skipped, dueOn);
}
