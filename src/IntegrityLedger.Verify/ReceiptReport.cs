using System.Text.Json;
using IntegrityLedger.Proofs;
using IntegrityLedger.Proofs.Notes;
using IntegrityLedger.Proofs.Receipts;
using IntegrityLedger.Proofs.Tree;

namespace IntegrityLedger.Verify;

/// <summary>Says of one receipt whether it is valid, why, and what it proves: in words, or as JSON.</summary>
internal sealed class ReceiptReport(string language, bool json, TextWriter output)
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public int Write(byte[] receipt, IReadOnlyList<VerifierKey> log, IReadOnlyList<VerifierKey> witnesses)
    {
        var valid = ReceiptCheck.TryCheck(receipt, log, witnesses, out var proven, out var fault);
        if (json) output.WriteLine(JsonSerializer.Serialize(valid ? Answer(proven!) : new { valid = false, code = fault!.Code, reason = fault.In(language) }, Web));
        else if (valid) Words(proven!);
        else output.WriteLine(Say($"OGILTIGT. {fault!.Sv} ({fault.Code})", $"NOT VALID. {fault.En} ({fault.Code})"));
        return valid ? VerifyCommandLine.Valid : VerifyCommandLine.Invalid;
    }

    private void Words(Proven proven)
    {
        var (entry, head) = (proven.Entry, proven.Checkpoint);
        output.WriteLine(Say("GILTIGT.", "VALID."));
        output.WriteLine(Say(
            $"Posten finns på plats {proven.Index} i loggen {head.Origin}, bland de {head.Size} första posterna. Ingen av dem kan ändras, tas bort eller flyttas utan att det märks.",
            $"The entry is number {proven.Index} in the log {head.Origin}, among its first {head.Size} entries. None of those can be changed, removed or moved without it being noticed."));
        Line("Organisation", "Organisation", entry.Organisation);
        Line("Händelse", "Event", $"{entry.Type} {entry.Event}");
        Line("Ärende", "Matter", $"{entry.Stream}, {entry.StreamVersion}");
        Line("Skriven", "Recorded", entry.RecordedAt);
        Line("Innehåll", "Payload", $"SHA-256 {entry.Payload}");
        Line("Uppgifter", "Headers", $"SHA-256 {entry.Headers}");
        Line("Löv", "Leaf", $"SHA-256 {TreeHash.Leaf(entry.ToEntry())}");
        Line("Rot", "Root", $"SHA-256 {head.Root}");
        foreach (var key in proven.SignedBy) Line("Signerad", "Signed", $"{key.Name}+{key.Id:x8}");
        foreach (var seen in proven.Witnesses) Line("Bevittnad", "Witnessed", $"{seen.Witness.Name} {seen.At:yyyy-MM-dd'T'HH:mm:ss'Z'}");
        output.WriteLine(Say(
            "Kvittot säger inte att innehållet är sant, utan att det skrevs så och då. Be liggaren om innehållet och jämför fingeravtrycket.",
            "The receipt does not say that the contents are true, but that they were written so and then. Ask the ledger for the contents and compare the fingerprint."));
    }

    private static object Answer(Proven proven) => new
    {
        valid = true,
        origin = proven.Checkpoint.Origin,
        index = proven.Index,
        size = proven.Checkpoint.Size,
        root = proven.Checkpoint.Root.ToString(),
        leaf = TreeHash.Leaf(proven.Entry.ToEntry()).ToString(),
        organisation = proven.Entry.Organisation,
        @event = proven.Entry.Event,
        type = proven.Entry.Type,
        stream = proven.Entry.Stream,
        streamVersion = proven.Entry.StreamVersion,
        recordedAt = proven.Entry.RecordedAt,
        payload = proven.Entry.Payload.ToString(),
        headers = proven.Entry.Headers.ToString(),
        signedBy = proven.SignedBy.Select(key => key.ToString()),
        witnesses = proven.Witnesses.Select(seen => new { name = seen.Witness.Name, at = seen.At }),
    };

    private void Line(string sv, string en, string text) => output.WriteLine($"  {Say(sv, en),-12} {text}");

    private string Say(string sv, string en) => language == "sv" ? sv : en;
}
