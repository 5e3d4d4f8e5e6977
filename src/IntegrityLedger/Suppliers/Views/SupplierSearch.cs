using IntegrityLedger.Identity;
using IntegrityLedger.Kernel;

namespace IntegrityLedger.Suppliers.Views;

/// <summary>GET /api/suppliers?q= : the picker of suppliers. Sole traders are found by name, never with their number; people known by name only are not found.</summary>
public static class SupplierSearch
{
    private const int Most = 20;
    private static readonly SupplierKind[] Findable = [SupplierKind.LegalPerson, SupplierKind.SoleTrader];

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/api/suppliers", Find).WithAccess(Access.SignedIn).WithTags("Suppliers").WithName("suppliers").WithSummary("Suppliers by number or name, for pickers");

    internal static async Task<IReadOnlyList<SupplierFound>> Find(string? q, ISupplierRegister register, TimeProvider clock, CancellationToken ct)
    {
        if (q is null || q.Trim().Length < 2) return [];
        var found = await register.Search(q, StockholmTime.DateOf(clock.GetUtcNow()), Findable, Most, ct);
        return [.. found.Select(s => new SupplierFound(s.OrganisationNumber, s.Name, s.Kind, s.Relations.Count > 0))];
    }
}

/// <summary>One line of the picker.</summary>
/// <param name="OrganisationNumber">Ten digits; null for a sole trader, whose number is a personal number.</param>
/// <param name="HasAgreement">The city has an agreement with it today.</param>
public sealed record SupplierFound(string? OrganisationNumber, string Name, SupplierKind Kind, bool HasAgreement);
