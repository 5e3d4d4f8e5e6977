using System.Diagnostics;
using IntegrityLedger.Proofs.Notes;

namespace IntegrityLedger.TransparencyLog;

/// <summary>A key that an outside program keeps (a security module, a signing service): the text goes to its standard input, 64 bytes in base64 come back.</summary>
/// <remarks>Its file has the public key on the first line, the program on the second, and one argument on each further line.</remarks>
internal sealed class ProcessSigner(VerifierKey key, string program, IReadOnlyList<string> arguments) : INoteSigner
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public VerifierKey Key => key;

    public static ProcessSigner Read(string file)
    {
        var lines = File.ReadAllLines(file).Where(line => line.Length > 0).ToArray();
        if (lines.Length < 2) throw new FormatException("The first line is the public key, the second the program that signs.");
        return VerifierKey.TryParse(lines[0], out var key, out var fault) ? new(key, lines[1], lines[2..]) : throw new FormatException(fault.En);
    }

    /// <exception cref="InvalidOperationException">The program failed, or did not answer in ten seconds; what it said is in the message.</exception>
    public async Task<byte[]> SignAsync(ReadOnlyMemory<byte> text, CancellationToken ct)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(Patience);
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true })
            ?? throw new InvalidOperationException($"{program} did not start.");
        try
        {
            var (said, complained) = (process.StandardOutput.ReadToEndAsync(patience.Token), process.StandardError.ReadToEndAsync(patience.Token));
            await Give(process, text, patience.Token);
            await process.WaitForExitAsync(patience.Token);
            var (answer, complaint) = (await said, await complained);
            if (process.ExitCode != 0) throw new InvalidOperationException($"{program} ended with {process.ExitCode}: {complaint.Trim()}");
            var signature = new byte[64];
            return Convert.TryFromBase64String(answer.Trim(), signature, out var length) && length == 64 ? signature : throw new InvalidOperationException($"{program} did not answer with 64 bytes in base64.");
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            throw new InvalidOperationException($"{program} did not answer in {Patience.TotalSeconds:0} s.");
        }
        finally
        {
            if (!process.HasExited) process.Kill(entireProcessTree: true);
        }
    }

    private static async Task Give(Process process, ReadOnlyMemory<byte> text, CancellationToken ct)
    {
        try
        {
            await process.StandardInput.BaseStream.WriteAsync(text, ct);
            process.StandardInput.Close();
        }
        // It ended without reading: its exit code and its complaint say why, and a signature over something else would not verify.
        catch (IOException) { }
    }
}
