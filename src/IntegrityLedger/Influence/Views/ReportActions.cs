namespace IntegrityLedger.Influence.Views;

/// <summary>Which steps are open for those who handle a report, in the order of the work.</summary>
internal static class ReportActions
{
    public static IReadOnlyList<string> Of(InfluenceReport report)
    {
        if (report.HandedOver) return [];
        if (report.Closed) return ["message", "reopening"];
        List<string> open = [];
        if (report.DoneAt(Duty.Acknowledgement) is null) open.Add("acknowledgement");
        open.Add("triage");
        if (report.Triage is not null) open.Add("risk");
        open.AddRange(["police-decision", "work-environment-decision", "protection", "support", "message", "feedback", "lesson", "concerned", "handlers", "links", "sharing"]);
        open.Add("identity-request");
        if (report.Duties.All(d => d.DoneAt is not null) && report.Protections.All(p => p.Done)) open.Add("closing");
        open.Add("whistleblowing-handover");
        return open;
    }
}
