using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;
using MimeKit;

namespace IntegrityLedger.SystemTests.Notifications;

/// <summary>A mail server on this machine (RFC 5321, as far as a client that sends needs one): spoken to over a socket, stopped and started again on the same port.</summary>
public sealed class LoopbackSmtp : IAsyncDisposable
{
    private readonly ConcurrentQueue<(string To, MimeMessage Mail)> taken = [];
    private readonly ConcurrentBag<TcpClient> open = [];
    private TcpListener? listener;
    private Task accepting = Task.CompletedTask;

    public int Port { get; private set; }

    /// <summary>What is said to RCPT TO; 250 unless somebody says otherwise.</summary>
    public Func<string, string> Recipient { get; set; } = _ => "250 OK";

    /// <summary>The line breaks when the whole text has been received, before the server has said what it makes of it.</summary>
    public bool BreaksAfterText { get; set; }

    /// <summary>The user who has to say who she is, as user:password; null lets everybody in.</summary>
    public string? Demands { get; set; }

    /// <summary>Texts received, taken or not.</summary>
    public int Texts;

    /// <summary>What was taken, by recipient, oldest first.</summary>
    public IReadOnlyList<(string To, MimeMessage Mail)> Mails => [.. taken];
    public IEnumerable<MimeMessage> To(string address) => Mails.Where(mail => mail.To == address).Select(mail => mail.Mail);

    public LoopbackSmtp() => Start();

    public void Start()
    {
        listener = new TcpListener(IPAddress.Loopback, Port);
        listener.Start();
        Port = ((IPEndPoint)listener.LocalEndpoint).Port;
        accepting = Accept(listener);
    }

    public async Task Stop()
    {
        listener?.Stop();
        foreach (var client in open) client.Dispose();
        await accepting;
    }

    public async ValueTask DisposeAsync() => await Stop();

    private async Task Accept(TcpListener on)
    {
        var served = new List<Task>();
        try
        {
            while (true)
            {
                var client = await on.AcceptTcpClientAsync();
                open.Add(client);
                served.Add(Serve(client));
            }
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException) { }
        await Task.WhenAll(served);
    }

    private async Task Serve(TcpClient client)
    {
        try
        {
            using var lines = new StreamReader(client.GetStream(), Encoding.UTF8);
            await using var answers = new StreamWriter(client.GetStream(), new UTF8Encoding(false)) { NewLine = "\r\n", AutoFlush = true };
            await answers.WriteLineAsync("220 loopback ESMTP");
            var (to, known) = (new List<string>(), Demands is null);
            while (await lines.ReadLineAsync() is { } line)
            {
                var verb = line.Split(' ', ':')[0].ToUpperInvariant();
                if (verb == "AUTH") known = line.Split(' ') is [_, "PLAIN", var secret] && Encoding.UTF8.GetString(Convert.FromBase64String(secret)).TrimStart('\0').Replace('\0', ':') == Demands;
                if (verb == "RCPT") to.Add(line[(line.IndexOf('<') + 1)..line.IndexOf('>')]);
                if (verb == "DATA")
                {
                    await answers.WriteLineAsync("354 Go on");
                    var mail = await Text(lines);
                    Interlocked.Increment(ref Texts);
                    if (BreaksAfterText) { client.Client.Close(0); return; }
                    foreach (var address in to) taken.Enqueue((address, mail));
                    to.Clear();
                }
                await answers.WriteLineAsync(verb switch
                {
                    "EHLO" => Demands is null ? "250-loopback\r\n250 8BITMIME" : "250-loopback\r\n250-8BITMIME\r\n250 AUTH PLAIN",
                    "AUTH" => known ? "235 Welcome" : "535 No",
                    "MAIL" when !known => "530 Who are you?",
                    "RCPT" => Recipient(to[^1]),
                    "QUIT" => "221 Bye",
                    "HELO" or "MAIL" or "DATA" or "RSET" or "NOOP" => "250 OK",
                    _ => "502 Not known here",
                });
                if (verb == "RSET") to.Clear();
                if (verb == "QUIT") return;
            }
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException) { }
        finally { client.Dispose(); }
    }

    /// <summary>Up to the line with a single dot; a doubled first dot is one (section 4.5.2).</summary>
    private static async Task<MimeMessage> Text(StreamReader lines)
    {
        var text = new MemoryStream();
        while (await lines.ReadLineAsync() is { } line && line != ".") text.Write(Encoding.UTF8.GetBytes((line.StartsWith('.') ? line[1..] : line) + "\r\n"));
        text.Position = 0;
        return await MimeMessage.LoadAsync(text);
    }
}
