using System.Net;
using System.Net.Sockets;

namespace IntegrityLedger.Platform.CommandLine;

/// <summary>Looks whether somebody else already listens where we are to listen, before a database is opened for nothing.</summary>
internal static class ListeningAddresses
{
    /// <summary>The first address that is taken, or null. Port 0 (any free port) is never taken.</summary>
    public static string? Taken(IConfiguration configuration) =>
        (configuration["urls"] ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).FirstOrDefault(IsTaken);

    public static string Message(Invocation invocation, string address) => invocation.Say(
        $"Adressen {address} är upptagen: ett annat program lyssnar redan där. Stoppa det, eller välj en annan port: --urls http://localhost:{Free(address)}",
        $"The address {address} is taken: another program already listens there. Stop it, or choose another port: --urls http://localhost:{Free(address)}");

    private static bool IsTaken(string url)
    {
        BindingAddress address;
        try { address = BindingAddress.Parse(url); }
        catch (FormatException) { return false; }
        if (address.IsUnixPipe || address.IsNamedPipe || address.Port == 0) return false;
        var places = IPAddress.TryParse(address.Host.Trim('[', ']'), out var ip) ? [ip]
            : address.Host.Equals("localhost", StringComparison.OrdinalIgnoreCase) ? new[] { IPAddress.Loopback, IPAddress.IPv6Loopback } : [IPAddress.Any];
        return places.Any(place => IsTaken(new IPEndPoint(place, address.Port)));
    }

    private static bool IsTaken(IPEndPoint place)
    {
        using var socket = new Socket(place.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
        // As the server binds: a port whose last connection is only fading away is free.
        if (!OperatingSystem.IsWindows()) socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReuseAddress, true);
        try { socket.Bind(place); socket.Listen(); return false; }
        catch (SocketException e) { return e.SocketErrorCode == SocketError.AddressAlreadyInUse; }
    }

    private static int Free(string address)
    {
        var port = BindingAddress.Parse(address).Port;
        return port < 64_000 ? port + 1000 : port - 1000;
    }
}
