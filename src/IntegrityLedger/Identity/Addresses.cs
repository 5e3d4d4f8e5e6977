using System.Net;

namespace IntegrityLedger.Identity;

/// <summary>Tells addresses that only this machine reaches from those that others reach.</summary>
internal static class Addresses
{
    /// <summary>What the configuration says the server will listen on; empty means the server's default, localhost.</summary>
    public static IReadOnlyList<string> Configured(IConfiguration configuration)
    {
        var endpoints = configuration.GetSection("Kestrel:Endpoints").GetChildren().Select(endpoint => endpoint["Url"]).OfType<string>().ToArray();
        var urls = Split(configuration["urls"]);
        // As the server reads them: Kestrel's own endpoints over urls over ports; a bare port listens everywhere.
        return endpoints.Length > 0 ? endpoints : urls.Length > 0 ? urls
            : [.. Split(configuration["http_ports"]).Select(port => $"http://*:{port}"), .. Split(configuration["https_ports"]).Select(port => $"https://*:{port}")];
    }

    /// <summary>localhost or an address of the loopback interface. A Unix socket is not: whatever listens outside may stand behind it.</summary>
    public static bool IsLoopback(string url)
    {
        BindingAddress address;
        try { address = BindingAddress.Parse(url); }
        catch (FormatException) { return false; }
        return !address.IsUnixPipe && !address.IsNamedPipe && IsLoopbackHost(address.Host);
    }

    public static bool IsLoopbackHost(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host.Trim('[', ']'), out var ip) && IPAddress.IsLoopback(ip));

    private static string[] Split(string? value) => value?.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];
}
