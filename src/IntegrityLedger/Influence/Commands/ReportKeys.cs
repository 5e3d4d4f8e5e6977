using System.Security.Cryptography;
using IntegrityLedger.Kernel;
using IntegrityLedger.Platform.Crypto;
using Marten;

namespace IntegrityLedger.Influence.Commands;

/// <summary>A report's own key in hand: it seals, opens, and can be given on to a holder.</summary>
public sealed class OpenedReport(Guid report, byte[] key)
{
    public Guid Report { get; } = report;
    public Seal Seal { get; } = new(report, key);
    internal byte[] Key { get; } = key;
}

/// <summary>The keys of reports: who holds them, and nobody else.</summary>
/// <remarks>
/// Each report has a key of 256 bits of its own. It is wrapped (AES-256-GCM) once for each who handles it, under a key made for that person from the master key outside the database (HKDF, RFC 5869), and once
/// under the receipt code. The key to the reporter's identity is the exclusive or of two halves: the near one goes with the report, the far one with the custodians.
/// </remarks>
public sealed class ReportKeys(MasterKey master)
{
    private readonly Seal statistics = new(StableId.From("influence", "statistics"), master.Derive("influence/statistics"));

    /// <summary>Seals and opens what is counted of every report.</summary>
    public Seal Statistics => statistics;

    public OpenedReport Create(IDocumentSession session, Guid report, byte[] codeKey)
    {
        var opened = new OpenedReport(report, RandomNumberGenerator.GetBytes(32));
        Store(session, report, KeyPart.Content, ReportKey.Code, codeKey, opened.Key);
        return opened;
    }

    /// <summary>Seals who wrote it, under a key whose halves are apart from now on.</summary>
    /// <param name="shared">The reporter lets those who handle it know: the far half then goes with the report too.</param>
    public SealedText SealIdentity(IDocumentSession session, OpenedReport report, ReporterIdentity? identity, bool shared)
    {
        var (near, far) = (RandomNumberGenerator.GetBytes(32), RandomNumberGenerator.GetBytes(32));
        Store(session, report.Report, KeyPart.IdentityNear, ReportKey.Code, report.Key, near);
        Store(session, report.Report, KeyPart.IdentityFar, ReportKey.Custodian, KeyOf(ReportKey.Custodian), far);
        if (shared) Store(session, report.Report, KeyPart.IdentityFar, ReportKey.Code, report.Key, far);
        return new Seal(report.Report, Xor(near, far)).Json(identity, 512);
    }

    public void GiveTo(IDocumentSession session, OpenedReport report, EmployeeId handler) => GiveTo(session, report, handler.ToString());

    /// <summary>While nobody may handle it, it waits for somebody who may.</summary>
    public void KeepForLater(IDocumentSession session, OpenedReport report) => GiveTo(session, report, ReportKey.Nobody);

    public static void TakeFrom(IDocumentSession session, Guid report, EmployeeId handler)
    {
        session.Delete<ReportKey>(ReportKey.IdOf(report, KeyPart.Content, handler.ToString()));
        session.Delete<ReportKey>(ReportKey.IdOf(report, KeyPart.IdentityFar, handler.ToString()));
    }

    public static void TakeFromNobody(IDocumentSession session, Guid report) => session.Delete<ReportKey>(ReportKey.IdOf(report, KeyPart.Content, ReportKey.Nobody));

    /// <summary>With the handler's own wrapped copy; null when there is none.</summary>
    public async Task<OpenedReport?> OpenFor(IQuerySession session, Guid report, EmployeeId handler, CancellationToken ct) =>
        await Unwrap(session, report, KeyPart.Content, handler.ToString(), KeyOf(handler.ToString()), ct) is { } key ? new(report, key) : null;

    /// <summary>For what the application does by itself: with the copy of somebody who holds one. No person reads by this.</summary>
    public async Task<OpenedReport?> OpenForCare(IQuerySession session, Guid report, IEnumerable<EmployeeId> handlers, CancellationToken ct)
    {
        foreach (var holder in handlers.Select(h => h.ToString()).Append(ReportKey.Nobody))
            if (await Unwrap(session, report, KeyPart.Content, holder, KeyOf(holder), ct) is { } key) return new(report, key);
        return null;
    }

