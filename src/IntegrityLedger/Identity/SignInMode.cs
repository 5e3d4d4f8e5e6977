namespace IntegrityLedger.Identity;

/// <summary>How people sign in to this installation.</summary>
/// <param name="Demo">Whoever asks is believed: only where nobody but this machine can ask.</param>
/// <param name="Authority">The OpenID Connect provider, or null.</param>
public sealed record SignInMode(bool Demo, string? Authority)
{
    /// <exception cref="StartRefusedException">Demo sign-in is demanded on an address that others reach.</exception>
    public static SignInMode Decide(IConfiguration configuration)
    {
        var authority = configuration["Identity:Authority"] is { Length: > 0 } value ? value : null;
        var open = Addresses.Configured(configuration).Where(address => !Addresses.IsLoopback(address)).ToArray();
        var demanded = configuration.GetValue<bool?>("Ledger:DemoSignIn");
        if (demanded == true && open.Length > 0) throw Refused(open);
        return new(demanded ?? (authority is null && open.Length == 0), authority);
    }

    internal static StartRefusedException Refused(IEnumerable<string> open) => new(
        $"Demo sign-in believes whoever asks and is only for this machine, but the server listens on {string.Join(", ", open)}. "
        + "Listen on http://localhost:5080 (Urls), or set Ledger__DemoSignIn=false and name an identity provider with Identity__Authority, Identity__ClientId and Identity__ClientSecret.");
}

/// <summary>The application will not start as it is configured; the message says what to change and is meant to be shown alone.</summary>
public sealed class StartRefusedException(string message) : Exception(message);
