namespace IntegrityLedger.Gifts.Views;

/// <summary>The words of one declaration in clear, to search in; forgettable: made from the sealed texts, and gone when their key is.</summary>
public sealed class GiftText
{
    public Guid Id { get; set; }
    public string Description { get; set; } = "";
    public string Counterparty { get; set; } = "";
    public string Declarant { get; set; } = "";
    /// <summary>Lower case: case number, names, description, purpose.</summary>
    public string Search { get; set; } = "";
}
