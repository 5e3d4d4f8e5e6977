namespace IntegrityLedger.Kernel;

/// <summary>One field before and after; personal text is sealed.</summary>
public sealed record FieldChange(string Field, SealedText? Before, SealedText? After);
