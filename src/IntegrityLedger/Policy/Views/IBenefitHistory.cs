using IntegrityLedger.Policy.Replays;

namespace IntegrityLedger.Policy.Views;

/// <summary>How much history a period holds.</summary>
/// <param name="Judged">Declarations that the policy has judged.</param>
/// <param name="NotJudged">Declarations taken over from older registers: recorded, never judged here.</param>
public sealed record HistorySize(long Judged, long NotJudged);

/// <summary>What was declared and how it was judged, for trying a policy on it. Told by the room that keeps the declarations.</summary>
public interface IBenefitHistory
{
    /// <param name="from">First and last day of the events.</param>
    Task<HistorySize> Size(DateOnly from, DateOnly to, CancellationToken ct);

    /// <summary>Every judged declaration with its last judgement, in no order, withdrawn ones included; read from the events, all as of one moment, without keeping any in memory.</summary>
    IAsyncEnumerable<JudgedBenefit> Judged(DateOnly from, DateOnly to, CancellationToken ct);
}
