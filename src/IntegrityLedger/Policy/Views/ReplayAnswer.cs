using IntegrityLedger.Kernel;
using IntegrityLedger.Policy.Replays;

namespace IntegrityLedger.Policy.Views;

/// <summary>What is said of a trial of a policy on history.</summary>
/// <param name="State">running, done, cancelled, failed, or interrupted: one that has not moved for a minute was killed; start it anew.</param>
/// <param name="Total">Judged declarations of the period; <see cref="Moves.Judged"/> of the report says how many of them have been tried.</param>
/// <param name="NotJudged">Declarations from older registers, which were never judged here and are left out.</param>
/// <param name="Limits">asIfBegun or eventDate; see the request.</param>
/// <param name="Report">Of what has been tried so far.</param>
/// <param name="RuleTitles">Titles of the candidate's rules, by id.</param>
/// <param name="GiverNames">Names of the givers in the report, by key; a giver who is no longer known is not among them.</param>
public sealed record ReplayAnswer(
    Guid Id, string Version, string ContentHash, string Against, DateOnly From, DateOnly To, string Limits, string State, int Percent, long Total, long NotJudged,
    string StartedBy, DateTimeOffset StartedAt, DateTimeOffset? FinishedAt, ReplayReport Report, IReadOnlyDictionary<string, string> GiverNames, IReadOnlyDictionary<string, LocalizedText> RuleTitles)
{
    private static readonly TimeSpan Silence = TimeSpan.FromMinutes(1);

    public static ReplayAnswer Of(PolicyReplay replay, DateTimeOffset now, IReadOnlyDictionary<string, string>? names = null) => new(
        replay.Id, replay.Version, replay.ContentHash, replay.Against, replay.From, replay.To, replay.AsIfBegun ? "asIfBegun" : "eventDate", StateOf(replay, now),
        replay.State == ReplayState.Done ? 100 : (int)Math.Clamp(100 * replay.Report.Total.Judged / Math.Max(1, replay.Total), 0, 99), replay.Total, replay.NotJudged,
        replay.StartedBy, replay.StartedAt, replay.FinishedAt, replay.Report, names ?? new Dictionary<string, string>(),
        names is null ? new Dictionary<string, LocalizedText>() : Titles(replay.Content));

    internal static bool IsAlive(PolicyReplay replay, DateTimeOffset now) => replay.State == ReplayState.Running && now - replay.UpdatedAt < Silence;

    private static Dictionary<string, LocalizedText> Titles(string content) =>
        PolicyPackReader.Read(content).Pack is { } pack ? pack.Rules.Concat(pack.Defaults).OrderByDescending(rule => rule.ValidFrom).DistinctBy(rule => rule.Id).ToDictionary(rule => rule.Id, rule => rule.Title) : [];

    private static string StateOf(PolicyReplay replay, DateTimeOffset now) => replay.State switch
    {
        ReplayState.Running => IsAlive(replay, now) ? "running" : "interrupted",
        var state => state.ToString().ToLowerInvariant(),
    };
}

/// <summary>A page of changes.</summary>
/// <param name="Next">Cursor of the next page; null on the last.</param>
public sealed record ChangedBenefits(IReadOnlyList<ChangedBenefitAnswer> Items, string? Next);

/// <summary>A declaration that the candidate would have judged otherwise.</summary>
/// <param name="GiverName">Null when the giver is not known by that key.</param>
public sealed record ChangedBenefitAnswer(
    Guid Id, string CaseNumber, DateOnly OccurredOn, string Unit, string? Giver, string? GiverName, PolicyOutcome Was, PolicyOutcome Becomes, string Move, IReadOnlyList<string> Because);
