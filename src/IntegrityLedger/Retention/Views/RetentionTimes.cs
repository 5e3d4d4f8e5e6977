using IntegrityLedger.Identity;
using IntegrityLedger.Kernel;
using IntegrityLedger.Platform.Crypto;
using IntegrityLedger.Platform.Http;
using IntegrityLedger.Policy;
using Marten;

namespace IntegrityLedger.Retention.Views;

/// <summary>A matter whose time to be kept runs out.</summary>
/// <param name="Kind">Code of its retention class.</param>
/// <param name="KeptUntil">The first day on which its words may be destroyed, under a decision.</param>
/// <param name="Held">Under a legal hold.</param>
public sealed record RunningOut(string Matter, string Kind, DateOnly EndedOn, DateOnly KeptUntil, bool Held);

/// <summary>When words may be destroyed, and a warning before that.</summary>
public sealed class RetentionTimes(IDocumentStore store, IEnumerable<IErasable> rooms, IPolicyLibrary policies, TimeProvider clock)
{
    public static readonly string[] Readers = [Role.Registrar, Role.Compliance];
    public const int UsualDays = 180, MostDays = 3_660;
    private const int Most = 500;
    private static readonly Refusal WrongDays = RetentionRefusals.Missing("days", $"Ange dagar mellan 0 och {MostDays}.", $"Give days between 0 and {MostDays}.");

    public static void Map(IEndpointRouteBuilder endpoints) => endpoints.MapGet("/api/retention/due", async (int? days, RetentionTimes times, HttpContext http) =>
            (days is < 0 or > MostDays ? WrongDays : Outcome.Of(await times.Within(days ?? UsualDays, http.RequestAborted))).ToResult(http, Results.Ok))
        .WithAccess(Access.Role(Readers)).WithTags("Retention").WithSummary("Matters whose time to be kept runs out within so many days, the first one first").Produces<IReadOnlyList<RunningOut>>().ProducesProblem(400);

    /// <summary>What may be destroyed within so many days; what is destroyed already is left out.</summary>
    public async Task<IReadOnlyList<RunningOut>> Within(int days, CancellationToken ct)
    {
        var today = StockholmTime.DateOf(clock.GetUtcNow());
        await using var session = store.QuerySession();
        var due = new List<(Erasable Matter, DateOnly Until)>();
        foreach (var room in rooms)
            foreach (var matter in await room.Ended(session, today, Most, ct))
                if (Until(matter, today) is { } until && until <= today.AddDays(days)) due.Add((matter, until));
        var ids = due.Select(d => d.Matter.Subject).ToArray();
        var gone = (await session.Query<DestroyedSubject>().Where(d => d.Id.IsOneOf(ids)).Select(d => d.Id).ToListAsync(ct)).ToHashSet();
        var held = await LegalHolds.Among(session, ids, ct);
        return [.. due.Where(d => !gone.Contains(d.Matter.Subject)).OrderBy(d => d.Until).ThenBy(d => d.Matter.Matter, StringComparer.Ordinal)
            .Select(d => new RunningOut(d.Matter.Matter, d.Matter.Class.Code, d.Matter.EndedOn!.Value, d.Until, held.Contains(d.Matter.Subject)))];
    }

    /// <summary>By the policy in force today; null where no time is set.</summary>
    public DateOnly? Until(Erasable matter, DateOnly today) => Until(matter.Class, matter.EndedOn, today);

    public DateOnly? Until(RetentionClass kind, DateOnly? ended, DateOnly today) => kind.KeptUntil(ended, policies.InForceOn(today), today);
}
