using IntegrityLedger.Proofs;

namespace IntegrityLedger.TransparencyLog;

/// <summary>The log is not what it should be, and nothing more is signed until somebody has looked.</summary>
public sealed class LogFaultException(Fault fault) : Exception(fault.En)
{
    public Fault Fault => fault;
}

/// <summary>Why nothing is signed.</summary>
internal static class LogFaults
{
    public static readonly Fault WrongTree = new("log-tree-differs", "Loggens löv och brickor ger inte den rot som senast signerades: databasen är ändrad. Kör verify ledger.",
        "The log's leaves and tiles do not give the root that was signed last: the database was changed. Run verify ledger.");

    public static readonly Fault UnknownKey = new("log-key-unknown", "Ingen nyckel här har signerat loggens senaste kontrollpunkt. Lägg loggens nyckel i nyckelmappen; se ops/runbooks/log-keys.md.",
        "No key here signed the log's latest checkpoint. Put the log's key into the key directory; see ops/runbooks/log-keys.md.");

    public static readonly Fault NoKey = new("log-key-missing", "Det finns ingen nyckel att signera loggen med. Se ops/runbooks/log-keys.md.", "There is no key to sign the log with. See ops/runbooks/log-keys.md.");

    /// <summary>This node cannot sign; another one may.</summary>
    public static bool IsAboutKeys(Fault fault) => fault == UnknownKey || fault == NoKey;

    public static readonly Fault NotConsistent = new("log-not-consistent", "Det nya huvudet bygger inte vidare på det förra. Inget signeras.", "The new head does not build on the last one. Nothing is signed.");

    public static Fault RolledBack(long then, long now) => new("log-rolled-back",
        $"Loggen har blivit kortare eller en annan: {then} poster är signerade och publicerade, databasen har {now}. En äldre kopia är troligen återställd. Se ops/runbooks/log-keys.md.",
        $"The log has become shorter, or another: {then} entries were signed and published, the database has {now}. An older copy was probably restored. See ops/runbooks/log-keys.md.");

    public static Fault TileMissing(string path, int has) => new("log-tile-missing", $"Brickan {path} saknas eller är ofullständig ({has} hashvärden).", $"The tile {path} is missing or incomplete ({has} hashes).");

    public static Fault Unwritable(long sequence, string why) => new("log-event-without-form", $"Händelse {sequence} har ingen kanonisk form: {why}", $"Event {sequence} has no canonical form: {why}");
}
