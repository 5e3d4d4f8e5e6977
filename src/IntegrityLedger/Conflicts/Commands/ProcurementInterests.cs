using System.Text.Json;
using IntegrityLedger.Conflicts.Views;
using IntegrityLedger.Kernel;
using IntegrityLedger.Platform.Http;
using IntegrityLedger.Platform.Pipeline;
using Marten;

namespace IntegrityLedger.Conflicts.Commands;

/// <summary>The interests that a statement points at: own ones that are declared already, and new ones that are declared with it.</summary>
public sealed class ProcurementInterests(IInterestRegister register, InterestDeclaring declaring)
{
    private const int Most = 20;
    private static readonly JsonSerializerOptions Json = Options();

    /// <returns>Ids in the order given; new declarations are queued in the session.</returns>
    public async Task<Outcome<IReadOnlyList<Guid>>> Named(IDocumentSession session, DeclareForProcurement form, LedgerRequest request, DateOnly today, CancellationToken ct)
    {
        if (form.Statement is not { } statement) return ProcurementDeclarationRefusals.StatementMissing;
        if (TextLimits.TooLong("procurement-declaration", "comment", form.Comment) is { } tooLong) return tooLong;
        if (TextLimits.TooLong("procurement-declaration", "statementVersion", form.StatementVersion, TextLimits.Reference) is { } longVersion) return longVersion;
        var said = form.Interests ?? [];
        if (statement == ProcurementStatement.None) return said.Count == 0 ? Outcome.Of<IReadOnlyList<Guid>>([]) : ProcurementDeclarationRefusals.NoneWithInterests;
        if (said.Count == 0) return ProcurementDeclarationRefusals.InterestMissing;
        if (said.Count > Most) return ProcurementDeclarationRefusals.TooManyInterests;
        var ids = new List<Guid>();
        var mine = said.Any(i => i.ValueKind == JsonValueKind.String) ? (await register.Of([request.Caller.Id], today, ct)).Select(i => i.Id).ToHashSet() : [];
        foreach (var (interest, i) in said.Select((interest, i) => (interest, i)))
        {
            if (interest.ValueKind == JsonValueKind.Object)
            {
                var declared = await Declare(session, interest, request, ct);
                if (declared.Refusal is { } no) return At(i, no);
                ids.Add(declared.Value);
            }
            else if (interest.ValueKind == JsonValueKind.String && interest.TryGetGuid(out var id) && mine.Contains(id)) ids.Add(id);
            else return ProcurementDeclarationRefusals.InterestUnknown;
        }
        return Outcome.Of<IReadOnlyList<Guid>>([.. ids.Distinct()]);
    }

    private async Task<Outcome<Guid>> Declare(IDocumentSession session, JsonElement written, LedgerRequest request, CancellationToken ct)
    {
        DeclareInterest form;
        try { form = written.Deserialize<DeclareInterest>(Json)!; }
        catch (JsonException) { return ProcurementDeclarationRefusals.InterestUnreadable; }
        // One declares for oneself here, whoever the form says.
        var declared = await declaring.Declare(session, form with { Trigger = form.Trigger ?? InterestTrigger.Procurement, OnBehalfOf = null }, request, ct);
        return declared.Refusal is { } no ? no : declared.Value.Interest.Id;
    }

    /// <summary>The field at fault is within the list.</summary>
    private static Refusal At(int i, Refusal refusal) => refusal is FormRefusal several
        ? new FormRefusal([.. several.Errors.Select(e => e with { Field = $"interests[{i}].{e.Field}" })]) : refusal with { Field = refusal.Field is { } field ? $"interests[{i}].{field}" : $"interests[{i}]" };

    private static JsonSerializerOptions Options()
    {
        var options = new JsonSerializerOptions();
        ApiJson.Configure(options);
        return options;
    }
}
