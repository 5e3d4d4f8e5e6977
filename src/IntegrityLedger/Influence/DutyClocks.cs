using IntegrityLedger.Kernel;

namespace IntegrityLedger.Influence;

/// <summary>Days that the policy of the day gives for each duty; dated data, never constants.</summary>
/// <param name="PoliceDecisionDays">Days of twenty-four hours from the report.</param>
/// <param name="FeedbackDays">Calendar days to the first feedback.</param>
public sealed record DutyDays(int PoliceDecisionDays, int FeedbackDays);

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
