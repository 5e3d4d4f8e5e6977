using System.Security.Cryptography;
using System.Text;
using IntegrityLedger.Kernel;

namespace IntegrityLedger.Policy;

/// <summary>Where a version of the policy stands.</summary>
public enum PackStatus { Shipped, Proposed, Published, Rejected, Withdrawn, Retired }

/// <summary>One version of the policy, as far as decisions about it need.</summary>
/// <param name="RetireFrom">First event date that it does not judge; proposed while <paramref name="RetirementProposer"/> is set.</param>
public sealed record PackVersion(
    Guid Id, string Pack, int Revision, DateOnly ValidFrom, string Content, string ContentHash, PackStatus Status, EmployeeId? Proposer = null,
    DateOnly? RetireFrom = null, EmployeeId? RetirementProposer = null)
{
    /// <summary>Such as "stockholm-like-2026.2".</summary>
    public string Version => $"{Pack}.{Revision}";

    /// <summary>Whether decisions may rest on it.</summary>
    public bool Judges => Status is PackStatus.Shipped or PackStatus.Published or PackStatus.Retired;

    public static Guid StreamId(string version) => StableId.From("policy-pack", version);

    public static string HashOf(string content) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content)));

    public static PackVersion? Fold(PackVersion? state, object e) => (state, e) switch
    {
        (_, PolicyPackShipped s) => new(StreamId($"{s.Pack}.{s.Revision}"), s.Pack, s.Revision, s.ValidFrom, s.Content, s.ContentHash, PackStatus.Shipped),
        (_, PolicyPackProposed p) => new(StreamId($"{p.Pack}.{p.Revision}"), p.Pack, p.Revision, p.ValidFrom, p.Content, p.ContentHash, PackStatus.Proposed, p.Proposer),
        (null, _) => null,
        (_, PolicyPackPublished) => state with { Status = PackStatus.Published },
        (_, PolicyPackRejected) => state with { Status = PackStatus.Rejected },
        (_, PolicyPackWithdrawn) => state with { Status = PackStatus.Withdrawn },
        (_, PolicyRetirementProposed r) => state with { RetireFrom = r.From, RetirementProposer = r.Proposer },
        (_, PolicyPackRetired r) => state with { Status = PackStatus.Retired, RetireFrom = r.From, RetirementProposer = null },
        (_, PolicyRetirementDropped) => state with { RetireFrom = null, RetirementProposer = null },
        _ => state,
    };
}
