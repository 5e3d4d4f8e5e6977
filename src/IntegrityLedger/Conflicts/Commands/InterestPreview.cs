using IntegrityLedger.Conflicts.Views;
using IntegrityLedger.Employees.Views;
using IntegrityLedger.Kernel;
using IntegrityLedger.Platform.Crypto;
using IntegrityLedger.Platform.Pipeline;

namespace IntegrityLedger.Conflicts.Commands;

/// <summary>What declaring would lead to.</summary>
/// <param name="Reviewer">Name of who would assess it; null when nobody needs to, or only a function can.</param>
public sealed record InterestCheckAnswer(InterestTouches Touches, string? Reviewer, string? Ground);

/// <summary>The same eyes as declaring, and nothing written.</summary>
public sealed class InterestPreview(InterestReading reading, InterestRouter router, InterestLimitsOn limits, IOrganisation organisation, TimeProvider clock)
{
    private static readonly Seal Nothing = new(Guid.Empty, new byte[32]);

    public async Task<Outcome<InterestCheckAnswer>> Of(DeclareInterest form, LedgerRequest request, CancellationToken ct)
    {
        var today = StockholmTime.DateOf(clock.GetUtcNow());
        var read = await reading.Of(form, request.Caller.Id, today, ct);
        if (read.Refusal is { } no) return no;
        var meant = read.Value;
        var declaration = InterestSealing.Seal(meant, Nothing);
        var ground = InterestRules.ReviewGround(declaration, meant.Found.Match, today, limits.Day(today));
        var touches = Known(InterestTouch.Shown(meant.Found, meant.Form.Counterparty?.Name, meant.Colleague, meant.Form.CaseReference), meant.Form.ProcurementId);
        if (ground is null) return new InterestCheckAnswer(touches, null, null);
        var me = request.Caller;
        var route = await router.For(Interest.Fold(null, new InterestDeclared(default, new(me.Id, me.UnitCode, null, []), declaration, today, me.Login, null))!, today, ct);
        var reviewer = route.Line.Approver is { } person ? await organisation.ById(person, today, ct) : null;
        return new InterestCheckAnswer(touches, reviewer?.Name, ground.In(request.Language));
    }

    /// <summary>Who bids is secret while a procurement runs (OSL 19 kap. 3 §): an unrecorded question names only what the person is in, or named.</summary>
    private static InterestTouches Known(InterestTouches touches, string? named) =>
        touches with { Procurements = [.. touches.Procurements.Where(p => p.Member || p.Number.Equals(named, StringComparison.OrdinalIgnoreCase))] };
}
