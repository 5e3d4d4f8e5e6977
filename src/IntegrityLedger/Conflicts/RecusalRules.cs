using IntegrityLedger.Kernel;

namespace IntegrityLedger.Conflicts;

/// <summary>Who may do what with a recusal: pure.</summary>
public static class RecusalRules
{
    /// <summary>Days ahead for which stepping aside can be announced: the next meetings.</summary>
    public const int DaysAhead = 92;

    /// <summary>The person, who took the place, and those who keep or review the record.</summary>
    public static bool MayRead(Recusal recusal, Actor actor) =>
        recusal.Person == actor.Id || recusal.Declared.Substitute == actor.Id || KeepsRecord(actor) || actor.IsAuditor;

    public static Outcome<IReadOnlyList<object>> Minute(Recusal recusal, Actor actor, RecusalMinuted minuted) =>
        recusal.Person != actor.Id && !KeepsRecord(actor) ? RecusalRefusals.NotYoursToKeep : Said(minuted);

    /// <summary>In question by the person, or by the committee through whoever keeps the record; not while it is in question already.</summary>
    public static Outcome<IReadOnlyList<object>> Contest(Recusal recusal, Actor actor, RecusalContested contested) =>
        recusal.Person != actor.Id && !KeepsRecord(actor) ? RecusalRefusals.NotYoursToKeep
        : recusal.Status == RecusalStatus.Contested ? RecusalRefusals.AlreadyContested : Said(contested);

    /// <summary>The committee decides; whoever keeps the record notes it, and nobody in their own question.</summary>
    public static Outcome<IReadOnlyList<object>> Decide(Recusal recusal, Actor actor, RecusalDecided decided) =>
        recusal.Person == actor.Id ? RecusalRefusals.OwnQuestion
        : !KeepsRecord(actor) ? RecusalRefusals.NotYoursToDecide
        : recusal.Status != RecusalStatus.Contested ? RecusalRefusals.NothingInQuestion : Said(decided);

    public static IReadOnlyList<string> Actions(Recusal recusal, Actor actor) =>
    [
        .. Minute(recusal, actor, null!).IsRefused ? Array.Empty<string>() : ["minutes"],
        .. Contest(recusal, actor, null!).IsRefused ? Array.Empty<string>() : ["contest"],
        .. Decide(recusal, actor, null!).IsRefused ? Array.Empty<string>() : ["decision"],
    ];

    public static bool KeepsRecord(Actor actor) => actor.IsRegistrar || actor.IsCompliance;

    private static Outcome<IReadOnlyList<object>> Said(object e) => Outcome.Of<IReadOnlyList<object>>([e]);
}
