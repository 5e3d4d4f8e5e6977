namespace IntegrityLedger.Influence.Views;

/// <summary>Which steps are open for those who handle a report, in the order of the work.</summary>
internal static class ReportActions
{
    public static IReadOnlyList<string> Of(InfluenceReport report)
    {
        if (report.HandedOver) return [];
        if (report.Closed) return ["message", "reopening"];
        // What is owed and not done stands first.
        List<string> open = [];
        if (report.DoneAt(Duty.Acknowledgement) is null) open.Add("acknowledgement");
        if (report.Triage is null) open.Add("triage");
        if (report.DoneAt(Duty.PoliceDecision) is null) open.Add("police-decision");
        if (report.DoneAt(Duty.WorkEnvironmentDecision) is null) open.Add("work-environment-decision");
        if (report.Triage is not null && report.Risk is null) open.Add("risk");
        if (report.DoneAt(Duty.Feedback) is null) open.Add("feedback");
        open.AddRange(new[] { "message", "protection", "support", "triage", "risk", "police-decision", "work-environment-decision", "feedback", "lesson", "concerned", "handlers", "links", "sharing", "identity-request" }
            .Where(step => !open.Contains(step) && (step != "risk" || report.Triage is not null)).ToArray());
        if (report.Duties.All(d => d.DoneAt is not null) && report.Protections.All(p => p.Done)) open.Add("closing");
        open.Add("whistleblowing-handover");
        return open;
    }
}
