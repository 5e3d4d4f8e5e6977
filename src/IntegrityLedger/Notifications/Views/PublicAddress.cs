using IntegrityLedger.Identity;

namespace IntegrityLedger.Notifications.Views;

/// <summary>Where people reach the application: Ledger:PublicUrl, or as the request at hand came, or the first address that is listened on.</summary>
public sealed class PublicAddress(IConfiguration configuration)
{
    /// <returns>Without a slash at the end.</returns>
    public string Of(HttpRequest? request = null) => (Told ?? (request is null ? Listening : $"{request.Scheme}://{request.Host}")).TrimEnd('/');

    private string? Told => configuration["Ledger:PublicUrl"] is { Length: > 0 } url ? url : null;
    private string Listening => Addresses.Configured(configuration).FirstOrDefault() ?? "http://localhost:5080";
}
