using IntegrityLedger.Kernel;

namespace IntegrityLedger.Conflicts;

/// <summary>The paragraphs about secondary occupations, dated: what is cited is what was in force that day under the unit's regime.</summary>
/// <remarks>LOA is about authorities, municipalities among them (LOA 2 §); municipal companies live under contract, group policy and LAS 6 i §.</remarks>
public static class SecondaryOccupationLaw
{
    private sealed record Paragraph(string Text, Period InForce, Func<Regime, bool> Regime, SecondaryOccupationType? Only = null);

    private static readonly IReadOnlyList<Paragraph> Paragraphs =
    [
        new("LOA 7 §", new(new(2002, 1, 1)), IsAuthority),
        new("LOA 7 c §", new(new(2002, 1, 1)), IsAuthority),
        // From that day the employer may not forbid another employment without one of the named grounds.
        new("LAS 6 i §", new(new(2022, 6, 29)), _ => true, SecondaryOccupationType.Employment),
        new("kollektivavtal (AB)", new(new(2002, 1, 1)), IsAuthority),
        new("anställningsavtalet och koncernens policy", new(new(2002, 1, 1)), regime => !IsAuthority(regime)),
    ];

    /// <summary>Every paragraph that bears on a decision that day, in the order in which they are cited.</summary>
    public static string On(DateOnly day, Regime regime, SecondaryOccupationType type) =>
        string.Join(", ", Paragraphs.Where(p => p.InForce.Contains(day) && p.Regime(regime) && (p.Only is null || p.Only == type)).Select(p => p.Text));

    /// <summary>Why something without a ground must be allowed: LAS 6 i § for another employment, otherwise what names the grounds.</summary>
    public static string MustBeAllowed(DateOnly day, Regime regime, SecondaryOccupationType type) =>
        Paragraphs.FirstOrDefault(p => p.Only == type && p.InForce.Contains(day))?.Text ?? (IsAuthority(regime) ? "LOA 7 §, kollektivavtal (AB)" : "anställningsavtalet och koncernens policy");

    /// <summary>Whether LOA's ban on what damages trust holds for the unit.</summary>
    public static bool IsAuthority(Regime regime) => regime is Regime.Authority or Regime.MunicipalFederation;
}
