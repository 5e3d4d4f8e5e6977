using IntegrityLedger.Gifts;
using IntegrityLedger.Gifts.Views;
using IntegrityLedger.Kernel;
using Marten;

namespace IntegrityLedger.Approvals.Views;

/// <summary>Where in the inbox something belongs.</summary>
public enum WaitingAs
{
    /// <summary>I am to decide.</summary>
    Decision,
    /// <summary>I was asked something about what I declared.</summary>
    Question,
    /// <summary>I am to do something myself: answer a campaign, declare for a procurement, hand in evidence.</summary>
    Task,
    /// <summary>I am only told.</summary>
    Notice,
}

/// <summary>Something of a room that waits for a person; without personal text, so that a mail may be made of the kind and the date.</summary>
/// <param name="Kind">Stable, camelCase: "interest", "secondaryOccupation", "measure", "attestation", "procurementDeclaration" …</param>
/// <param name="Subject">What it is, for the person it waits for.</param>
/// <param name="About">Whom it is about; null when it is about the reader.</param>
/// <param name="Why">Why it came to this person.</param>
/// <param name="Url">The page where it is done.</param>
public sealed record WaitingMatter(
    WaitingAs As, string Kind, Guid Id, string? CaseNumber, LocalizedText Subject, EmployeeId? About, LocalizedText Why, DateOnly? DueOn, string Url)
{
    /// <summary>What a gift or representation shows besides; null for any other kind.</summary>
    public WaitingGift? Gift { get; init; }
}

public sealed record WaitingGift(GiftLine Line, DecisionStep? Step);

/// <summary>A room in which something may wait for somebody.</summary>
public interface IWaitingRoom
{
    /// <summary>Everybody named as the one something waits for; functions are left out. Null when the room cannot say it cheaply: then everybody employed is asked about, one by one.</summary>
    Task<IReadOnlyCollection<Guid>?> PeopleWaitedFor(DateOnly today, CancellationToken ct) => Task.FromResult<IReadOnlyCollection<Guid>?>(null);
}

/// <summary>A room in which only a handful can wait for one person: it tells all of it. The inbox, the reminders and the digest ask every room.</summary>
public interface IWaitingSource : IWaitingRoom
{
    /// <summary>Never anything that the person is disqualified from.</summary>
    Task<IReadOnlyList<WaitingMatter>> WaitingFor(Actor person, DateOnly today, CancellationToken ct);
}

/// <summary>A room in which hundreds may wait for one person: the database counts them and finds the page; only that page is opened.</summary>
public interface IWaitingRows : IWaitingRoom
{
    /// <summary>As in <see cref="WaitingMatter.Kind"/>; the room has this one kind.</summary>
    string Kind { get; }

    /// <summary>
    /// "select …" of rows (list text, kind text, due_on date, id uuid, waits boolean): list is a name of <see cref="WaitingAs"/>; waits is false for what one is only told and nothing is waited for.
    /// It may use @me (uuid), @mine (jsonb, an array of that one id as text), @login (text), @roles (text[]) and @today (date).
    /// Exactly what the room's rules let the person do: the counts are taken from it.
    /// </summary>
    string Rows(DateOnly today);

    /// <summary>What these matters are, for the person; one that does not wait any more is left out.</summary>
    Task<IReadOnlyList<WaitingMatter>> Open(IQuerySession session, IReadOnlyList<Guid> ids, Actor person, DateOnly today, CancellationToken ct);
}

/// <summary>A room looks again at what waits for a person, and hands on what that person may no longer decide: after a declared interest, a mandate that ended, a leaving.</summary>
public interface IMatterMover
{
    /// <summary>Everybody for whom something of this room waits.</summary>
    Task<IReadOnlyList<EmployeeId>> Approvers(CancellationToken ct);

    /// <returns>How many matters went to somebody else. State decides: done twice, it does nothing the second time.</returns>
    Task<int> MoveOn(EmployeeId approver, CancellationToken ct);
}
