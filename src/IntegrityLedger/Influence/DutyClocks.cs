using IntegrityLedger.Kernel;
using IntegrityLedger.Policy;

namespace IntegrityLedger.Influence;

/// <summary>Days that the policy of the day gives for each duty; dated data, never constants.</summary>
/// <param name="PoliceDecisionDays">Days of twenty-four hours from the report.</param>
/// <param name="FeedbackDays">Calendar days to the first feedback.</param>
public sealed record DutyDays(int PoliceDecisionDays, int FeedbackDays)
{
    /// <summary>What holds where a pack says nothing.</summary>
    public static readonly DutyDays Usual = new(1, 14);

    public static DutyDays Of(PolicyPack pack, DateOnly day) =>
        new(pack.Whole("POLICE_DECISION_DAYS", day) ?? Usual.PoliceDecisionDays, pack.Whole("INFLUENCE_FEEDBACK_DAYS", day) ?? Usual.FeedbackDays);
}

/// <summary>How long the whistleblower function has; dated data of the policy (lag 2021:890, 5 kap. 8 §: seven days, three months).</summary>
public sealed record HandoverTimes(int AcknowledgementDays, int FeedbackMonths)
{
    public static readonly HandoverTimes Usual = new(7, 3);

    public static HandoverTimes Of(PolicyPack pack, DateOnly day) =>
        new(pack.Whole("HANDOFF_RECEIPT_DAYS", day) ?? Usual.AcknowledgementDays, pack.Whole("HANDOFF_FEEDBACK_MONTHS", day) ?? Usual.FeedbackMonths);
}

/// <summary>Whole numbers of a pack.</summary>
internal static class PackTimes
{
    public static int? Whole(this PolicyPack pack, string code, DateOnly day) => pack.Parameter(code)?.On(day)?.Value is { } value ? (int)value : null;
}

/// <summary>When each duty is to be done, from the instant at which the report came.</summary>
/// <remarks>Every report has every clock, whatever it says: a clock that only some reports had would tell, to whoever reads the database, what they are about.</remarks>
public static class DutyClocks
{
    public static IReadOnlyList<DutyClock> From(DateTimeOffset received, DutyDays days)
    {
        var day = StockholmTime.DateOf(received);
        // The same day; what comes on a day off waits for the next working day.
        var acknowledged = WorkingDays.IsWorkingDay(day) ? day : WorkingDays.After(day, 1);
        return
        [
            new(Duty.Acknowledgement, StockholmTime.EndOf(acknowledged)),
            new(Duty.PoliceDecision, received.AddDays(days.PoliceDecisionDays)),
            new(Duty.WorkEnvironmentDecision, received.AddDays(days.PoliceDecisionDays)),
            new(Duty.Feedback, StockholmTime.EndOf(day.AddDays(days.FeedbackDays))),
        ];
    }
}
