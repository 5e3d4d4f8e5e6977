using IntegrityLedger.Kernel;

namespace IntegrityLedger.Platform.Crypto;

/// <summary>A subject whose key was destroyed: under which decision. Kept with the keys, outside the ledger's own backup, so that an older copy of the ledger learns it again.</summary>
public sealed class DestroyedSubject
{
    /// <summary>The subject's id.</summary>
    public Guid Id { get; set; }
    /// <summary>The stream of the destruction that took it; one destruction may take several subjects.</summary>
    public Guid Destruction { get; set; }
    /// <summary>What people call the matter: its number.</summary>
    public string Matter { get; set; } = "";
    public string Decision { get; set; } = "";
    public DateOnly DecidedOn { get; set; }
    public DateOnly On { get; set; }
    public string By { get; set; } = "";
    /// <summary>What kind of thing it was: the code of its retention class; null in lists older than the classes.</summary>
    public string? Kind { get; set; }
    /// <summary>The decision let it go before the time of its class.</summary>
    public bool BeforeTime { get; set; }
    /// <summary>Sealed under the destruction's own key.</summary>
    public SealedText Reason { get; set; } = new("");

    /// <summary>What a reader sees where the text was.</summary>
    public LocalizedText Told => new($"Förstörd enligt beslut {Decision}", $"Destroyed under decision {Decision}");
}
