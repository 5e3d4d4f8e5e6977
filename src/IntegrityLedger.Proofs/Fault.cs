namespace IntegrityLedger.Proofs;

/// <summary>Why something is not what it claims to be: a stable code for machines and a sentence in both languages.</summary>
public sealed record Fault(string Code, string Sv, string En)
{
    public string In(string language) => language == "sv" ? Sv : En;
    public override string ToString() => $"{Code}: {En}";
}
