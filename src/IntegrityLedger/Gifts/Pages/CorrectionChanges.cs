using System.Text.Json.Nodes;
using IntegrityLedger.Gifts.Commands;
using IntegrityLedger.Web;

namespace IntegrityLedger.Gifts.Pages;

/// <summary>What a corrected form says differently from what stands: only that goes into the correction.</summary>
public static class CorrectionChanges
{
    private static readonly string[] Fields =
        ["direction", "description", "value.amount", "value.currency", "value.unknown", "persons", "occurredOn", "category", "response", "counterparty.kind", "counterparty.name", "counterparty.organisationNumber", "procurementId"];

    /// <summary>The form as it stands declared.</summary>
    public static FormState Fill(DeclareGift stands)
    {
        var all = DeclareForm.Again(stands);
        var form = new FormState();
        foreach (var name in Fields.Where(all.Has)) form[name] = all[name];
        form["occurredOn"] = stands.OccurredOn?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) ?? "";
        form["procurementId"] = stands.ProcurementId ?? "";
        return form;
    }

    public static JsonObject Between(DeclareGift stands, FormState form, DateOnly today)
    {
        var before = Fill(stands);
        var now = DeclareForm.Read(form, today);
        var changes = new JsonObject();
        bool Changed(params string[] names) => names.Any(name => form[name] != before[name]);
        void Put(string name, bool changed, JsonNode? value) { if (changed) changes[name] = value; }

        Put("description", Changed("description"), now.Description);
        Put("persons", Changed("persons"), now.Persons ?? 1);
        Put("occurredOn", Changed("occurredOn") && now.OccurredOn != stands.OccurredOn, now.OccurredOn?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        Put("category", Changed("category"), DeclareForm.Name(now.Category));
        Put("response", form["direction"] != "given" && Changed("response"), DeclareForm.Name(now.Response));
        Put("procurementId", Changed("procurementId"), now.ProcurementId);
        if (Changed("value.amount", "value.currency", "value.unknown") && (now.Value?.Amount != stands.Value?.Amount || now.Value?.Currency != stands.Value?.Currency))
            changes["value"] = new JsonObject { ["amount"] = now.Value?.Amount, ["currency"] = now.Value?.Currency, ["basis"] = DeclareForm.Name(now.Value?.Basis) };
        var other = new JsonObject();
        if (Changed("counterparty.kind")) other["kind"] = DeclareForm.Name(now.Counterparty?.Kind);
        if (Changed("counterparty.name")) other["name"] = now.Counterparty?.Name;
        if (Changed("counterparty.organisationNumber")) other["organisationNumber"] = now.Counterparty?.OrganisationNumber;
        if (other.Count > 0) changes["counterparty"] = other;
        return changes;
    }
}
