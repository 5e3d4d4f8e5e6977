namespace IntegrityLedger.Kernel;

/// <summary>What is said about a decision that waits (påminnelser), in the order in which it is said.</summary>
public enum ReminderStage
{
    /// <summary>Some working days are left (snart förfallodag).</summary>
    BeforeDue,
    /// <summary>The day has come (förfallodag).</summary>
    OnDueDay,
    /// <summary>The day has passed, and somebody above is told (eskalerad).</summary>
    Escalated,
}

/// <summary>How somebody was told.</summary>
public enum NoticeChannel
{
    /// <summary>In the inbox only: no mail server, no address, or no daily mail wanted.</summary>
    Inbox,
    /// <summary>In the inbox and in that day's mail.</summary>
    Mail,
}

// Any stream in which a decision waits may carry these three; they hold no text.

/// <summary>Whoever is to decide was reminded (påmind).</summary>
/// <param name="Stages">What this reminder stands for: more than one when the days before were missed.</param>
/// <param name="ToRole">The function, when no person is named.</param>
public sealed record DecisionReminderSent(IReadOnlyList<ReminderStage> Stages, EmployeeId? To, string? ToRole, NoticeChannel Channel, DateOnly DueOn, DateOnly On);

/// <summary>Somebody above was told that the decision has not come (eskalerad); the decision stays where it is.</summary>
/// <param name="Approver">With whom it waits; null when it waits for a function.</param>
/// <param name="Skipped">Those in between, and why they were passed over.</param>
public sealed record DecisionEscalated(
    EmployeeId? To, string? ToRole, EmployeeId? Approver, NoticeChannel Channel, IReadOnlyList<SkippedApprover> Skipped, DateOnly DueOn, DateOnly On);

/// <summary>Why a mail that was promised did not surely come.</summary>
public enum MailFailure
{
    /// <summary>The mail server did not answer, as often as it was tried.</summary>
    Unreachable,
    /// <summary>The mail server refused it for good.</summary>
    Refused,
    /// <summary>It broke on the way: it may have come.</summary>
    Uncertain,
    /// <summary>No address when its time came, or the person had left.</summary>
    NoAddress,
    /// <summary>The person had changed the wish meanwhile: no mail on that day.</summary>
    Unwanted,
    /// <summary>Its day went by before it was sent.</summary>
    DayPassed,
    /// <summary>Nothing waited for the person any more when its time came.</summary>
    NothingWaited,
}

/// <summary>The mail that an earlier reminder or escalation spoke of did not surely come (mejlet kom inte fram); in the inbox it stands all the same.</summary>
/// <param name="MailOf">The day whose mail it was.</param>
/// <param name="On">The day on which that was clear.</param>
public sealed record ReminderNotMailed(EmployeeId To, MailFailure Why, DateOnly MailOf, DateOnly On);

/// <summary>What has been said about the decision that waits now: a part of a matter's state, folded from its own events.</summary>
/// <remarks>A new route begins anew (<see cref="None"/>). A pause does not: the clock stands still, so as many working days are left after it as before.</remarks>
public sealed record Reminders(IReadOnlyList<ReminderStage> Said, IReadOnlyList<EmployeeId> EscalatedTo, DateOnly? EscalatedOn = null)
{
    public static readonly Reminders None = new([], []);

    public Reminders After(DecisionReminderSent reminder) => this with { Said = [.. Said.Union(reminder.Stages)] };

    public Reminders After(DecisionEscalated escalated) => this with
    {
        Said = [.. Said.Union([ReminderStage.Escalated])], EscalatedOn = escalated.On,
        EscalatedTo = escalated.To is { } person ? [.. EscalatedTo.Union([person])] : EscalatedTo,
    };
}
