using System.Text.Json;
using IntegrityLedger.Proofs.Notes;
using IntegrityLedger.Proofs.Receipts;

namespace IntegrityLedger.Verify;

/// <summary>Says of an audit bundle whether it is valid, names what differs, and says what it proves.</summary>
internal sealed class BundleReport(string language, bool json, TextWriter output)
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public int Write(Stream bundle, IReadOnlyList<VerifierKey> log, IReadOnlyList<VerifierKey> witnesses)
    {
        var outcome = BundleCheck.Check(bundle, log, witnesses);
        var valid = outcome.Faults.Count == 0;
        if (json) output.WriteLine(JsonSerializer.Serialize(Answer(outcome, valid), Web));
        else if (valid) Words(outcome);
        else
        {
            output.WriteLine(Say("OGILTIGT.", "NOT VALID."));
            foreach (var fault in outcome.Faults) output.WriteLine($"  {fault.In(language)} ({fault.Code})");
        }
        return valid ? VerifyCommandLine.Valid : VerifyCommandLine.Invalid;
    }

    private void Words(BundleOutcome outcome)
    {
        var (manifest, head) = (outcome.Manifest!, outcome.Checkpoint!);
        output.WriteLine(Say("GILTIGT.", "VALID."));
        output.WriteLine(Say(
            $"{outcome.Proven} händelser ({manifest.Kind} {manifest.About}) finns så som de står här i loggen {head.Origin}, bland de {head.Size} första posterna.",
            $"{outcome.Proven} events ({manifest.Kind} {manifest.About}) are in the log {head.Origin} as they stand here, among its first {head.Size} entries."));
        foreach (var key in outcome.SignedBy) output.WriteLine($"  {Say("Signerad", "Signed"),-12} {key.Name}+{key.Id:x8}");
        output.WriteLine(Say(
            "Dolda texter är med som chiffertext: det är chiffertexten som är bevisad, oförändrad, också när nyckeln är förstörd. Sidan att läsa och regelversionerna är utskrifter: de är som när paketet gjordes, men det är händelserna som är bevisade. Paketet säger inte att det som skrevs är sant, eller att inget har hänt efteråt.",
            "Hidden texts are here as ciphertext: it is the ciphertext that is proven, unchanged, also when its key is destroyed. The page to read and the policy versions are prints: they are as when the bundle was made, but it is the events that are proven. The bundle does not say that what was written is true, or that nothing has happened since."));
    }

    private static object Answer(BundleOutcome outcome, bool valid) => new
    {
        valid,
        kind = outcome.Manifest?.Kind,
        about = outcome.Manifest?.About,
        events = outcome.Proven,
        origin = outcome.Checkpoint?.Origin,
        size = outcome.Checkpoint?.Size,
        root = outcome.Checkpoint?.Root.ToString(),
        signedBy = outcome.SignedBy.Select(key => key.ToString()),
        differences = outcome.Faults.Select(fault => new { fault.Code, fault.Sv, fault.En }),
    };

    private string Say(string sv, string en) => language == "sv" ? sv : en;
}
