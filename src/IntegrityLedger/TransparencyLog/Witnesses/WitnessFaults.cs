using IntegrityLedger.Proofs;

namespace IntegrityLedger.TransparencyLog.Witnesses;

/// <summary>What can be between a log and a witness.</summary>
internal static class WitnessFaults
{
    public static readonly Fault NotAWitnessKey = new("witness-key-kind", "Nyckeln är inte ett vittnes nyckel (slag 0x04).", "The key is not a witness's key (kind 0x04).");

    public static readonly Fault NotALogKey = new("witness-log-key-kind", "Nyckeln är inte en loggs nyckel (slag 0x01, från /log/key).", "The key is not a log's key (kind 0x01, from /log/key).");

    public static readonly Fault NoAddress = new("witness-address", "Vittnets adress ska börja med https:// eller http://.", "The witness's address should begin with https:// or http://.");

    public static Fault Away(string why) => new("witness-away", $"Vittnet svarar inte: {why}", $"The witness does not answer: {why}");

    /// <summary>Our own trouble.</summary>
    public static Fault NotAsked(string why) => new("witness-not-asked", $"Vittnet kunde inte frågas: {why}", $"The witness could not be asked: {why}");

    public static readonly Fault Unusable = new("witness-answer-unusable", "Vittnets svar gäller inte: det är inte undertecknat med den nyckel som är inställd, eller motsäger sig självt.",
        "The witness's answer is worth nothing: it is not signed with the key that is set, or contradicts itself.");

    public static Fault Declined(int status) => new("witness-declines", $"Vittnet tar inte emot vår logg (svar {status}). Känner det loggens nyckel?", $"The witness does not take our log (answer {status}). Does it know the log's key?");

    /// <summary>The alarm: the witness has seen something that this database does not hold.</summary>
    public static Fault Conflict(string name, long seen, long now) => new("witness-conflict",
        $"Vittnet {name} har sett en annan logg: {seen} poster, och den här databasen har {now} som inte bygger på dem. En äldre kopia är troligen återställd. Se ops/runbooks/witness.md.",
        $"The witness {name} has seen another log: {seen} entries, and this database has {now} that do not build on them. An older copy was probably restored. See ops/runbooks/witness.md.");

    public static bool IsAlarm(Fault fault) => fault.Code == "witness-conflict";
}
