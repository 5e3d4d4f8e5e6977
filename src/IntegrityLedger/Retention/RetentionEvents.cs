using IntegrityLedger.Kernel;

namespace IntegrityLedger.Retention;

/// <summary>The words of a matter were destroyed (gallring): the keys are gone, what was sealed with them cannot be read again, and every proof still holds.</summary>
/// <param name="Matter">The number of the matter, or the key of the supplier; never a name.</param>
/// <param name="Subjects">Whose keys: the matter's, and those of what belongs to it.</param>
/// <param name="Decision">The decision's reference (gallringsbeslut).</param>
/// <param name="Reason">Sealed under this destruction's own key.</param>
public sealed record TextDestroyed(string Matter, IReadOnlyList<Guid> Subjects, string Decision, DateOnly DecidedOn, SealedText Reason, DateOnly On, string By);

/// <summary>The stream of one destruction.</summary>
public sealed record Destruction(Guid Id)
{
    /// <summary>One for each matter: nothing is destroyed twice.</summary>
    public static Guid IdOf(Guid subject) => StableId.From("destruction", subject.ToString("D"));
}
