namespace IntegrityLedger.Conflicts.Views;

/// <summary>The words of one declared interest in clear, to search in; forgettable: made from the sealed texts, and gone when their key is.</summary>
public sealed class InterestText
{
    public Guid Id { get; set; }
    /// <summary>As <see cref="Kernel.SearchText"/> has it: case number, names, description.</summary>
    public string Search { get; set; } = "";
}
