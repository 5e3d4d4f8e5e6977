using IntegrityLedger.Kernel;
using IntegrityLedger.Suppliers.Views;

namespace IntegrityLedger.Conflicts.Views;

/// <summary>Which procurements the readers of an interest may see named.</summary>
public sealed class NameableProcurements(IProcurements procurements)
{
    /// <param name="named">The number that the declarant gave, if any.</param>
    public async Task<IReadOnlySet<string>> Of(IEnumerable<string> numbers, EmployeeId declarant, string? named, Actor reader, DateOnly today, CancellationToken ct)
    {
        var found = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var number in numbers.Distinct(StringComparer.OrdinalIgnoreCase))
        {
            var own = number.Equals(named, StringComparison.OrdinalIgnoreCase);
            if (own || (await procurements.ByNumber(number, ct) is { } story
                && ProcurementSecrecy.MayBeNamed(story.PhaseOn(today).BidsPublic, story.EverHad(declarant) || story.EverHad(reader.Id), own, reader))) found.Add(number);
        }
        return found;
    }

    /// <summary>What an interest touches, without the procurements that may not be named.</summary>
    public async Task<InterestTouches> Narrowed(InterestTouches touches, EmployeeId declarant, string? named, Actor reader, DateOnly today, CancellationToken ct)
    {
        if (touches.Procurements.Count == 0) return touches;
        var nameable = await Of(touches.Procurements.Select(p => p.Number), declarant, named, reader, today, ct);
        return touches with { Procurements = [.. touches.Procurements.Where(p => nameable.Contains(p.Number))] };
    }
}
