namespace IntegrityLedger.Conflicts.Views;

/// <summary>How far the asking has come. Kept beside the ledger, not in it: lost, the asking begins again, and whoever was asked is recognised.</summary>
public sealed class AttestationRun
{
    /// <summary>The campaign's id.</summary>
    public Guid Id { get; set; }

    /// <summary>The day whose unit tree counts.</summary>
    public DateOnly Day { get; set; }

    /// <summary>The last person looked at; null at the beginning.</summary>
    public Guid? Through { get; set; }

    /// <summary>Only those about whom something was learnt since; null when everybody is looked at.</summary>
    public DateTimeOffset? ChangedSince { get; set; }

    public int LookedAt { get; set; }
    public int Of { get; set; }
    public int Asked { get; set; }
    public bool Done { get; set; }
    public DateTimeOffset BegunAt { get; set; }
    public DateTimeOffset UpdatedAt { get; set; }
}
