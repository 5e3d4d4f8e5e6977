using System.Globalization;
using IntegrityLedger.Conflicts.Commands;
using IntegrityLedger.Gifts.Pages;
using IntegrityLedger.Web;

namespace IntegrityLedger.Conflicts.Pages;

/// <summary>Between the boxes of the form and the body of the HTTP contract.</summary>
internal static class CampaignFormReading
{
    public static PlanAttestationCampaign Read(FormState form, DateOnly today)
    {
        var who = form["audience.everybody"];
        var kind = DeclareForm.Word<AttestationTermKind>(form["due.kind"]);
        var on = kind == AttestationTermKind.Fixed ? DeclareForm.Date(form, "due.on", today, ahead: true) : null;
        var days = kind == AttestationTermKind.Fixed ? null : Days(form);
        string[] units = who == "everybody" ? [] : form["audience.units"].Split(['\n', ',', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return new(Text(form, "title"), Text(form, "statement"),
            new(who == "everybody", who == "roles" ? form.All("audience.roles") : [], units, [.. form.All("audience.events").Select(DeclareForm.Word<AttestationTrigger>).OfType<AttestationTrigger>()]),
            new(kind, on, days));
    }

    public static AttestationTextInput Text(FormState form, string name) => new(DeclareForm.Text(form, $"{name}.sv"), DeclareForm.Text(form, $"{name}.en"));

    private static int? Days(FormState form)
    {
        if (!form.Has("due.days")) return null;
        if (int.TryParse(form["due.days"], NumberStyles.None, CultureInfo.InvariantCulture, out var days)) return days;
        form.Refuse("due.days", CampaignTexts.NumberNotUnderstood);
        return null;
    }
}
