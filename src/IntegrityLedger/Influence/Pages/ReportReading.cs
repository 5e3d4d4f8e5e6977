using IntegrityLedger.Gifts.Pages;
using IntegrityLedger.Influence.Commands;
using IntegrityLedger.Web;

namespace IntegrityLedger.Influence.Pages;

/// <summary>Between the boxes of the form and the body of the HTTP contract.</summary>
internal static class ReportReading
{
    public static ReportInfluence Read(FormState form, DateOnly today)
    {
        string? Text(string name) => DeclareForm.Text(form, name);
        static T? Word<T>(string text) where T : struct, Enum => DeclareForm.Word<T>(text);
        return new()
        {
            Forms = [.. form.All("forms").Select(Word<InfluenceForm>).OfType<InfluenceForm>()], Purpose = Word<InfluencePurpose>(form["purpose"]), OccurredOn = DeclareForm.Date(form, "occurredOn", today),
            OccurredTo = DeclareForm.Date(form, "occurredTo", today), Place = Text("place"), Channel = Word<InfluenceChannel>(form["channel"]), Description = Text("description"), Wording = Text("wording"),
            Actor = new(Word<ActorKind>(form["actor.kind"]), Text("actor.identity")), Exposed = Word<Exposed>(form["exposed"]), ExposedPerson = Text("exposedPerson"), DutyAffected = Word<DutyAffected>(form["dutyAffected"]),
            DutyAffectedHow = Text("dutyAffectedHow"), Severity = int.TryParse(form["severity"], out var severity) ? severity : null, Unit = Text("unit"), Supplier = SupplierInput.Of(Text("supplier")),
            CaseReference = Text("caseReference"), DecisionAffected = Text("decisionAffected"), Witnesses = form["witnesses"].Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries),
            EarlierReport = Text("earlierReport"), Injuries = Text("injuries"), ImmediateMeasures = Text("immediateMeasures"), PoliceReported = form.YesNo("policeReported"), PoliceReference = Text("policeReference"),
            WorkEnvironmentReported = form.YesNo("workEnvironmentReported"), SupportOffered = form.YesNo("supportOffered"), ProtectionNeed = Text("protectionNeed"),
            ConsentToShare = form.YesNo("consentToShare"), Anonymous = form.YesNo("anonymous"),
        };
    }
}
