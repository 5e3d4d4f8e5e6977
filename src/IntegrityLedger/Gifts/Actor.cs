using IntegrityLedger.Kernel;

namespace IntegrityLedger.Gifts;

/// <summary>Who acts, as far as rules care.</summary>
public sealed record Actor(EmployeeId Id, string Login, IReadOnlySet<string> Roles)
{
    public bool IsCompliance => Roles.Contains("compliance");
    public bool IsRegistrar => Roles.Contains("registrar");
}

/// <summary>Whom the routing chose for a step, and whom it passed over.</summary>
public sealed record RouteChoice(EmployeeId? Approver, string? ToRole, LocalizedText Reason, IReadOnlyList<SkippedApprover> Skipped)
{
    public static readonly RouteChoice Nobody = new(null, null, new("", ""), []);

    public GiftRouted For(DecisionStep step, DateOnly? dueOn) => new(step, Approver, ToRole, Reason, Skipped, dueOn);
}

/// <summary>What the rules need besides the matter: who is next for which step, and when it is due.</summary>
public sealed record Routes(RouteChoice Line, RouteChoice SecondLook, DateOnly DueOn)
{
    /// <summary>For a matter that nobody is to decide.</summary>
    public static readonly Routes None = new(RouteChoice.Nobody, RouteChoice.Nobody, default);
}
