using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using IntegrityLedger.Kernel;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace IntegrityLedger.Identity;

/// <summary>Lets another system in with <c>Authorization: Bearer</c> and the token of Ledger__ImportToken: as <see cref="Role.Integration"/> and nothing more.</summary>
internal sealed class ImportToken(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, IConfiguration configuration)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string SchemeName = "import-token";
    private const string Prefix = "Bearer ";
    private static readonly Person Integration = new(EmployeeId.FromSourceKey("integration:import-token"), "integration", "Integration", null, "", "", new HashSet<string> { Role.Integration });

    public static bool Offered(HttpContext context) => context.Request.Headers.Authorization.ToString().StartsWith(Prefix, StringComparison.OrdinalIgnoreCase);

    protected override Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var wanted = configuration["Ledger:ImportToken"];
        if (!Offered(Context)) return Task.FromResult(AuthenticateResult.NoResult());
        if (string.IsNullOrEmpty(wanted) || !Same(Request.Headers.Authorization.ToString()[Prefix.Length..].Trim(), wanted)) return Task.FromResult(AuthenticateResult.Fail("The token is not the one configured."));
        ClaimsPrincipal principal = LedgerClaims.Principal(Integration, SchemeName);
        return Task.FromResult(AuthenticateResult.Success(new AuthenticationTicket(principal, SchemeName)));
    }

    // Digests are of one length, so the comparison takes the same time whatever was sent.
    private static bool Same(string offered, string wanted) =>
        CryptographicOperations.FixedTimeEquals(SHA256.HashData(Encoding.UTF8.GetBytes(offered)), SHA256.HashData(Encoding.UTF8.GetBytes(wanted)));
}
