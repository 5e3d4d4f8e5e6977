using IntegrityLedger.Influence.Views;
using IntegrityLedger.Kernel;
using IntegrityLedger.Platform.Pipeline;
using IntegrityLedger.Suppliers.Views;

namespace IntegrityLedger.Influence.Commands;

/// <summary>Ties between a report and a gift, a supplier or a case; what it is tied to stands sealed, and is found again by a blind index.</summary>
public sealed class LinkDesk(HandlingDesk desk, ISupplierRegister suppliers, IBlindIndex index)
{
    public Task<Outcome<ReportAnswer>> Add(Guid id, LinkReport body, LedgerRequest request, CancellationToken ct) => desk.Act(id, body.Version, request, async (step, token) =>
    {
        if (HandlingSteps.WantingText("reference", body.Reference, TextLimits.Short) is { } unsaid) return unsaid;
        var reference = body.Reference!.Trim();
        var target = body.Kind?.Trim() switch
        {
            "gift" => CaseNumber.TryParse(reference) is { } number ? new LinkNote("gift", number.ToString()) : null,
            "case" => new LinkNote("case", reference),
            "supplier" => SupplierInput.Of(reference) is { } named && await suppliers.Identify(new(CounterpartyKind.Supplier, named.OrganisationNumber, named.Name), token) is { } key ? new LinkNote("supplier", key.Value) : null,
            _ => null,
        };
        return target is null
            ? InfluenceRefusals.Invalid("reference", "Ange en gåvas ärendenummer, en leverantör eller en ärendereferens, och vilket det är.", "Give the number of a gift, a supplier or a case reference, and say which.")
            : InfluenceRules.Step(step.Report, new ReportLinked(CaseIds.New(), step.Seal.Json(target, 256), KeyOf(index, target.Kind, target.Reference), step.Now, step.By));
    }, ct);

    public Task<Outcome<ReportAnswer>> Remove(Guid id, Guid link, LedgerRequest request, CancellationToken ct) =>
        desk.Act(id, null, request, step => InfluenceRules.Unlink(step.Report, new(link, step.Now, step.By)), ct);

    internal static string KeyOf(IBlindIndex index, string kind, string reference) => index.For("influence-link", $"{kind}\n{reference.ToUpperInvariant()}");
}