    /// <summary>By the receipt code; a report whose keys are destroyed gives null.</summary>
    public static async Task<OpenedReport?> OpenByCode(IQuerySession session, Guid report, byte[] codeKey, CancellationToken ct) =>
        await Unwrap(session, report, KeyPart.Content, ReportKey.Code, codeKey, ct) is { } key ? new(report, key) : null;

    /// <summary>Lets one who asked have the far half.</summary>
    public async Task LetReadIdentity(IDocumentSession session, Guid report, EmployeeId who, CancellationToken ct)
    {
        if (await Unwrap(session, report, KeyPart.IdentityFar, ReportKey.Custodian, KeyOf(ReportKey.Custodian), ct) is { } far)
            Store(session, report, KeyPart.IdentityFar, who.ToString(), KeyOf(who.ToString()), far);
    }

    /// <summary>The reporter lets everybody who handles it know: the far half goes with the report.</summary>
    public async Task ShareIdentity(IDocumentSession session, OpenedReport report, CancellationToken ct)
    {
        if (await Unwrap(session, report.Report, KeyPart.IdentityFar, ReportKey.Custodian, KeyOf(ReportKey.Custodian), ct) is { } far)
            Store(session, report.Report, KeyPart.IdentityFar, ReportKey.Code, report.Key, far);
    }

    /// <summary>Who wrote it, with both halves in hand; null when nobody did, or a half is missing.</summary>
    /// <param name="reader">The handler who was let have the far half; null where the reporter shared it.</param>
    public async Task<ReporterIdentity?> Identity(IQuerySession session, OpenedReport report, SealedText identity, EmployeeId? reader, CancellationToken ct)
    {
        var near = await Unwrap(session, report.Report, KeyPart.IdentityNear, ReportKey.Code, report.Key, ct);
        var far = reader is { } who ? await Unwrap(session, report.Report, KeyPart.IdentityFar, who.ToString(), KeyOf(who.ToString()), ct)
            : await Unwrap(session, report.Report, KeyPart.IdentityFar, ReportKey.Code, report.Key, ct);
        return near is null || far is null ? null : new Seal(report.Report, Xor(near, far)).OpenJson<ReporterIdentity>(identity);
    }

    /// <summary>For the application's own question whether somebody is the reporter; no person reads by this.</summary>
    internal async Task<ReporterIdentity?> IdentityForCare(IQuerySession session, OpenedReport report, SealedText identity, CancellationToken ct)
    {
        var near = await Unwrap(session, report.Report, KeyPart.IdentityNear, ReportKey.Code, report.Key, ct);
        var far = await Unwrap(session, report.Report, KeyPart.IdentityFar, ReportKey.Custodian, KeyOf(ReportKey.Custodian), ct);
        return near is null || far is null ? null : new Seal(report.Report, Xor(near, far)).OpenJson<ReporterIdentity>(identity);
    }

    private void GiveTo(IDocumentSession session, OpenedReport report, string holder) => Store(session, report.Report, KeyPart.Content, holder, KeyOf(holder), report.Key);

    private byte[] KeyOf(string holder) => master.Derive($"influence/holder/{holder}");

    private static void Store(IDocumentSession session, Guid report, KeyPart part, string holder, byte[] wrappingKey, byte[] key) =>
        session.Store(new ReportKey
        {
            Id = ReportKey.IdOf(report, part, holder), ReportId = report, Part = part, Holder = holder,
            Wrapped = Convert.ToBase64String(new Seal(SubjectOf(report, part, holder), wrappingKey).File(key)),
        });

    private static async Task<byte[]?> Unwrap(IQuerySession session, Guid report, KeyPart part, string holder, byte[] wrappingKey, CancellationToken ct) =>
        await session.LoadAsync<ReportKey>(ReportKey.IdOf(report, part, holder), ct) is { } kept
            ? new Seal(SubjectOf(report, part, holder), wrappingKey).OpenFile(Convert.FromBase64String(kept.Wrapped)) : null;

    /// <summary>Bound in, so that a wrapped key put in another's place does not open.</summary>
    private static Guid SubjectOf(Guid report, KeyPart part, string holder) => StableId.From("influence-key", ReportKey.IdOf(report, part, holder));

    private static byte[] Xor(byte[] one, byte[] other) => [.. one.Zip(other, (a, b) => (byte)(a ^ b))];
}
