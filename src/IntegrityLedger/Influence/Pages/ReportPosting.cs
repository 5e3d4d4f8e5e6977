using IntegrityLedger.Gifts.Pages;
using IntegrityLedger.Influence.Commands;
using IntegrityLedger.Kernel;
using IntegrityLedger.Platform.Pipeline;
using IntegrityLedger.Web;

namespace IntegrityLedger.Influence.Pages;

/// <summary>Takes the step that a form on a report's page asks for; the same desks as the HTTP contract.</summary>
public sealed class ReportPosting(HandlingSteps steps, HandlerDesk handlers, IdentityDesk identities, LinkDesk links, WhistleblowingDesk whistleblowing)
{
    /// <returns>Why not; null when it is done, or when a box could not be read and the form says so.</returns>
    public async Task<Refusal?> Take(Guid id, FormState form, LedgerRequest request, DateOnly today, CancellationToken ct)
    {
        string? Text(string name) => DeclareForm.Text(form, name);
        DateOnly? Date(string name) => DeclareForm.Date(form, name, today, ahead: true);
        var version = int.TryParse(form["version"], out var seen) ? seen : (int?)null;
        var (dueOn, feedbackDueOn, followUpOn, expiresOn) = (Date("dueOn"), Date("feedbackDueOn"), Date("followUpOn"), Date("expiresOn"));
        if (form.HasErrors) return null;
        return form["go"] switch
        {
            "acknowledgement" => (await steps.Acknowledge(id, new(Text("text"), version), request, ct)).Refusal,
            "triage" => (await steps.Triage(id, new(form.YesNo("acute"), Text("note"), feedbackDueOn, null, null, null, Text("unit"), version), request, ct)).Refusal,
            "risk" => (await steps.AssessRisk(id, new(DeclareForm.Word<RiskLevel>(form["level"]), Text("threatToPerson"), Text("threatToOperations"), Text("context"), version), request, ct)).Refusal,
            "protection" => (await steps.Protect(id, new(DeclareForm.Word<ProtectionKind>(form["kind"]), Text("note"), Text("owner"), dueOn, version), request, ct)).Refusal,
            "protection-done" when Guid.TryParse(form["measure"], out var measure) => (await steps.FinishProtection(id, measure, new(null), request, ct)).Refusal,
            "police-decision" => (await steps.DecidePolice(id, new(form.YesNo("reported"), Text("reason"), Text("reference"), version), request, ct)).Refusal,
            "work-environment-decision" => (await steps.DecideWorkEnvironment(id, new(form.YesNo("reported"), Text("reason"), Text("reference"), version), request, ct)).Refusal,
            "support" => (await steps.Support(id, new(Text("plan"), form.YesNo("offered"), form.YesNo("accepted"), followUpOn, version), request, ct)).Refusal,
            "message" => (await steps.Write(id, new(Text("text"), version), request, ct)).Refusal,
            "feedback" => (await steps.Feedback(id, new(Text("text"), version), request, ct)).Refusal,
            "lesson" => (await steps.Lesson(id, new(Text("text"), Text("unit"), version), request, ct)).Refusal,
            "sharing" => (await steps.Share(id, new(DeclareForm.Word<RecipientKind>(form["recipientKind"]), Text("recipient"), Text("scope"), Text("legalGround"), Text("what"), expiresOn, version), request, ct)).Refusal,
            "closing" => (await steps.Close(id, new(DeclareForm.Word<ReportOutcome>(form["outcome"]), Text("note"), version), request, ct)).Refusal,
            "reopening" => (await steps.Reopen(id, new(Text("reason"), version), request, ct)).Refusal,
            "handlers" => (await handlers.Add(id, new(Text("person"), Text("reason"), version), request, ct)).Refusal,
            "handlers-removal" => (await handlers.Remove(id, new(Text("person"), Text("reason"), version), request, ct)).Refusal,
            "concerned" => (await handlers.Concerned(id, new(form["people"].Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries), version), request, ct)).Refusal,
            "identity-request" => (await identities.Ask(id, new(Text("reason"), version), request, ct)).Refusal,
            "links" => (await links.Add(id, new(Text("kind"), Text("reference"), version), request, ct)).Refusal,
            "whistleblowing-handover" => (await whistleblowing.HandOver(id, new(null, version), request, ct)).Refusal,
            _ => InfluenceRefusals.NotFound,
        };
    }
}
