using IntegrityLedger.Kernel;

namespace IntegrityLedger.Retention;

/// <summary>The words of a matter were destroyed (gallring): the keys are gone, what was sealed with them cannot be read again, and every proof still holds.</summary>
/// <param name="Matter">The number of the matter, or the key of the supplier; never a name.</param>
/// <param name="Subjects">Whose keys: the matter's, and those of what belongs to it.</param>
/// <param name="Decision">The decision's reference (gallringsbeslut).</param>
/// <param name="Reason">Sealed under this destruction's own key.</param>
/// <param name="Kind">What kind of thing it was: the code of its retention class; null in events older than the classes.</param>
/// <param name="BeforeTime">The decision let it go before the time of its class.</param>
public sealed record TextDestroyed(
    string Matter, IReadOnlyList<Guid> Subjects, string Decision, DateOnly DecidedOn, SealedText Reason, DateOnly On, string By, string? Kind = null, bool BeforeTime = false);

/// <summary>A matter is not to be destroyed for now (gallringsstopp): an audit, a dispute, a police investigation.</summary>
/// <param name="Reason">Sealed under the hold's own key.</param>
public sealed record LegalHoldPlaced(string Matter, Guid Subject, SealedText Reason, DateOnly On, string By);

/// <summary>The hold is over (gallringsstopp hävt).</summary>
public sealed record LegalHoldLifted(SealedText Reason, DateOnly On, string By);

/// <summary>The stream of one destruction.</summary>
public sealed record Destruction(Guid Id)
{
    /// <summary>One for each matter: nothing is destroyed twice.</summary>
    public static Guid IdOf(Guid subject) => StableId.From("destruction", subject.ToString("D"));
}
