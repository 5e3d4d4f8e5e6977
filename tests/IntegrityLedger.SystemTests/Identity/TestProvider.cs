using System.Collections.Concurrent;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace IntegrityLedger.SystemTests.Identity;

/// <summary>A small OpenID Connect provider on loopback that lets everybody in as <see cref="Username"/>: enough to run the code flow for real.</summary>
public sealed class TestProvider : IAsyncDisposable
{
    private readonly RsaSecurityKey key = new(RSA.Create(2048)) { KeyId = "test" };
    private readonly ConcurrentDictionary<string, string> nonces = new();
    private readonly WebApplication app;

    private TestProvider(WebApplication app) => this.app = app;

    public string Username { get; set; } = "anna.berg";
    public string Authority => app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();

    public static async Task<TestProvider> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Configuration["urls"] = "http://127.0.0.1:0";
        builder.Logging.ClearProviders();
        var provider = new TestProvider(builder.Build());
        provider.Map();
        await provider.app.StartAsync(TestContext.Current.CancellationToken);
        return provider;
    }

    private void Map()
    {
        app.MapGet("/.well-known/openid-configuration", () => new Dictionary<string, object>
        {
            ["issuer"] = Authority, ["authorization_endpoint"] = $"{Authority}/authorize", ["token_endpoint"] = $"{Authority}/token", ["jwks_uri"] = $"{Authority}/keys",
            ["response_types_supported"] = new[] { "code" }, ["subject_types_supported"] = new[] { "public" }, ["id_token_signing_alg_values_supported"] = new[] { "RS256" },
        });
        app.MapGet("/keys", () => new { keys = new[] { new { kty = "RSA", use = "sig", alg = "RS256", kid = key.KeyId, n = Base64UrlEncoder.Encode(key.Rsa.ExportParameters(false).Modulus), e = Base64UrlEncoder.Encode(key.Rsa.ExportParameters(false).Exponent) } } });
        app.MapGet("/authorize", (HttpContext context) =>
        {
            var query = context.Request.Query;
            query["code_challenge_method"].ToString().ShouldBe("S256");
            var code = Guid.NewGuid().ToString("N");
            nonces[code] = query["nonce"].ToString();
            return Results.Redirect($"{query["redirect_uri"]}?code={code}&state={Uri.EscapeDataString(query["state"]!)}");
        });
        app.MapPost("/token", async (HttpContext context) =>
        {
            var form = await context.Request.ReadFormAsync(context.RequestAborted);
            var token = new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
            {
                Issuer = Authority, Audience = form["client_id"], Expires = DateTime.UtcNow.AddMinutes(5), SigningCredentials = new(key, SecurityAlgorithms.RsaSha256),
                Claims = new Dictionary<string, object> { ["sub"] = "42", ["nonce"] = nonces[form["code"]!], ["preferred_username"] = Username },
            });
            return Results.Json(new { access_token = "unused", token_type = "Bearer", expires_in = 300, id_token = token });
        });
    }

    public async ValueTask DisposeAsync() => await app.DisposeAsync();
}
