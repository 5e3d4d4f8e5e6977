using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using IntegrityLedger.Kernel;
using IntegrityLedger.Platform.Http;
using IntegrityLedger.Policy.Replays;
using IntegrityLedger.Suppliers;
using IntegrityLedger.Suppliers.Views;
using Marten;

namespace IntegrityLedger.Policy.Views;

/// <summary>Shows trials of policies on history, for compliance and auditors.</summary>
public sealed class ReplayReader(IDocumentStore store, ReplayChanges changes, ISupplierRegister suppliers, TimeProvider clock)
{
    public const int PageSize = 50, LargestPage = 500;
    private const int Latest = 50;

    private static readonly Refusal CursorUnknown = new("policy-replay-cursor", RefusalKind.Form, new("Sidhänvisningen går inte att läsa. Börja om från första sidan.", "The cursor cannot be read. Start from the first page."), Field: "cursor");

    private DateOnly Today => StockholmTime.DateOf(clock.GetUtcNow());

    /// <summary>The newest first, without what they came to by rule, unit and giver.</summary>
    /// <param name="version">Only trials of this version; all when null.</param>
    public async Task<IReadOnlyList<ReplayAnswer>> List(string? version, CancellationToken ct)
    {
        await using var session = store.QuerySession();
        var replays = await session.Query<PolicyReplay>().Where(r => version == null || r.Version == version).OrderByDescending(r => r.StartedAt).Take(Latest).ToListAsync(ct);
        return [.. replays.Select(r => ReplayAnswer.Of(r, clock.GetUtcNow()) with { Report = ReplayReport.Empty with { Total = r.Report.Total } })];
    }

    public async Task<Outcome<ReplayAnswer>> Find(Guid id, CancellationToken ct)
    {
        await using var session = store.QuerySession();
        if (await session.LoadAsync<PolicyReplay>(id, ct) is not { } replay) return PolicyRefusals.ReplayNotFound;
        return ReplayAnswer.Of(replay, clock.GetUtcNow(), await NamesOf(replay.Report.Givers.Select(g => g.Key), ct));
    }

    public async Task<Outcome<ChangedBenefits>> Page(Guid id, ChangeFilter filter, string? cursor, int? size, CancellationToken ct)
    {
        await using var session = store.QuerySession();
        if (await session.LoadAsync<PolicyReplay>(id, ct) is null) return PolicyRefusals.ReplayNotFound;
        (DateOnly, Guid)? after = null;
        if (!string.IsNullOrEmpty(cursor) && (after = Read(cursor)) is null) return CursorUnknown;
        var take = Math.Clamp(size ?? PageSize, 1, LargestPage);
        var found = await changes.Read(id, filter, after, take + 1, ct).ToListAsync(ct);
        var page = found.Take(take).ToList();
        var names = await NamesOf(page.Select(c => c.Giver).OfType<string>(), ct);
        return new ChangedBenefits([.. page.Select(c => Shown(c, names))], found.Count > take ? Cursor(page[^1]) : null);
    }

    /// <summary>Every change as lines of CSV, the heading first; memory stays flat however many there are.</summary>
    public async IAsyncEnumerable<string> Csv(Guid id, ChangeFilter filter, [EnumeratorCancellation] CancellationToken ct)
    {
        yield return CsvText.Line(["caseNumber", "occurredOn", "unit", "giver", "giverName", "was", "becomes", "move", "because", "id"]);
        await foreach (var batch in changes.Read(id, filter, null, null, ct).Chunk(LargestPage).WithCancellation(ct))
        {
            var names = await NamesOf(batch.Select(c => c.Giver).OfType<string>(), ct);
            foreach (var c in batch.Select(c => Shown(c, names)))
                yield return CsvText.Line([c.CaseNumber, c.OccurredOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), c.Unit, c.Giver, c.GiverName, Word(c.Was), Word(c.Becomes), c.Move, string.Join(' ', c.Because), c.Id.ToString()]);
        }
    }

    private static ChangedBenefitAnswer Shown(ChangedBenefit c, IReadOnlyDictionary<string, string> names) =>
        new(c.GiftId, c.CaseNumber, c.OccurredOn, c.UnitCode, c.Giver, c.Giver is null ? null : names.GetValueOrDefault(c.Giver), c.Was, c.Becomes, Word(c.Move), c.Because);

    private async Task<IReadOnlyDictionary<string, string>> NamesOf(IEnumerable<string> givers, CancellationToken ct)
    {
        var keys = givers.Distinct().Select(SupplierKey.TryParse).OfType<SupplierKey>().ToList();
        if (keys.Count == 0) return new Dictionary<string, string>();
        return (await suppliers.ByKeys(keys, Today, ct)).ToDictionary(s => s.Key.Value, s => s.Name);
    }

    private static string Cursor(ChangedBenefit last) => Convert.ToBase64String(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{last.OccurredOn:yyyy-MM-dd}|{last.GiftId:N}"))).Replace('+', '-').Replace('/', '_').TrimEnd('=');

    private static (DateOnly, Guid)? Read(string cursor)
    {
        var bytes = new byte[64];
        var padded = cursor.Replace('-', '+').Replace('_', '/').PadRight((cursor.Length + 3) / 4 * 4, '=');
        if (!Convert.TryFromBase64String(padded, bytes, out var length)) return null;
        var parts = Encoding.UTF8.GetString(bytes, 0, length).Split('|');
        return parts.Length == 2 && DateOnly.TryParseExact(parts[0], "yyyy-MM-dd", out var day) && Guid.TryParse(parts[1], out var gift) ? (day, gift) : null;
    }

    private static string Word<T>(T value) where T : struct, Enum => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
