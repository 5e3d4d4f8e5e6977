using IntegrityLedger.Policy.Replays;

namespace IntegrityLedger.Policy.Pages;

/// <summary>A line of a table of moves.</summary>
/// <param name="Of">What the bar is a share of: so many declarations were tried, or spoke, here.</param>
/// <param name="Address">Where its cases are listed.</param>
public sealed record MovesRow(string Name, Moves Moves, long Of, string Address, RuleMoves? Rule = null);
