using System.Globalization;
using System.Net;
using System.Text;
using IntegrityLedger.Proofs.Notes;
using IntegrityLedger.Proofs.Witnesses;

namespace IntegrityLedger.TransparencyLog.Witnesses;

/// <summary>What a witness answered: a cosignature, the size it saw, or a status.</summary>
internal sealed record WitnessReply(HttpStatusCode Status, NoteSignature? Signature, long? Seen);

/// <summary>Asks a witness over HTTP; each question is waited for a few seconds at most.</summary>
internal sealed class WitnessClient(LogSettings settings) : IDisposable
{
    private const int MostBytes = 64 * 1024;
    private readonly HttpClient http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) })
    {
        Timeout = settings.WitnessPatience, MaxResponseContentBufferSize = MostBytes,
    };

    /// <exception cref="HttpRequestException">It was not reached.</exception>
    /// <exception cref="TaskCanceledException">It did not answer in time.</exception>
    public async Task<WitnessReply> Ask(WitnessPeer peer, AddCheckpoint question, CancellationToken ct)
    {
        using var content = new StringContent(question.ToString(), Encoding.UTF8, "text/plain");
        using var answer = await http.PostAsync(new Uri($"{peer.Url}/add-checkpoint"), content, ct);
        var text = await answer.Content.ReadAsStringAsync(ct);
        if (answer.StatusCode == HttpStatusCode.Conflict) return new(answer.StatusCode, null, long.TryParse(text.TrimEnd('\n'), NumberStyles.None, CultureInfo.InvariantCulture, out var seen) ? seen : null);
        return new(answer.StatusCode, answer.StatusCode == HttpStatusCode.OK ? Cosignature(peer, question.Note.Text, text) : null, null);
    }

    /// <summary>The last checkpoint of a log that the witness cosigned, where it shows such; null where it does not.</summary>
    public async Task<SignedNote?> Last(WitnessPeer peer, string origin, CancellationToken ct)
    {
        try
        {
            using var answer = await http.GetAsync(new Uri($"{peer.Url}/checkpoint?origin={Uri.EscapeDataString(origin)}"), ct);
            return answer.IsSuccessStatusCode && SignedNote.TryParse(await answer.Content.ReadAsByteArrayAsync(ct), out var note, out _) ? note : null;
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException && !ct.IsCancellationRequested) { return null; }
    }

    public void Dispose() => http.Dispose();

    /// <summary>The line that its known key signed over this very text; whatever else it wrote is passed over.</summary>
    private static NoteSignature? Cosignature(WitnessPeer peer, string text, string lines) =>
        SignedNote.TryParse(Encoding.UTF8.GetBytes($"{text}\n{lines}"), out var note, out _) && note.Check([peer.Key!], out var signed, out _) ? signed[0].Signature : null;
}
