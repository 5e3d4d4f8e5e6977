using System.Net.Sockets;
using IntegrityLedger.Notifications.Views;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace IntegrityLedger.Notifications.Reactions;

/// <summary>What the server made of a mail.</summary>
public enum PostResult
{
    Taken,
    /// <summary>A permanent no (5xx): this recipient or this mail, not the server's mood.</summary>
    Refused,
    /// <summary>It did not go, and may go another time.</summary>
    Later,
    /// <summary>The line broke after the text was on its way: it may have been taken.</summary>
    Unknown,
}

/// <summary>One connection to the mail server (RFC 5321).</summary>
public sealed class SmtpPost : IDisposable
{
    private const int TimeoutMilliseconds = 15_000;
    private readonly SmtpClient client;
    private readonly Stage stage;

    private SmtpPost(SmtpClient client, Stage stage) => (this.client, this.stage) = (client, stage);

    /// <summary>Null when the server does not answer, or does not let us in.</summary>
    public static async Task<SmtpPost?> Open(MailServer server, CancellationToken ct)
    {
        var stage = new Stage();
        var client = new SmtpClient(stage) { Timeout = TimeoutMilliseconds };
        try
        {
            await client.ConnectAsync(server.Host!, server.Port, server.Tls switch { MailTls.Tls => SecureSocketOptions.SslOnConnect, MailTls.StartTls => SecureSocketOptions.StartTls, _ => SecureSocketOptions.None }, ct);
            if (server.User is { Length: > 0 } user) await client.AuthenticateAsync(user, server.Password ?? "", ct);
            return new(client, stage);
        }
        catch (Exception e) when (IsTheServers(e, ct))
        {
            client.Dispose();
            return null;
        }
    }

    public async Task<PostResult> Send(MimeMessage mail, CancellationToken ct)
    {
        stage.TextBegun = false;
        try
        {
            await client.SendAsync(mail, ct);
            return PostResult.Taken;
        }
        catch (SmtpCommandException e)
        {
            return (int)e.StatusCode >= 500 ? PostResult.Refused : PostResult.Later;
        }
        catch (Exception e) when (IsTheServers(e, ct) || stage.TextBegun)
        {
            return stage.TextBegun ? PostResult.Unknown : PostResult.Later;
        }
    }

    public void Dispose() => client.Dispose();

    /// <summary>The server's or the network's doing, not ours and not that we are to stop.</summary>
    private static bool IsTheServers(Exception e, CancellationToken ct) => !ct.IsCancellationRequested
        && e is SocketException or IOException or TimeoutException or OperationCanceledException or ProtocolException or CommandException or MailKit.Security.AuthenticationException or SslHandshakeException or ServiceNotConnectedException or NotSupportedException;

    /// <summary>Listens for the moment after which nobody can know whether the mail was taken. Keeps nothing of what it hears.</summary>
    private sealed class Stage : IProtocolLogger
    {
        public bool TextBegun { get; set; }
        public IAuthenticationSecretDetector? AuthenticationSecretDetector { get; set; }
        public void LogConnect(Uri uri) { }
        public void LogServer(byte[] buffer, int offset, int count) { }
        public void Dispose() { }

        public void LogClient(byte[] buffer, int offset, int count)
        {
            var sent = buffer.AsSpan(offset, count);
            if (sent.StartsWith("DATA"u8) || sent.StartsWith("BDAT"u8) || sent.IndexOf("\r\nDATA\r\n"u8) >= 0) TextBegun = true;
        }
    }
}
