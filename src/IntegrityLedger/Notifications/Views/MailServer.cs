using IntegrityLedger.Identity;

namespace IntegrityLedger.Notifications.Views;

/// <summary>How a connection to the mail server is protected.</summary>
public enum MailTls
{
    /// <summary>Not at all; for a server on this machine.</summary>
    None,
    /// <summary>STARTTLS is demanded (RFC 3207): no mail goes in clear because somebody in between left it out.</summary>
    StartTls,
    /// <summary>From the first byte (RFC 8314).</summary>
    Tls,
}

/// <summary>The mail server, from Ledger:Mail:Host, Port, From, Tls (none, startTls, tls), User and Password; without a host nothing is sent.</summary>
public sealed record MailServer(string? Host, int Port, string From, MailTls Tls, string? User, string? Password)
{
    public bool IsConfigured => Host is not null;

    /// <exception cref="StartRefusedException">Something is missing or cannot be read; the sentence says which setting.</exception>
    public static MailServer Of(IConfiguration configuration)
    {
        var mail = configuration.GetSection("Ledger:Mail");
        if (mail["Host"] is not { Length: > 0 } host) return new(null, 0, "", MailTls.None, null, null);
        if (mail["From"] is not { Length: > 0 } from || !MimeKit.MailboxAddress.TryParse(from, out _))
            throw new StartRefusedException("Ledger:Mail:Host is set but Ledger:Mail:From is not an address: say whom the mail is from, such as integritet@staden.example.");
        var tls = MailTls.StartTls;
        if (mail["Tls"] is { Length: > 0 } word && !Enum.TryParse(word, ignoreCase: true, out tls)) throw new StartRefusedException($"Ledger:Mail:Tls is \"{word}\"; it must be none, startTls or tls.");
        if (mail["Tls"] is not { Length: > 0 } && Addresses.IsLoopbackHost(host)) tls = MailTls.None;
        if (!int.TryParse(mail["Port"] ?? "0", out var port) || port is < 0 or > 65535) throw new StartRefusedException($"Ledger:Mail:Port is \"{mail["Port"]}\"; it must be a number up to 65535.");
        if (port == 0) port = tls switch { MailTls.Tls => 465, MailTls.StartTls => 587, _ => 25 };
        return new(host, port, from, tls, mail["User"], mail["Password"]);
    }

    /// <summary>Without the password.</summary>
    public override string ToString() => Host is null ? "no mail server" : $"{Host}:{Port} ({Tls})";
}
