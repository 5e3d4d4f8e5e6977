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
public sealed class InterestPreview(InterestReading reading, NameableProcurements nameable, InterestRouter router, InterestLimitsOn limits, IOrganisation organisation, TimeProvider clock)
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
        var touches = await nameable.Narrowed(InterestTouch.Shown(meant.Found, meant.Form.Counterparty?.Name, meant.Colleague, meant.Form.CaseReference), request.Caller.Id, meant.Form.ProcurementId, request.Actor, today, ct);
        if (ground is null) return new InterestCheckAnswer(touches, null, null);
        var me = request.Caller;
        var route = await router.For(Interest.Fold(null, new InterestDeclared(default, new(me.Id, me.UnitCode, null, []), declaration, today, me.Login, null))!, today, ct);
        var reviewer = route.Line.Approver is { } person ? await organisation.ById(person, today, ct) : null;
        return new InterestCheckAnswer(touches, reviewer?.Name, ground.In(request.Language));
    }
}
