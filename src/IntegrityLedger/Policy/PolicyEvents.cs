using IntegrityLedger.Kernel;

namespace IntegrityLedger.Policy;

// The story of one version of the policy: a stream of its own, so that a version means the same for ever. `By` is the login of the person who acted.
// The pack itself stands in the event, letter by letter: a decision can be judged again when no file and no build of today is left.

/// <summary>The version came with the application (följde med programmet).</summary>
/// <param name="Content">The pack as JSON.</param>
/// <param name="ContentHash">SHA-256 of <paramref name="Content"/> in UTF-8, hexadecimal.</param>
public sealed record PolicyPackShipped(string Pack, int Revision, DateOnly ValidFrom, string Content, string ContentHash);

/// <summary>Somebody proposed the version (föreslagit): it judges nothing yet.</summary>
/// <param name="ValidFrom">First event date that it is to judge; after the day of publication.</param>
public sealed record PolicyPackProposed(
    string Pack, int Revision, DateOnly ValidFrom, string Content, string ContentHash, SealedText Reason, EmployeeId Proposer, string By);

/// <summary>A second person signed it (beslutat): it judges events from its first day on, and nothing before.</summary>
/// <param name="ContentHash">What was signed.</param>
public sealed record PolicyPackPublished(string ContentHash, SealedText Reason, EmployeeId Signer, string By);

/// <summary>A second person said no (avslaget).</summary>
public sealed record PolicyPackRejected(SealedText Reason, EmployeeId Signer, string By);

/// <summary>Who proposed it took it back (återtaget).</summary>
public sealed record PolicyPackWithdrawn(string By);

/// <summary>Somebody proposed that it ends (föreslagit att den upphör).</summary>
/// <param name="From">First event date that it is not to judge any more.</param>
public sealed record PolicyRetirementProposed(DateOnly From, SealedText Reason, EmployeeId Proposer, string By);

/// <summary>A second person signed the end (beslutat att den upphör): from that event date on the version before judges again.</summary>
public sealed record PolicyPackRetired(DateOnly From, SealedText Reason, EmployeeId Signer, string By);

/// <summary>The proposed end was called off (upphörandet avslaget eller återtaget).</summary>
public sealed record PolicyRetirementDropped(SealedText? Reason, string By);
